import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { PAID_FOR } from '#shared/domain/payments/batch.ts';
import { RETURN_CODE_KEYS } from '#shared/domain/payments/bank-profile.ts';
import { RETURNED_STANDINGS } from '#shared/domain/payments/returned.ts';
import { command, job, query } from '../rpc.ts';
import { Batch, batchId, Words } from './batch.ts';

const Returned = z.strictObject({
  /** Of the line in the ledger. */
  number: z.int(),
  /** Of the bank's answer. */
  resultId: z.int(),
  batchNumber: z.int(),
  batchMonth: Month,
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  program: z.enum(PAID_FOR),
  forMonth: Month,
  amountFen: Fen,
  code: z.enum(RETURN_CODE_KEYS),
  /** The bank's own words. */
  words: z.string(),
  standing: z.enum(RETURNED_STANDINGS),
  /** What somebody said was settled at the bank. */
  remedy: z.string().nullable(),
  againIn: z.int().nullable(),
});

export const returns = {
  /** 退票: lines that the bank sent back, of one batch or all; `open` leaves out what is sent again or claimed back. */
  returned: query(
    EVERYONE,
    z.strictObject({
      batchId: batchId.nullable().default(null),
      view: z.enum(['open', 'all']).default('open'),
    }),
    z.strictObject({ lines: z.array(Returned), totalFen: Fen, mended: z.int() }),
  ),
  /** 已在银行办妥: the account is the same and works now. */
  remedy: command(
    CLERKS,
    z.strictObject({ resultIds: z.array(z.int()).min(1).max(500), happenedOn: z.iso.date(), words: Words }),
    z.strictObject({ lines: z.int() }),
  ),
  /** 重发: a batch of lines that came back and are mended. */
  makeRepay: job(
    CLERKS,
    z.strictObject({ month: Month, numbers: z.array(z.int()).min(1).max(20_000) }),
    Batch,
  ),
};
