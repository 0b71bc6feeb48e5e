import { z } from 'zod';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import { ExplainedLine } from '../programs/explain.ts';

const OUTCOMES = ['entitled', 'held', 'not-entitled'] as const;

/** What the rules answered about a person and a program, in the words of that day; numbers masked. */
export const Told = z.strictObject({
  askedOn: z.iso.date(),
  month: z.string(),
  person: z.strictObject({
    name: z.string(),
    sex: z.enum(['male', 'female']),
    birthDate: z.iso.date(),
    maskedIdentityNumber: z.string(),
    divisionCode: z.string(),
    address: z.string(),
    householdType: z.string(),
  }),
  account: z.strictObject({ bank: z.string(), holderName: z.string(), maskedNumber: z.string() }).nullable(),
  outcome: z.enum(OUTCOMES),
  sentence: z.string(),
  rateFen: z.int().nullable(),
  lines: z.array(ExplainedLine),
});
export type Told = z.infer<typeof Told>;

/** The copy that is kept with an application: what was told, the whole numbers, and every fact behind it. */
export type Frozen = {
  readonly told: Told;
  readonly identityNumber: string;
  readonly accountNumber: string | null;
  readonly facts: PersonFacts;
};
