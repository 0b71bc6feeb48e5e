import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { bank } from './payments/bank.ts';
import { batches } from './payments/batch.ts';
import { lookup } from './payments/lookup.ts';
import { notices } from './payments/notices.ts';
import { recovery } from './payments/recovery.ts';
import { returns } from './payments/returns.ts';
import { job } from './rpc.ts';

const LedgerFault = z.strictObject({ number: z.int(), kind: z.enum(['changed', 'missing', 'cut-off']) });

export const payments = {
  ...batches,
  ...notices,
  ...bank,
  ...returns,
  ...recovery,
  ...lookup,
  /** Walks the whole ledger and names the first line that does not hold. */
  verify: job(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({ lines: z.int(), head: z.string(), fault: LedgerFault.nullable() }),
  ),
};
