import { and, count, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database.ts';
import { bankAnswers } from '../../db/schema/ledger.ts';

/** The bank's last word on everybody of a batch. */
export function answersOf(reader: Reader, batchId: string) {
  return reader.select().from(bankAnswers).where(eq(bankAnswers.batchId, batchId)).all();
}

/** On how many the bank is still at work. */
export function unansweredIn(reader: Reader, batchId: string): number {
  const [found] = reader
    .select({ lines: count() })
    .from(bankAnswers)
    .where(and(eq(bankAnswers.batchId, batchId), eq(bankAnswers.code, '98')))
    .all();
  return found?.lines ?? 0;
}
