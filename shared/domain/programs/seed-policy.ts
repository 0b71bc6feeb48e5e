import { Month } from '#shared/domain/month.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { type PolicyRow, policyOfRows } from '#shared/domain/programs/policy-rows.ts';
import { DEADLINES } from '#shared/domain/programs/deadlines.ts';
import { REASONS_BY_DAY } from '#shared/domain/programs/stop-reasons.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';

/** What stands beside a value that nobody of the office has confirmed yet. */
const TO_CONFIRM = '请核对本县文件';

// Inner Mongolia's guiding standards; the county's own are not known (domain 1.4).
const STEPS = [
  { amountFen: 8_000, from: '2016-01' },
  { amountFen: 10_000, from: '2019-01' },
  { amountFen: 12_500, from: '2024-07' },
] as const;

const SWITCHES = {
  marginalHouseholds: false,
  mildMental: false,
  prisonExcludes: true,
  partialOrphans: 'warn',
  localKinds: [],
  transition: null,
  'renewal.startsAt': 'certificate-issue',
  'renewal.mostBackMonths': 3,
} as const;

const seed = (key: string, from: string, value: unknown): PolicyRow => ({
  key,
  from: Month.parse(from),
  value,
  document: TO_CONFIRM,
});

/** The policy that a new office starts from, until it confirms or changes it (domain section 15). */
export const SEED_ROWS: readonly PolicyRow[] = [
  ...PROGRAMS.flatMap((program) =>
    STEPS.map(({ amountFen, from }) => seed(`standard.${program}`, from, { amountFen, tier: {} })),
  ),
  ...REASONS_BY_DAY.map((reason) => seed(`stopRule.${reason}`, '1900-01', 'next-month')),
  ...Object.entries(DEADLINES).map(([deadline, days]) => seed(`deadline.${deadline}`, '1900-01', days)),
  ...Object.entries(SWITCHES).map(([key, value]) => seed(key, '1900-01', value)),
];

/** The same as the rules read it, whatever the month. */
export function seedPolicy(countyCode: string): Policy {
  return policyOfRows(SEED_ROWS, countyCode)(Month.parse('2026-11'));
}
