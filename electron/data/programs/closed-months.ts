import { max } from 'drizzle-orm';
import { Month } from '#shared/domain/month.ts';
import type { Reader } from '../db/database.ts';
import { paidBefore } from '../db/schema/payments.ts';

/**
 * The last month whose payments are done: nothing that is decided later changes it. Until this desk pays itself, that is
 * the last of the registers that were brought in; null where there is none.
 */
export function closedThrough(reader: Reader): Month | null {
  const last = reader
    .select({ month: max(paidBefore.month) })
    .from(paidBefore)
    .get()?.month;
  return last ? Month.parse(last) : null;
}
