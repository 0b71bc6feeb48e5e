import { AppError } from '#shared/contract/errors.ts';
import { mayAdvance } from '#shared/domain/payments/batch.ts';
import type { Writer } from '../db/database.ts';
import { insertRow, updateRow } from '../db/rows.ts';
import { batchSteps, paymentBatches } from '../db/schema/ledger.ts';
import { settledAccounts } from '../db/schema/recovery.ts';
import type { CommandContext, JobContext } from '../rpc/context.ts';
import { unansweredIn } from './bank/answers.ts';
import { computedAsMade } from './confirm.ts';
import { batchOf } from './find-batch.ts';
import { emptyDraft } from './make.ts';
import { keepNoticeOver } from './notices/notices.ts';
import type { Batch } from './repository.ts';
import { stepTo, type Taken } from './step.ts';

/** Takes a confirmed batch one step on. */
export async function advanceBatch(context: JobContext, batchId: string, taken: Taken): Promise<Batch> {
  return context.transaction(async (writer) => {
    const batch = batchOf(writer, batchId);
    const { state, happenedOn } = taken;
    if (!mayAdvance(batch.state, state, batch.kind)) throw new AppError('payment-step-refused');
    if (happenedOn > context.clock.today()) throw new AppError('payment-day-wrong');
    if (state === 'submitted') {
      keepNoticeOver(writer, batchId, happenedOn);
      await computedAsMade(context, { batch });
    }
    if (state === 'closed') {
      const pending = unansweredIn(writer, batchId);
      if (pending > 0) throw new AppError('payment-pending', { lines: pending });
    }
    return stepTo(context, writer, { batch, taken });
  });
}

/**
 * 作废, as long as nothing has gone to the bank: its number stays, confirmed lines keep theirs, and nobody was paid by
 * them. Whoever was square with them must be looked at again.
 */
export function voidBatch(
  { session, clock }: Pick<CommandContext, 'session' | 'clock'>,
  writer: Writer,
  { batchId, reason }: { readonly batchId: string; readonly reason: string },
): void {
  const batch = batchOf(writer, batchId);
  if (!mayAdvance(batch.state, 'void')) throw new AppError('payment-step-refused');
  if (batch.state === 'draft') emptyDraft(writer, batchId);
  else writer.delete(settledAccounts).run();
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
