import type { BatchState } from '#shared/domain/payments/batch.ts';
import type { Writer } from '../db/database.ts';
import { insertRow, updateRow } from '../db/rows.ts';
import { batchSteps, paymentBatches } from '../db/schema/ledger.ts';
import type { JobContext } from '../rpc/context.ts';
import { batchOf } from './find-batch.ts';
import type { Batch } from './repository.ts';

/** A step as it happened outside. */
export type Taken = {
  readonly state: BatchState;
  readonly happenedOn: string;
  readonly document: string | null;
};

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
