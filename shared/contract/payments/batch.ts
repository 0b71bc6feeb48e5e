import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import {
  BATCH_KINDS,
  BATCH_STATES,
  CONFIRM_REFUSALS,
  LINE_KINDS,
  PAID_FOR,
} from '#shared/domain/payments/batch.ts';
import { CHECK_KINDS } from '#shared/domain/payments/checks.ts';
import { DIFFERENCE_KINDS } from '#shared/domain/payments/comparison.ts';
import { RULES } from '#shared/domain/programs/decision.ts';
import { StopReasonCode } from '../programs/findings.ts';
import { Program } from '../registry/words.ts';
import { GrantCode } from '../programs/program-code.ts';
import { command, job, query } from '../rpc.ts';

export const batchId = z.uuid();
export const Words = z.string().trim().min(2).max(200);
const day = z.iso.date();

const Line = z.strictObject({
  id: z.int(),
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  program: z.enum(PAID_FOR),
  forMonth: Month,
  kind: z.enum(LINE_KINDS),
  amountFen: Fen,
  number: z.int().nullable(),
});

const Amount = z.strictObject({ people: z.int(), fen: Fen });
const Movement = z.strictObject({
  last: Amount,
  added: Amount,
  stopped: Amount,
  changed: Amount,
  now: Amount,
});

export const Batch = z.strictObject({
  id: batchId,
  number: z.int(),
  kind: z.enum(BATCH_KINDS),
  /** Of a grant: what is granted. */
  title: z.string().nullable(),
  month: Month,
  state: z.enum(BATCH_STATES),
  lines: z.int(),
  totalFen: Fen,
  /** 上月 + 新增 − 停发 ± 变更 = 本月; null for what is no month's cycle. */
  movement: z.record(Program, Movement).nullable(),
  /** Differences from the month before that nobody can explain. */
  unexplained: z.int(),
  /** On how many the bank is still at work. */
  pending: z.int(),
  contentHash: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  /** 单人办公: confirmed by its maker. */
  alone: z.boolean(),
  voidReason: z.string().nullable(),
  /** Of a draft: why whoever asks cannot confirm it; null where they may. */
  confirmRefused: z.enum(CONFIRM_REFUSALS).nullable(),
});

const Reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('due'), since: Month }),
  z.strictObject({ kind: z.literal(['paused', 'nothing', 'standard']) }),
  z.strictObject({ kind: z.literal('ended'), reason: StopReasonCode.nullable() }),
  z.strictObject({ kind: z.literal('held'), rule: z.enum(RULES) }),
  z.strictObject({ kind: z.literal('no-right'), rule: z.enum(RULES), reason: StopReasonCode.nullable() }),
]);

const Difference = z.strictObject({
  id: z.int(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  personId: z.uuid(),
  program: Program,
  kind: z.enum(DIFFERENCE_KINDS),
  lastFen: Fen.nullable(),
  nowFen: Fen.nullable(),
  reason: Reason,
  unexplained: z.boolean(),
});

const Check = z.strictObject({
  kind: z.enum(CHECK_KINDS),
  /** `block` stands in the way; `warn` is to be known. */
  severity: z.enum(['block', 'warn']),
  count: z.int(),
  /** Of a list: which, and the day on which it came last; null when it never came. */
  list: z.string().nullable(),
  day: day.nullable(),
  month: Month.nullable(),
});

export const batches = {
  batches: query(EVERYONE, z.strictObject({}), z.array(Batch)),
  /** What should be looked at before a month is made; nothing where all is well. */
  checks: query(EVERYONE, z.strictObject({ month: Month }), z.array(Check)),
  /** 制单: computes the month anew from the files; a draft that stood there goes. */
  make: job(CLERKS, z.strictObject({ month: Month }), Batch),
  /** 差额: what months that are paid are short of since a standard was raised. */
  makeDifference: job(CLERKS, z.strictObject({ month: Month }), Batch),
  /** 一次性补助, for everybody of a list. */
  makeGrant: job(
    CLERKS,
    z.strictObject({
      month: Month,
      title: z.string().trim().min(2).max(60),
      document: Words,
      grants: z
        .array(
          z.strictObject({ personId: z.uuid(), amountFen: Fen.min(1), reason: z.string().trim().max(200) }),
        )
        .min(1)
        .max(20_000),
    }),
    Batch,
  ),
  /** 补助项目: for everybody whom a program of the office's own fits and who was not given it in the same period. */
  makeProgram: job(CLERKS, z.strictObject({ month: Month, program: GrantCode }), Batch),
  lines: query(
    EVERYONE,
    z.strictObject({ batchId, after: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ lines: z.array(Line), next: z.int().nullable() }),
  ),
  /** Who is paid otherwise than the month before, and why; what nobody can explain first. */
  differences: query(
    EVERYONE,
    z.strictObject({ batchId, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ differences: z.array(Difference), total: z.int() }),
  ),
  /** 复核, by another account than made it, unless the office has but one person. */
  confirm: job(REVIEWERS, z.strictObject({ batchId }), Batch),
  advance: job(
    CLERKS,
    z.strictObject({
      batchId,
      state: z.literal(['submitted', 'paid', 'closed']),
      happenedOn: day,
      document: Words.nullable(),
    }),
    Batch,
  ),
  /** 作废, before the money has left. */
  void: command(REVIEWERS, z.strictObject({ batchId, reason: Words }), z.strictObject({})),
};
