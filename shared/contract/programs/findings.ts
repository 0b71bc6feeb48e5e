import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import {
  FINDING_KINDS,
  OUTCOME_NAMES,
  type Outcome,
  WAYS_OF_TELLING,
} from '#shared/domain/programs/outcomes.ts';
import { STOP_REASONS, type StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { Program } from '../registry/words.ts';
import { command, job, query } from '../rpc.ts';

const outcomes = Object.keys(OUTCOME_NAMES) as [Outcome, ...Outcome[]];
export const StopReasonCode = z.enum(Object.keys(STOP_REASONS) as [StopReason, ...StopReason[]]);
const Words = z.string().trim().min(1).max(200);
const day = z.iso.date();

/** What became of a finding, with what an audit asks for. */
const Settlement = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('applied'), on: day }),
  z.strictObject({
    outcome: z.literal(['told', 'unwilling']),
    on: day,
    toldBy: Words,
    how: z.enum(WAYS_OF_TELLING),
    evidence: Words.nullable(),
  }),
  z.strictObject({ outcome: z.literal('not-eligible'), reason: Words }),
  /** Stops each entitlement from the first month without a right. */
  z.strictObject({ outcome: z.literal('stopped'), document: Words.nullable() }),
  z.strictObject({ outcome: z.literal('paused'), reason: Words }),
  z.strictObject({ outcome: z.literal('kept'), reason: Words }),
]);
export type Settlement = z.output<typeof Settlement>;

const FindingRow = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  fileNumber: z.int(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  program: Program,
  month: Month,
  sinceMonth: Month.nullable(),
  overpaidFen: Fen,
  rateFen: Fen.nullable(),
  stopReason: StopReasonCode.nullable(),
  /** A doubt that a reviewer has to look at first. */
  held: z.boolean(),
  document: z.string(),
  evidence: z.string(),
  outcome: z.enum(outcomes).nullable(),
  /** Who told, how, why, when and by whom: of the last outcome. */
  settled: z.string().nullable(),
});
export type FindingRow = z.output<typeof FindingRow>;

const VIEWS = ['open', 'settled'] as const;

export const findings = {
  /** Looks through everybody for one month, both programs; what was decided about earlier findings stays. */
  scan: job(
    CLERKS,
    z.strictObject({ month: Month }),
    z.strictObject({ people: z.int(), added: z.int(), gone: z.int(), open: z.int() }),
  ),
  /** The last run, and how much there is of what. */
  findingSummary: query(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({
      lastRun: z.strictObject({ month: Month, people: z.int(), at: z.string(), by: z.string() }).nullable(),
      groups: z.array(
        z.strictObject({
          kind: z.enum(FINDING_KINDS),
          program: Program,
          stopReason: StopReasonCode.nullable(),
          outcome: z.enum(outcomes).nullable(),
          count: z.int(),
          overpaidFen: Fen,
        }),
      ),
    }),
  ),
  findings: query(
    EVERYONE,
    z.strictObject({
      kind: z.enum(FINDING_KINDS),
      view: z.enum(VIEWS),
      program: Program.optional(),
      stopReason: StopReasonCode.optional(),
      after: z.string().max(400).optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(FindingRow), next: z.string().nullable() }),
  ),
  /** One outcome for some of a list at once: all of them or none. */
  settle: command(
    CLERKS,
    z.strictObject({ findingIds: z.array(z.uuid()).min(1).max(500), settlement: Settlement }),
    z.strictObject({ settled: z.int() }),
  ),
};
