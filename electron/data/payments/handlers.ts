import type { payments } from '#shared/contract/payments.ts';
import { Day } from '#shared/domain/day.ts';
import { monthOf } from '#shared/domain/month.ts';
import { afterSnapshot } from '../backup/automatic.ts';
import { inTurns } from '../jobs/in-turns.ts';
import type { Handlers, JobContext } from '../rpc/context.ts';
import { advanceBatch, voidBatch } from './advance.ts';
import { bankHandlers } from './bank/handlers.ts';
import { checksBefore } from './checks.ts';
import { confirmBatch } from './confirm.ts';
import { differencePage } from './differences.ts';
import { exportLookUp } from './lookup/export.ts';
import { lookUp } from './lookup/look-up.ts';
import { makeDifference, makeGrant, makeMonth, makeProgram, makeRepay } from './make.ts';
import { addObjection, beginNotice, noticesOf, settleObjection } from './notices/notices.ts';
import { noticeSheet } from './notices/sheet.ts';
import { overpaymentPage } from './recovery/overpayments.ts';
import { recover, recoveriesOf } from './recovery/recover.ts';
import { type Batch, paymentsRepository } from './repository.ts';
import { rememberRemedy, returnedPage } from './returns/service.ts';
import { shownBatch, shownLine } from './shown.ts';
import { verifyLedger } from './verify-ledger.ts';

/** A batch as it was just written, for the window and for the audit log. */
function told(context: JobContext, batch: Batch) {
  const { note, reader } = context;
  note({ subject: `batch:${batch.id}`, detail: { lines: batch.lineCount, fen: batch.totalFen } });
  return shownBatch(reader, batch, context);
}

export const paymentsHandlers: Handlers<typeof payments> = {
  ...bankHandlers,
  batches: (context) =>
    paymentsRepository.batches(context.reader).map((batch) => shownBatch(context.reader, batch, context)),
  checks: ({ reader, clock }, { month }) => [...checksBefore(reader, month, clock.today())],
  make: async (context, { month }) => told(context, await makeMonth(context, month)),
  makeDifference: async (context, { month }) => told(context, await makeDifference(context, month)),
  makeGrant: async (context, granted) => told(context, await makeGrant(context, granted)),
  makeProgram: async (context, chosen) => told(context, await makeProgram(context, chosen)),
  makeRepay: async (context, chosen) => told(context, await makeRepay(context, chosen)),
  lines: ({ reader }, { batchId, after, limit }) => {
    const found = paymentsRepository.lines(reader, batchId, { after, limit: limit + 1 });
    const lines = found.slice(0, limit).map(shownLine);
    return { lines, next: found.length > limit ? (lines.at(-1)?.id ?? null) : null };
  },
  differences: ({ reader }, { batchId, ...page }) => differencePage(reader, batchId, page),
  confirm: afterSnapshot(async (context, { batchId }) => told(context, await confirmBatch(context, batchId))),
  advance: async (context, { batchId, ...taken }) => {
    context.note({ subject: `batch:${batchId}`, detail: taken });
    return shownBatch(context.reader, await advanceBatch(context, batchId, taken), context);
  },
  void: (context, { batchId, reason }) => {
    context.note({ subject: `batch:${batchId}`, reason });
    voidBatch(context, context.writer, { batchId, reason });
    return {};
  },
  beginNotice: async (context, begun) => {
    context.note({ subject: `batch:${begun.batchId}` });
    return shownBatch(context.reader, await beginNotice(context, begun), context);
  },
  notices: ({ reader }, { batchId }) => noticesOf(reader, batchId),
  noticeSheet: ({ reader }, { noticeId }) => noticeSheet(reader, noticeId),
  object: (context, objection) => {
    context.note({ subject: `notice:${objection.noticeId}` });
    addObjection(context, objection);
    return {};
  },
  settleObjection: (context, outcome) => {
    context.note({ subject: `objection:${outcome.objectionId}`, reason: outcome.words });
    settleObjection(context, context.writer, outcome);
    return {};
  },
  returned: ({ reader }, asked) => returnedPage(reader, asked),
  remedy: (context, remedy) => ({ lines: rememberRemedy(context, remedy) }),
  overpayments: ({ reader }, asked) => overpaymentPage(reader, asked),
  recoveries: ({ reader }, { overpaymentId }) => recoveriesOf(reader, overpaymentId),
  recover: (context, movement) => ({ amountFen: recover(context, { ...movement, kind: 'returned' }) }),
  writeOff: (context, { approval, ...movement }) => {
    context.note({ reason: approval });
    return { amountFen: recover(context, { ...movement, kind: 'written-off', document: approval }) };
  },
  lookUp: ({ reader, clock }, { text }) => {
    const answers = lookUp(reader, text, monthOf(Day.parse(clock.today())));
    return { answers, lines: new Set(answers.map(({ line }) => line)).size };
  },
  exportLookUp: async (context, asked) => {
    const file = await exportLookUp(context, asked);
    context.note({
      ...(asked.purpose === null ? {} : { reason: asked.purpose }),
      detail: { lines: file.lines },
    });
    return file;
  },
  verify: ({ reader, pause }) => inTurns(verifyLedger(reader), pause),
};
