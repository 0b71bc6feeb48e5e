import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { BATCH_STATES, LINE_KINDS } from '#shared/domain/payments/batch.ts';
import { DIFFERENCE_KINDS } from '#shared/domain/payments/comparison.ts';
import { RETURN_CODES, type ReturnCode } from '#shared/domain/payments/return-codes.ts';
import { RULES } from '#shared/domain/programs/decision.ts';
import { Bytes } from './bytes.ts';
import { StopReasonCode } from './programs/findings.ts';
import { Program } from './registry/words.ts';
import { command, job, query } from './rpc.ts';
import { FileBytes } from './secret.ts';

const batchId = z.uuid();
const day = z.iso.date();
const Words = z.string().trim().min(2).max(200);

const Line = z.strictObject({
  id: z.int(),
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  program: Program,
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

const Batch = z.strictObject({
  id: batchId,
  number: z.int(),
  month: Month,
  state: z.enum(BATCH_STATES),
  lines: z.int(),
  totalFen: Fen,
  /** 上月 + 新增 − 停发 ± 变更 = 本月. */
  movement: z.record(Program, Movement),
  /** Differences from the month before that nobody can explain. */
  unexplained: z.int(),
  contentHash: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
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

const Overpayment = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  program: Program,
  forMonth: Month,
  amountFen: Fen,
  cause: StopReasonCode.nullable(),
});

const Failure = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  program: Program,
  amountFen: Fen,
  code: z.enum(Object.keys(RETURN_CODES) as [ReturnCode, ...ReturnCode[]]),
  /** The bank's own words. */
  words: z.string(),
});

const LedgerFault = z.strictObject({ number: z.int(), kind: z.enum(['changed', 'missing', 'cut-off']) });

export const payments = {
  batches: query(EVERYONE, z.strictObject({}), z.array(Batch)),
  /** 制单: computes the month anew from the files; a draft that stood there goes. */
  make: job(CLERKS, z.strictObject({ month: Month }), Batch),
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
  /** 复核, by another account than made it. */
  confirm: job(REVIEWERS, z.strictObject({ batchId }), Batch),
  advance: job(
    CLERKS,
    z.strictObject({
      batchId,
      state: z.literal(['noticed', 'submitted', 'paid', 'closed']),
      happenedOn: day,
      document: Words.nullable(),
    }),
    Batch,
  ),
  /** 作废, before the money has left. */
  void: command(REVIEWERS, z.strictObject({ batchId, reason: Words }), z.strictObject({})),
  /** 发放花名册: every line with whole numbers, for a purpose that is logged. */
  register: job(
    CLERKS,
    z.strictObject({ batchId, purpose: Words }),
    z.strictObject({ fileName: z.string(), content: Bytes, lines: z.int(), totalFen: Fen }),
  ),
  /** 报送银行的文件: one line a person and program, numbers whole. */
  bankFile: job(
    CLERKS,
    z.strictObject({ batchId }),
    z.strictObject({ fileName: z.string(), content: Bytes, lines: z.int(), totalFen: Fen }),
  ),
  /** 对账: the bank's answers, all of which must fit what was sent. */
  reconcile: job(
    CLERKS,
    z.strictObject({ batchId, bytes: FileBytes, happenedOn: day }),
    z.strictObject({ lines: z.int(), failed: z.int(), failedFen: Fen, paidFen: Fen }),
  ),
  /** 退票: what the bank sent back, to be mended and paid again. */
  failures: query(EVERYONE, z.strictObject({ batchId }), z.array(Failure)),
  overpayments: query(EVERYONE, z.strictObject({}), z.array(Overpayment)),
  /** Walks the whole ledger and names the first line that does not hold. */
  verify: job(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({ lines: z.int(), head: z.string(), fault: LedgerFault.nullable() }),
  ),
};
