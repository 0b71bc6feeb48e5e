import { and, eq, max, notInArray } from 'drizzle-orm';
import { Month } from '#shared/domain/month.ts';
import type { Reader } from '../db/database.ts';
import { paymentBatches } from '../db/schema/ledger.ts';
import { paidBefore } from '../db/schema/payments.ts';

/**
 * The last month whose payments are done: nothing that is decided later changes it. That is the last that was confirmed
 * here, or the last of the registers that were brought in; null where there is none.
 */
export function closedThrough(reader: Reader): Month | null {
  const broughtIn = reader
    .select({ month: max(paidBefore.month) })
    .from(paidBefore)
    .get()?.month;
  const confirmed = reader
    .select({ month: max(paymentBatches.month) })
    .from(paymentBatches)
    .where(and(eq(paymentBatches.kind, 'monthly'), notInArray(paymentBatches.state, ['draft', 'void'])))
    .get()?.month;
  const last = [broughtIn ?? '', confirmed ?? ''].toSorted().at(-1);
  return last ? Month.parse(last) : null;
}
