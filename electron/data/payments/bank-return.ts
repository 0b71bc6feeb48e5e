import { and, asc, eq, ne } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { mappingProblems, recogniseSheets } from '#shared/domain/imports/recognise.ts';
import { BANK_RETURN, type BankLine, readBankSheet } from '#shared/domain/payments/bank-sheet.ts';
import { reconcileAnswers, totalsOf } from '#shared/domain/payments/reconciliation.ts';
import type { Reader } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { bankResults } from '../db/schema/ledger.ts';
import { persons } from '../db/schema/registry.ts';
import { readWorkbook } from '../imports/workbook/read.ts';
import type { JobContext } from '../rpc/context.ts';
import { stepTo } from './advance.ts';
import { batchOf } from './confirm.ts';
import { sentOf } from './sent.ts';

/** The bank's own file; throws when it cannot be read whole. */
function readReturn(bytes: Uint8Array): BankLine[] {
  const sheets = readWorkbook(Buffer.from(bytes));
  const { mappings } = recogniseSheets(sheets, BANK_RETURN);
  const recognised = { profile: BANK_RETURN, mappings, otherSheets: [] };
  if (mappings.length === 0 || mappingProblems(sheets, recognised).length > 0) {
    throw new AppError('bank-file-unknown');
  }
  const read = mappings.flatMap((mapping) => {
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    return sheet ? [readBankSheet(sheet, mapping)] : [];
  });
  const [unreadable] = read.flatMap((each) => each.unreadable);
  if (unreadable !== undefined) throw new AppError('bank-line-unreadable', { row: unreadable });
  return read.flatMap(({ lines }) => [...lines]);
}

/** What came back, in the order of the batch. */
export function failuresOf(reader: Reader, batchId: string) {
  return reader
    .select({ result: bankResults, name: persons.name, identityNumber: persons.identityNumber })
    .from(bankResults)
    .innerJoin(persons, eq(persons.id, bankResults.personId))
    .where(and(eq(bankResults.batchId, batchId), ne(bankResults.code, '00')))
    .orderBy(asc(bankResults.id))
    .all()
    .map(({ result: { personId, program, amountFen, code, words }, name, identityNumber }) => ({
      personId,
      name,
      maskedIdentityNumber: maskIdentityNumber(identityNumber),
      program,
      amountFen,
      code,
      words,
    }));
}

type Return = { readonly batchId: string; readonly bytes: Uint8Array; readonly happenedOn: string };

/** 对账: the bank's answers against what was sent. All of them, or nothing is written. */
export async function reconcileBatch(context: JobContext, { batchId, bytes, happenedOn }: Return) {
  const answers = readReturn(bytes);
  return context.transaction(async (writer) => {
    const batch = batchOf(writer, batchId);
    if (batch.state !== 'paid') throw new AppError('payment-step-refused');
    const { matched, mismatches } = reconcileAnswers(sentOf(writer, batchId), answers);
    const [first] = mismatches;
    if (first) {
      throw new AppError('bank-file-differs', { kind: first.kind, row: first.row, lines: mismatches.length });
    }
    for (const [index, { sent, answer }] of matched.entries()) {
      const { personId, program } = sent;
      const { amountFen, code, words } = answer;
      insertRow(writer, bankResults, { batchId, personId, program, amountFen, code, words });
      await context.pause({ done: index + 1, total: matched.length });
    }
    stepTo(context, writer, { batch, taken: { state: 'reconciled', happenedOn, document: null } });
    return totalsOf(matched);
  });
}
