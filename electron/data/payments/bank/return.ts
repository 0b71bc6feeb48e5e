import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { visibleSheets } from '#shared/domain/imports/hidden.ts';
import { mappingProblems, recogniseSheets } from '#shared/domain/imports/recognise.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { sumFen } from '#shared/domain/money.ts';
import { mayAnswer } from '#shared/domain/payments/batch.ts';
import type { BankProfile } from '#shared/domain/payments/bank-profile.ts';
import { type BankLine, bankReturn, readBankSheet } from '#shared/domain/payments/bank-sheet.ts';
import {
  answerKey,
  misfitKey,
  type Misfit,
  reconcileAnswers,
  type Reconciliation,
  resultOfMisfit,
  totalsOf,
} from '#shared/domain/payments/reconciliation.ts';
import { isFailure } from '#shared/domain/payments/return-codes.ts';
import type { Reader, Writer } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { bankMismatches } from '../../db/schema/bank.ts';
import { bankResults } from '../../db/schema/ledger.ts';
import { settledAccounts } from '../../db/schema/recovery.ts';
import type { JobContext } from '../../rpc/context.ts';
import { batchOf } from '../find-batch.ts';
import type { Batch } from '../repository.ts';
import { stepTo } from '../step.ts';
import { type SentTo, sentOf } from '../sent.ts';
import { answersOf } from './answers.ts';
import { bankProfileOn } from './profiles.ts';

/** A line that a filter hides is still the bank's answer. */
const TAKEN = { sheet: 'take', rows: 'take', columns: 'take' } as const;

/** The bank's own file; throws when it cannot be read whole. */
function readReturn(all: readonly Sheet[], { answer }: BankProfile): BankLine[] {
  const sheets = visibleSheets(all);
  const profile = bankReturn(answer);
  const mappings = recogniseSheets(sheets, profile).mappings.map((mapping) => ({
    ...mapping,
    hidden: TAKEN,
  }));
  const recognised = { profile, mappings, otherSheets: [] };
  if (mappings.length === 0 || mappingProblems(sheets, recognised).length > 0) {
    throw new AppError('bank-file-unknown');
  }
  const read = mappings.flatMap((mapping) => {
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    return sheet ? [readBankSheet(sheet, mapping, answer)] : [];
  });
  const [unreadable] = read.flatMap((each) => each.unreadable);
  if (unreadable !== undefined) throw new AppError('bank-line-unreadable', { row: unreadable });
  const lines = read.flatMap((each) => [...each.lines]);
  // The sum on a file's last sheet may be that of all of them.
  const everything = sumFen(lines.map(({ amountFen }) => amountFen));
  const wrong = read
    .flatMap(({ totals }) => totals)
    .find(({ statedFen, sumFen: own }) => statedFen !== own && statedFen !== everything);
  if (wrong) throw new AppError('bank-total-differs', wrong);
  return lines;
}

/**
 * The bank's answers against what may still change: all that was sent, or what was 处理中 when it answered last, and what
 * was paid and comes back later (退汇). What it says again of others is left aside as long as it is the same.
 */
function compare(reader: Reader, batch: Batch, answers: readonly BankLine[]): Reconciliation {
  const sent = sentOf(reader, batch.id);
  if (batch.state === 'paid') return reconcileAnswers(sent, answers);
  const known = new Map(answersOf(reader, batch.id).map((row) => [`${row.personId} ${row.program}`, row]));
  const knownOf = (each: SentTo) => known.get(`${each.personId} ${each.program}`);
  const said = new Map(sent.map((each) => [answerKey(each), knownOf(each)]));
  const news = answers.filter((answer) => {
    const before = said.get(answerKey(answer));
    const { code, amountFen } = answer;
    return code !== '98' && !(before && before.code === code && before.amountFen === amountFen);
  });
  const cameBack = new Set(news.filter(({ code }) => isFailure(code)).map(answerKey));
  const open = sent.filter((each) => {
    const code = knownOf(each)?.code;
    return code === '98' || (code === '00' && cameBack.has(answerKey(each)));
  });
  const { matched, misfits } = reconcileAnswers(open, news);
  return { matched, misfits: misfits.filter(({ kind }) => kind !== 'unanswered') };
}

function batchToAnswer(reader: Reader, batchId: string): Batch {
  const batch = batchOf(reader, batchId);
  if (!mayAnswer(batch.state)) throw new AppError('payment-step-refused');
  return batch;
}

type Asked = { readonly batchId: string; readonly bytes: Uint8Array };

/** What the bank's file comes to, before anything of it is written. */
export async function readAnswers(
  { reader, clock, workbooks, pause }: JobContext,
  { batchId, bytes }: Asked,
) {
  const batch = batchToAnswer(reader, batchId);
  const profile = bankProfileOn(reader, clock.today());
  const answers = readReturn(await workbooks.read(bytes, pause), profile);
  const { matched, misfits } = compare(reader, batch, answers);
  return { totals: totalsOf(matched.map(({ answer }) => answer)), misfits };
}

type Return = {
  readonly batchId: string;
  readonly bytes: Uint8Array;
  readonly happenedOn: string;
  /** Lines that do not fit and are accepted, one by one, each with its reason. */
  readonly accepted: readonly { readonly misfit: string; readonly reason: string }[];
};

/** 对账: the bank's answers against what was sent. All of them fit or are accepted, or nothing is written. */
export async function reconcileBatch(context: JobContext, asked: Return) {
  const { batchId, bytes, happenedOn, accepted } = asked;
  const profile = bankProfileOn(context.reader, context.clock.today());
  const answers = readReturn(await context.workbooks.read(bytes, context.pause), profile);
  return context.transaction(async (writer) => {
    const batch = batchToAnswer(writer, batchId);
    const { matched, misfits } = compare(writer, batch, answers);
    const reasons = new Map(accepted.map(({ misfit, reason }) => [misfit, reason]));
    const refused = misfits.filter((misfit) => !reasons.has(misfitKey(misfit)));
    const [first] = refused;
    if (first) {
      const row = first.answer?.row ?? null;
      throw new AppError('bank-file-differs', { kind: first.kind, row, lines: refused.length });
    }
    const results = [
      ...matched.map(({ sent, answer }) => ({
        sent,
        amountFen: answer.amountFen,
        code: answer.code,
        words: answer.words,
      })),
      ...misfits.flatMap((misfit) => resultOfMisfit(misfit) ?? []),
    ];
    for (const [index, { sent, ...answer }] of results.entries()) {
      insertRow(writer, bankResults, {
        batchId,
        personId: sent.personId,
        program: sent.program,
        ...answer,
      });
      await context.pause({ done: index + 1, total: results.length });
    }
    for (const misfit of misfits)
      keepMisfit(context, writer, { batchId, misfit, reason: reasons.get(misfitKey(misfit)) ?? '' });
    if (batch.state === 'paid') {
      stepTo(context, writer, { batch, taken: { state: 'reconciled', happenedOn, document: null } });
    }
    return totalsOf(results);
  });
}

type Accepted = { readonly batchId: string; readonly misfit: Misfit; readonly reason: string };

function keepMisfit(
  { clock, session }: JobContext,
  writer: Writer,
  { batchId, misfit, reason }: Accepted,
): void {
  const { kind, answer, sent } = misfit;
  // Whoever was square may be short of something now.
  if (sent) writer.delete(settledAccounts).where(eq(settledAccounts.personId, sent.personId)).run();
  insertRow(writer, bankMismatches, {
    batchId,
    kind,
    row: answer?.row ?? null,
    personId: sent?.personId ?? null,
    program: answer?.program ?? sent?.program ?? null,
    sentFen: sent?.amountFen ?? null,
    answeredFen: answer?.amountFen ?? null,
    words: answer?.words ?? '',
    reason,
    at: clock.now(),
    by: session.name,
  });
}
