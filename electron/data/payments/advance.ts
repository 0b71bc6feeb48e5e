import { AppError } from '#shared/contract/errors.ts';
import { type BatchState, mayAdvance } from '#shared/domain/payments/batch.ts';
import type { Writer } from '../db/database.ts';
import { insertRow, updateRow } from '../db/rows.ts';
import { batchSteps, paymentBatches } from '../db/schema/ledger.ts';
import type { JobContext } from '../rpc/context.ts';
import { batchOf, computedAsMade } from './confirm.ts';
import type { Batch } from './repository.ts';

type Taken = {
  readonly state: BatchState;
  readonly happenedOn: string;
  readonly document: string | null;
};

/** Before the money has left, the month must still be what was confirmed. */
const STILL_AS_MADE: readonly BatchState[] = ['noticed', 'submitted'];

/** Takes a confirmed batch one step on. */
export async function advanceBatch(context: JobContext, batchId: string, taken: Taken): Promise<Batch> {
  return context.transaction(async (writer) => {
    const batch = batchOf(writer, batchId);
    if (!mayAdvance(batch.state, taken.state)) throw new AppError('payment-step-refused');
    if (STILL_AS_MADE.includes(taken.state)) await computedAsMade(context, writer, batch);
    return stepTo(context, writer, { batch, taken });
  });
}

type Author = Pick<JobContext, 'session' | 'clock'>;

/** Writes the state and the step that led there. */
export function stepTo(
  { session, clock }: Author,
  writer: Writer,
  { batch, taken }: { readonly batch: Batch; readonly taken: Taken },
): Batch {
  updateRow(writer, paymentBatches, { id: batch.id, state: taken.state });
  insertRow(writer, batchSteps, { ...taken, batchId: batch.id, at: clock.now(), by: session.name });
  return batchOf(writer, batch.id);
}

/** 作废, as long as nothing has gone to the bank: the lines keep their numbers, and nobody was paid by them. */
export function voidBatch(
  author: Author,
  writer: Writer,
  { batchId, reason }: { readonly batchId: string; readonly reason: string },
): void {
  const batch = batchOf(writer, batchId);
  if (!mayAdvance(batch.state, 'void')) throw new AppError('payment-step-refused');
  const { session, clock } = author;
  updateRow(writer, paymentBatches, { id: batchId, state: 'void', voidReason: reason });
  insertRow(writer, batchSteps, {
    batchId,
    state: 'void',
    happenedOn: clock.today(),
    document: reason,
    at: clock.now(),
    by: session.name,
  });
}
