import { and, count, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { Month } from '#shared/domain/month.ts';
import type { Reader, Writer } from '../db/database.ts';
import { CHAIN_START } from '../db/hash-chain.ts';
import { runPrepared, updateRow } from '../db/rows.ts';
import { overpayments, paymentBatches, paymentLines } from '../db/schema/ledger.ts';
import type { JobContext } from '../rpc/context.ts';
import { lineHash } from './chain.ts';
import type { Computed } from './compute.ts';
import { computeAgain } from './make.ts';
import { type Batch, paymentsRepository } from './repository.ts';

const PAGE = 500;

/** 复核 by somebody else: computed again, the same, every difference explained; then it stands in the ledger for good. */
export async function confirmBatch(context: JobContext, batchId: string): Promise<Batch> {
  const { session, clock } = context;
  return context.transaction(async (writer) => {
    const batch = batchOf(writer, batchId);
    if (batch.state !== 'draft') throw new AppError('payment-confirmed', { month: batch.month });
    if (batch.makerId === session.accountId) throw new AppError('payment-same-person');
    const computed = await computedAsMade(context, writer, batch);
    const unexplained = computed.differences.filter((each) => each.unexplained).length;
    if (unexplained > 0) throw new AppError('payment-unexplained', { lines: unexplained });
    const unpayable = withoutAccount(writer, batchId);
    if (unpayable > 0) throw new AppError('payment-account-missing', { lines: unpayable });
    const lastNumber = await enterLedger(context, writer, batchId);
    keepOverpaid(context, writer, { batchId, overpaid: computed.overpaid });
    updateRow(writer, paymentBatches, {
      id: batchId,
      state: 'confirmed',
      checkerId: session.accountId,
      confirmedBy: session.name,
      confirmedAt: clock.now(),
      lastNumber,
    });
    return batchOf(writer, batchId);
  });
}

export function batchOf(reader: Reader, batchId: string): Batch {
  const batch = paymentsRepository.batch(reader, batchId);
  if (!batch) throw new AppError('not-found');
  return batch;
}

/** The month as it is computed now; refused when it is no longer what the batch says. */
export async function computedAsMade(
  context: Pick<JobContext, 'clock' | 'pause'>,
  reader: Reader,
  { id, month, contentHash }: Batch,
): Promise<Computed> {
  const computed = await computeAgain(context, reader, { month: Month.parse(month), exceptBatch: id });
  if (computed.contentHash !== contentHash) throw new AppError('payment-facts-changed', { month });
  return computed;
}

function withoutAccount(reader: Reader, batchId: string): number {
  const [found] = reader
    .select({ lines: count() })
    .from(paymentLines)
    .where(and(eq(paymentLines.batchId, batchId), eq(paymentLines.accountNumber, '')))
    .all();
  return found?.lines ?? 0;
}

/** Numbers the lines after the last of the ledger and chains each to the one before. */
async function enterLedger({ pause }: JobContext, writer: Writer, batchId: string): Promise<number> {
  const head = paymentsRepository.head(writer);
  let number = head?.number ?? 0;
  let hash = head?.hash ?? CHAIN_START;
  for (let after = 0; ;) {
    const lines = paymentsRepository.lines(writer, batchId, { after, limit: PAGE });
    for (const line of lines) {
      number += 1;
      hash = lineHash(hash, { ...line, number });
      runPrepared(writer, 'UPDATE payment_line SET number = ?, hash = ? WHERE id = ?', [
        number,
        hash,
        line.id,
      ]);
      after = line.id;
    }
    if (lines.length < PAGE) return number;
    await pause({ done: number, total: null });
  }
}

/** A month that was found before is not found twice. */
function keepOverpaid(
  { newId, clock }: JobContext,
  writer: Writer,
  { batchId, overpaid }: { readonly batchId: string; readonly overpaid: Computed['overpaid'] },
): void {
  for (const { personId, program, forMonth, amountFen, decision, entitlement } of overpaid) {
    const cause = decision?.deciding?.stopReason ?? entitlement?.stopReason ?? null;
    writer
      .insert(overpayments)
      .values({ id: newId(), personId, program, forMonth, amountFen, cause, batchId, foundAt: clock.now() })
      .onConflictDoNothing()
      .run();
  }
}
