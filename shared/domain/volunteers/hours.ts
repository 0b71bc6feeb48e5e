import { addDays, type Day, daysBetween } from '#shared/domain/day.ts';

export const DAY_MINUTES = 1440;
const WARN_MINUTES = 12 * 60;

/**
 * From sign-in to sign-out, in whole minutes since the midnight that `day` begins with; past the next midnight `left` is
 * more than 1440. `away` is what of it was no service: the way between two places, a long break.
 */
export type Stay = {
  readonly day: Day;
  readonly arrived: number;
  readonly left: number;
  readonly away: number;
};

export const STAY_FAULTS = ['stay-backwards', 'stay-too-long', 'stay-all-away', 'stay-overlap'] as const;
export type StayFault = (typeof STAY_FAULTS)[number];

/** Two clock times of a sheet as a stay: who leaves at an earlier time than they came left after midnight. */
export function stayOf(
  day: Day,
  { arrived, left }: { readonly arrived: number; readonly left: number },
  away = 0,
): Stay {
  return { day, arrived, left: left <= arrived ? left + DAY_MINUTES : left, away };
}

/** Minutes of service: travel and breaks are none (民发〔2015〕149号). */
export const stayMinutes = ({ arrived, left, away }: Stay): number => left - arrived - away;

export const sumMinutes = (stays: readonly Stay[]): number =>
  stays.reduce((sum, stay) => sum + stayMinutes(stay), 0);

const EPOCH = '2000-01-01' as Day;
const start = ({ day, arrived }: Stay) => daysBetween(EPOCH, day) * DAY_MINUTES + arrived;
const end = ({ day, left }: Stay) => daysBetween(EPOCH, day) * DAY_MINUTES + left;

/** Whether two stays share a minute; one may begin when the other ends. */
export function overlap(one: Stay, other: Stay): boolean {
  return start(one) < end(other) && start(other) < end(one);
}

/** What is wrong with a stay in itself. */
export function stayFault({ arrived, left, away }: Stay): StayFault | undefined {
  if (arrived < 0 || arrived >= DAY_MINUTES || left <= arrived) return 'stay-backwards';
  if (left - arrived > DAY_MINUTES) return 'stay-too-long';
  return away < 0 || away >= left - arrived ? 'stay-all-away' : undefined;
}

/** Minutes of presence by calendar day: what reaches over midnight counts on both. */
export function minutesByDay(stays: readonly Stay[]): ReadonlyMap<Day, number> {
  const days = new Map<Day, number>();
  const add = (day: Day, minutes: number) => {
    if (minutes > 0) days.set(day, (days.get(day) ?? 0) + minutes);
  };
  for (const { day, arrived, left } of stays) {
    add(day, Math.min(left, DAY_MINUTES) - arrived);
    add(addDays(day, 1), left - DAY_MINUTES);
  }
  return days;
}

type Checked<S> = { readonly fault: StayFault; readonly other: S | undefined };

/** Why `stay` cannot stand beside the others of the same volunteer: it, or what it would overlap with. */
export function faultBeside<S extends Stay>(stay: Stay, others: readonly S[]): Checked<S> | undefined {
  const own = stayFault(stay);
  if (own) return { fault: own, other: undefined };
  const other = others.find((each) => overlap(stay, each));
  if (other) return { fault: 'stay-overlap', other };
  // Cannot be while nothing overlaps; a day has no more, whatever stands there already.
  const over = [...minutesByDay([...others, stay]).values()].some((minutes) => minutes > DAY_MINUTES);
  return over ? { fault: 'stay-too-long', other: undefined } : undefined;
}

/** The days of `stay` on which the volunteer is there for more than 12 hours: possible, and worth a look. */
export function longDays(stay: Stay, others: readonly Stay[]): readonly Day[] {
  const own = new Set(minutesByDay([stay]).keys());
  return [...minutesByDay([...others, stay])]
    .filter(([day, minutes]) => own.has(day) && minutes > WARN_MINUTES)
    .map(([day]) => day);
}

/** Hours as paper shows them, in tenths, half a tenth up: 150 → `2.5`. Sums are of minutes and rounded once. */
export function hoursText(minutes: number): string {
  const tenths = Math.floor((minutes + 3) / 6);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** 2 小时 30 分, as the window shows them: nothing is rounded there. */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} 分`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}
