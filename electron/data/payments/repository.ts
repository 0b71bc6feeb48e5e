import { and, asc, desc, eq, gt, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { BatchKind } from '#shared/domain/payments/batch.ts';
import type { Reader } from '../db/database.ts';
import { batchSteps, paymentBatches, paymentLines } from '../db/schema/ledger.ts';

export type LedgerLine = typeof paymentLines.$inferSelect;
export type Batch = typeof paymentBatches.$inferSelect;

/** Which of `payment_line` are lines of a batch, and come after one of them. */
export const ofBatch = (batchId: string, after = 0): SQL =>
  sql`payment_line.id BETWEEN (SELECT max(first_line, ${after + 1}) FROM payment_batch WHERE id = ${batchId})
    AND (SELECT last_line FROM payment_batch WHERE id = ${batchId})`;

export const paymentsRepository = {
  batch: (reader: Reader, id: string): Batch | undefined =>
    reader.select().from(paymentBatches).where(eq(paymentBatches.id, id)).get(),
  /** The cycle of a month that counts. */
  ofMonth: (reader: Reader, month: string): Batch | undefined =>
    reader
      .select()
      .from(paymentBatches)
      .where(
        and(
          eq(paymentBatches.month, month),
          eq(paymentBatches.kind, 'monthly'),
          ne(paymentBatches.state, 'void'),
        ),
      )
      .get(),
  /** A later month whose cycle counts. */
  monthAfter: (reader: Reader, month: string): string | undefined =>
    reader
      .select({ month: paymentBatches.month })
      .from(paymentBatches)
      .where(
        and(
          gt(paymentBatches.month, month),
          eq(paymentBatches.kind, 'monthly'),
          ne(paymentBatches.state, 'void'),
        ),
      )
      .limit(1)
      .get()?.month,
  draftOf: (reader: Reader, kind: BatchKind): Batch | undefined =>
    reader
      .select()
      .from(paymentBatches)
      .where(and(eq(paymentBatches.kind, kind), eq(paymentBatches.state, 'draft')))
      .get(),
  batches: (reader: Reader): Batch[] =>
    reader.select().from(paymentBatches).orderBy(desc(paymentBatches.number)).all(),
  nextNumber: (reader: Reader): number =>
    reader.get<{ number: number }>(sql`SELECT coalesce(max(number), 0) + 1 AS number FROM payment_batch`)
      .number,
  steps: (reader: Reader, batchId: string) =>
    reader
      .select()
      .from(batchSteps)
      .where(eq(batchSteps.batchId, batchId))
      .orderBy(asc(batchSteps.seq))
      .all(),
  /** Lines of a batch in the order in which they were computed. */
  lines: (reader: Reader, batchId: string, page: { readonly after: number; readonly limit: number }) =>
    reader
      .select()
      .from(paymentLines)
      .where(ofBatch(batchId, page.after))
      .orderBy(asc(paymentLines.id))
      .limit(page.limit)
      .all(),
  /** Confirmed lines in the order of the ledger. */
  ledger: (reader: Reader, page: { readonly after: number; readonly limit: number }) =>
    reader
      .select()
      .from(paymentLines)
      .where(and(isNotNull(paymentLines.number), gt(paymentLines.number, page.after)))
      .orderBy(asc(paymentLines.number))
      .limit(page.limit)
      .all(),
  /** The number and hash of the last confirmed line. */
  head: (reader: Reader) =>
    reader
      .select({ number: paymentLines.number, hash: paymentLines.hash })
      .from(paymentLines)
      .where(isNotNull(paymentLines.number))
      .orderBy(desc(paymentLines.number))
      .limit(1)
      .get(),
  /** The highest number that any batch was given. */
  lastNumber: (reader: Reader): number =>
    reader.get<{ number: number }>(sql`SELECT coalesce(max(last_number), 0) AS number FROM payment_batch`)
      .number,
};

/** All lines of a batch, in the order in which they were computed. */
export function linesOf(reader: Reader, batchId: string): LedgerLine[] {
  return reader.select().from(paymentLines).where(ofBatch(batchId)).orderBy(asc(paymentLines.id)).all();
}
