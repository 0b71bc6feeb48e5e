import { addDays, type Day, daysBetween } from '#shared/domain/day.ts';

/** A list of another department that is older than this is looked at again before money is paid on it (domain 12). */
const OLDEST_LIST_DAYS = 35;

/** What should be known before a month is made. `month-passed` alone stands in the way; the rules stop the rest. */
export const CHECK_KINDS = [
  'month-passed',
  'month-skipped',
  'not-scanned',
  'list-old',
  'applications-pending',
  'stops-undecided',
  'missing-undecided',
  'earlier-open',
  'returned-open',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Whether a list that came on a day is too old on another; one that never came is. */
export function isListOld(cameOn: Day | null, today: Day): boolean {
  return cameOn === null || daysBetween(addDays(cameOn, OLDEST_LIST_DAYS), today) > 0;
}
