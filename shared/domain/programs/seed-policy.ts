import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import type { Policy, Standard } from '#shared/domain/programs/policy.ts';
import type { Program } from '#shared/domain/programs/programs.ts';

/** What stands beside a value that nobody of the office has confirmed yet. */
const TO_CONFIRM = '请核对本县文件';

// Inner Mongolia's guiding standards; the county's own are not known (domain 1.4).
const STEPS = [
  { amountFen: Fen.parse(8_000), from: Month.parse('2016-01'), to: Month.parse('2018-12') },
  { amountFen: Fen.parse(10_000), from: Month.parse('2019-01'), to: Month.parse('2024-06') },
  { amountFen: Fen.parse(12_500), from: Month.parse('2024-07'), to: null },
] as const;

const seedStandards = (program: Program): Standard[] =>
  STEPS.map((step) => ({ ...step, program, tier: {}, document: TO_CONFIRM }));

/** The policy that a new office starts from, until it confirms or changes it (domain section 15). */
export function seedPolicy(countyCode: string): Policy {
  return {
    countyCode,
    standards: [...seedStandards('living'), ...seedStandards('nursing')],
    stopRules: {},
    transitions: [],
    marginalHouseholds: false,
    mildMental: false,
    localKinds: [],
    partialOrphans: 'warn',
    prisonExcludes: true,
    localDocument: TO_CONFIRM,
  };
}
