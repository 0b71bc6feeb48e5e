import { asc, eq } from 'drizzle-orm';
import type { payments } from '#shared/contract/payments.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { Month } from '#shared/domain/month.ts';
import { overpayments } from '../db/schema/ledger.ts';
import { persons } from '../db/schema/registry.ts';
import type { Reader } from '../db/database.ts';
import { inTurns } from '../jobs/in-turns.ts';
import type { Handlers } from '../rpc/context.ts';
import { advanceBatch, voidBatch } from './advance.ts';
import { bankFile } from './bank-file.ts';
import { failuresOf, reconcileBatch } from './bank-return.ts';
import { confirmBatch } from './confirm.ts';
import { differencePage, unexplainedIn } from './differences.ts';
import { makeMonth } from './make.ts';
import { register } from './register.ts';
import { type Batch, paymentsRepository } from './repository.ts';
import { verifyLedger } from './verify-ledger.ts';

function shown(reader: Reader, batch: Batch) {
  const { id, number, month, state, lineCount, totalFen, movement, contentHash } = batch;
  const { madeBy, madeAt, confirmedBy, confirmedAt } = batch;
  return {
    id,
    number,
    month: Month.parse(month),
    state,
    lines: lineCount,
    totalFen,
    movement,
    unexplained: unexplainedIn(reader, id),
    contentHash,
    madeBy,
    madeAt,
    confirmedBy,
    confirmedAt,
  };
}

export const paymentsHandlers: Handlers<typeof payments> = {
  batches: ({ reader }) => paymentsRepository.batches(reader).map((batch) => shown(reader, batch)),
  make: async (context, { month }) => {
    const batch = await makeMonth(context, month);
    context.note({ subject: `batch:${batch.id}`, detail: { lines: batch.lineCount, fen: batch.totalFen } });
    return shown(context.reader, batch);
  },
  lines: ({ reader }, { batchId, after, limit }) => {
    const found = paymentsRepository.lines(reader, batchId, { after, limit: limit + 1 });
    const lines = found.slice(0, limit).map((line) => ({
      id: line.id,
      personId: line.personId,
      name: line.name,
      maskedIdentityNumber: maskIdentityNumber(line.identityNumber),
      divisionCode: line.divisionCode,
      program: line.program,
      forMonth: Month.parse(line.forMonth),
      kind: line.kind,
      amountFen: line.amountFen,
      number: line.number,
    }));
    return { lines, next: found.length > limit ? (lines.at(-1)?.id ?? null) : null };
  },
  differences: ({ reader }, { batchId, ...page }) => differencePage(reader, batchId, page),
  confirm: async (context, { batchId }) => {
    const batch = await confirmBatch(context, batchId);
    context.note({ subject: `batch:${batchId}`, detail: { lines: batch.lineCount, fen: batch.totalFen } });
    return shown(context.reader, batch);
  },
  advance: async (context, { batchId, ...taken }) => {
    context.note({ subject: `batch:${batchId}`, detail: taken });
    return shown(context.reader, await advanceBatch(context, batchId, taken));
  },
  void: (context, { batchId, reason }) => {
    context.note({ subject: `batch:${batchId}`, reason });
    voidBatch(context, context.writer, { batchId, reason });
    return {};
  },
  register: async ({ reader, note }, { batchId, purpose }) => {
    const file = await register(reader, batchId, purpose);
    note({
      subject: `batch:${batchId}`,
      reason: purpose,
      detail: { lines: file.lines, fen: file.totalFen },
    });
    return file;
  },
  bankFile: async ({ reader, note }, { batchId }) => {
    const file = await bankFile(reader, batchId);
    note({ subject: `batch:${batchId}`, detail: { lines: file.lines, fen: file.totalFen } });
    return file;
  },
  reconcile: async (context, { batchId, bytes, happenedOn }) => {
    const totals = await reconcileBatch(context, { batchId, bytes, happenedOn });
    context.note({ subject: `batch:${batchId}`, detail: totals });
    return totals;
  },
  failures: ({ reader }, { batchId }) => failuresOf(reader, batchId),
  overpayments: ({ reader }) =>
    reader
      .select({ found: overpayments, name: persons.name, identityNumber: persons.identityNumber })
      .from(overpayments)
      .innerJoin(persons, eq(persons.id, overpayments.personId))
      .orderBy(asc(persons.pinyin), asc(overpayments.program), asc(overpayments.forMonth))
      .all()
      .map(({ found: { id, personId, program, forMonth, amountFen, cause }, name, identityNumber }) => ({
        id,
        personId,
        name,
        maskedIdentityNumber: maskIdentityNumber(identityNumber),
        program,
        forMonth: Month.parse(forMonth),
        amountFen,
        cause,
      })),
  verify: ({ reader, pause }) => inTurns(verifyLedger(reader), pause),
};
