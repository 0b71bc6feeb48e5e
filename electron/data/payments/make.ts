import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { sumFen } from '#shared/domain/money.ts';
import { movementOf } from '#shared/domain/payments/comparison.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Reader, Writer } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { paymentBatches, paymentDifferences, paymentLines } from '../db/schema/ledger.ts';
import { inTurns } from '../jobs/in-turns.ts';
import { readPolicy } from '../programs/policy.ts';
import type { JobContext } from '../rpc/context.ts';
import { type Computed, type ComputedLine, computeMonth } from './compute.ts';
import { type Batch, paymentsRepository } from './repository.ts';

/** Computes a month as the files stand now, in turns. */
export function computeAgain(
  { clock, pause }: Pick<JobContext, 'clock' | 'pause'>,
  reader: Reader,
  asked: { readonly month: Month; readonly exceptBatch: string | null },
): Promise<Computed> {
  return inTurns(computeMonth(reader, asked, readPolicy(reader, clock.today())), pause);
}

/** 制单: writes the month's draft; one that stood there before goes, and its number is used again. */
export async function makeMonth(context: JobContext, month: Month): Promise<Batch> {
  return context.transaction(async (writer) => {
    const standing = paymentsRepository.ofMonth(writer, month);
    if (standing && standing.state !== 'draft') throw new AppError('payment-confirmed', { month });
    const later = paymentsRepository.batches(writer).find((batch) => batch.month > month);
    if (later) throw new AppError('payment-month-passed', { month: later.month });
    if (standing) dropDraft(writer, standing.id);
    const computed = await computeAgain(context, writer, { month, exceptBatch: null });
    return writeDraft(context, writer, { month, computed });
  });
}

function dropDraft(writer: Writer, batchId: string): void {
  writer.delete(paymentDifferences).where(eq(paymentDifferences.batchId, batchId)).run();
  writer.delete(paymentLines).where(eq(paymentLines.batchId, batchId)).run();
  writer.delete(paymentBatches).where(eq(paymentBatches.id, batchId)).run();
}

type Draft = { readonly month: Month; readonly computed: Computed };

async function writeDraft(
  { newId, session, clock, pause }: JobContext,
  writer: Writer,
  { month, computed }: Draft,
): Promise<Batch> {
  const id = newId();
  const { lines, pairs, contentHash } = computed;
  const moved = (program: Program) => movementOf(pairs.filter((pair) => pair.program === program));
  insertRow(writer, paymentBatches, {
    id,
    number: paymentsRepository.nextNumber(writer),
    month,
    state: 'draft',
    lineCount: lines.length,
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
    contentHash,
    movement: { living: moved('living'), nursing: moved('nursing') },
    makerId: session.accountId,
    madeBy: session.name,
    madeAt: clock.now(),
  });
  for (const [index, line] of lines.entries()) {
    insertRow(writer, paymentLines, rowOf(line, id));
    await pause({ done: index + 1, total: lines.length });
  }
  for (const { last, now, ...difference } of computed.differences)
    insertRow(writer, paymentDifferences, { ...difference, batchId: id, lastFen: last, nowFen: now });
  const written = paymentsRepository.batch(writer, id);
  if (!written) throw new Error('A draft that was written is there');
  return written;
}

function rowOf({ payee, ...line }: ComputedLine, batchId: string): typeof paymentLines.$inferInsert {
  const { name, identityNumber, divisionCode, account } = payee;
  return {
    ...line,
    batchId,
    name,
    identityNumber,
    divisionCode,
    bank: account?.bank ?? '',
    accountNumber: account?.number ?? '',
    holderName: account?.holderName ?? '',
  };
}
