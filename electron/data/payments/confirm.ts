import { AppError } from '#shared/contract/errors.ts';
import { Month } from '#shared/domain/month.ts';
import type { Writer } from '../db/database.ts';
import { CHAIN_START } from '../db/hash-chain.ts';
import { runPrepared, updateRow } from '../db/rows.ts';
import { paymentBatches } from '../db/schema/ledger.ts';
import { readPolicy } from '../programs/policy.ts';
import type { JobContext } from '../rpc/context.ts';
import { lineHash } from './chain.ts';
import { openingMonth } from './compute.ts';
import { confirmRefusal } from './confirm-refusal.ts';
import { batchOf } from './find-batch.ts';
import { policyStamp } from './fingerprint.ts';
import type { Portion, Sum } from './portion.ts';
import { keepOverpaid } from './recovery/keep-overpaid.ts';
import { type Batch, paymentsRepository } from './repository.ts';
import { portionsNow, walkPortions } from './walk.ts';

const PAGE = 500;

/** 复核 by somebody else: computed again, the same, every difference explained; then it stands in the ledger for good. */
export async function confirmBatch(context: JobContext, batchId: string): Promise<Batch> {
  const { session, clock } = context;
  return context.transaction(async (writer) => {
    const batch = batchOf(writer, batchId);
    if (batch.state !== 'draft') throw new AppError('payment-confirmed', { month: batch.month });
    if (confirmRefusal(writer, batch, context) === 'maker') throw new AppError('payment-same-person');
    const keep = keeping(context, writer, batch);
    const { unexplained, withoutAccount } = await computedAsMade(context, { batch, take: keep });
    if (unexplained > 0) throw new AppError('payment-unexplained', { lines: unexplained });
    if (withoutAccount > 0) throw new AppError('payment-account-missing', { lines: withoutAccount });
    const lastNumber = await enterLedger(context, writer, batchId);
    updateRow(writer, paymentBatches, {
      id: batchId,
      state: 'confirmed',
      checkerId: session.accountId,
      confirmedBy: session.name,
      confirmedAt: clock.now(),
      alone: batch.makerId === session.accountId,
      lastNumber,
    });
    return batchOf(writer, batchId);
  });
}

type Again = { readonly batch: Batch; readonly take?: (portion: Portion) => void };

/** The batch as it is computed now; refused when it is no longer what was made. */
export async function computedAsMade(
  context: Pick<JobContext, 'clock' | 'pause' | 'reader'>,
  { batch, take = () => undefined }: Again,
): Promise<Sum> {
  const sum = await walkPortions(portionsNow(context.reader, batch, context.clock.today()), context, take);
  if (sum.contentHash !== batch.contentHash) {
    throw new AppError('payment-facts-changed', { month: batch.month });
  }
  return sum;
}

const SETTLE =
  'INSERT OR REPLACE INTO settled_account (person_id, through_month, fingerprint) VALUES (?, ?, ?)';

/** Writes down along the way who was paid too much, and whose account is square from now on. */
function keeping(context: JobContext, writer: Writer, batch: Batch): (portion: Portion) => void {
  if (batch.kind !== 'monthly') return () => undefined;
  const month = Month.parse(batch.month);
  const stamp = policyStamp(readPolicy(writer, context.clock.today()), openingMonth(writer, month), month);
  return ({ overpaid, settled }) => {
    keepOverpaid(context, writer, { batchId: batch.id, overpaid });
    for (const { personId, fingerprint } of settled) {
      runPrepared(writer, SETTLE, [personId, month, `${stamp}${fingerprint()}`]);
    }
  };
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
