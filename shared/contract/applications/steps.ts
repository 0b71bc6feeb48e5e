import { z } from 'zod';
import { CLERKS, type Role } from '#shared/domain/accounts/roles.ts';
import { CHANNELS, OPINIONS, STEPS } from '#shared/domain/applications/steps.ts';
import { WAYS_OF_TELLING } from '#shared/domain/programs/outcomes.ts';
import { WARN_RULES } from '#shared/domain/programs/overriding.ts';
import { Program } from '../registry/words.ts';
import { command, query } from '../rpc.ts';

/** Who may write down what was said at a step. Only a reviewer or an administrator lets a WARN pass. */
const STEP_TAKERS: readonly Role[] = ['admin', 'clerk', 'reviewer'];

const Words = z.string().trim().min(1).max(500);
const applicationId = z.uuid();
/** As many as are written in one breath. */
export const MOST_AT_ONCE = 500;
const Batch = z.array(applicationId).min(1).max(MOST_AT_ONCE);

export const Saying = z.strictObject({
  step: z.enum(STEPS),
  opinion: z.enum(OPINIONS),
  on: z.iso.date(),
  /** The opinion; needed as the reasons of a refusal, and as the papers that are missing. */
  words: Words.nullable(),
  /** How the village put it up, and what was said against it. */
  notice: z.strictObject({ from: z.iso.date(), to: z.iso.date(), objection: Words.nullable() }).nullable(),
  /** After a renewed certificate: with the months that may be paid back (补发); a reviewer's to tick. */
  payBack: z.boolean().default(false),
  /** Why a WARN does not stand in the way, by its rule. */
  overrides: z
    .array(z.strictObject({ rule: z.enum(WARN_RULES), why: z.string().trim().min(2).max(200) }))
    .max(10),
});
export type Saying = z.infer<typeof Saying>;

const Refused = z.strictObject({
  applicationId,
  name: z.string(),
  error: z.strictObject({ code: z.string(), params: z.unknown() }),
});
export type RefusedRow = z.infer<typeof Refused>;

const NewApplication = z.strictObject({
  personId: z.uuid(),
  programs: z.array(Program).min(1).max(2),
  /** The day it was handed in; at the window of another province, the day it was received there. */
  appliedOn: z.iso.date(),
  channel: z.enum(CHANNELS),
  remark: Words.nullable(),
});

export const steps = {
  /** One application a program; the rules are asked, and their answer is kept with each. */
  receive: command(CLERKS, NewApplication, z.strictObject({ applicationIds: z.array(applicationId) })),
  /** What would become of each, before anything is written. */
  rehearse: query(
    STEP_TAKERS,
    z.strictObject({ applicationIds: Batch, saying: Saying }),
    z.strictObject({ right: z.int(), refused: z.array(Refused) }),
  ),
  /** All or nothing; `onlyRight` leaves out those that cannot go. */
  takeStep: command(
    STEP_TAKERS,
    z.strictObject({ applicationIds: Batch, saying: Saying, onlyRight: z.boolean() }),
    z.strictObject({ taken: z.int(), left: z.int() }),
  ),
  /** The papers that were missing came in. */
  complete: command(
    CLERKS,
    z.strictObject({ applicationId, on: z.iso.date(), words: Words.nullable() }),
    z.strictObject({}),
  ),
  withdraw: command(
    CLERKS,
    z.strictObject({ applicationId, on: z.iso.date(), why: z.string().trim().min(2).max(200) }),
    z.strictObject({}),
  ),
  /** The last step, or the withdrawal, was written down by mistake: it stays to be read and counts no more. */
  takeBack: command(
    CLERKS,
    z.strictObject({ applicationId, why: z.string().trim().min(2).max(200) }),
    z.strictObject({}),
  ),
  /** When and how the applicants were told of the decision; a refusal in writing. */
  tell: command(
    CLERKS,
    z.strictObject({ applicationIds: Batch, on: z.iso.date(), how: z.enum(WAYS_OF_TELLING) }),
    z.strictObject({ told: z.int() }),
  ),
  /** Entered into the national system on that day; null takes the flag back. */
  setNational: command(
    CLERKS,
    z.strictObject({ applicationIds: Batch, on: z.iso.date().nullable() }),
    z.strictObject({ set: z.int() }),
  ),
};
