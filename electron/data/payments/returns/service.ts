import { inArray } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { sumFen } from '#shared/domain/money.ts';
import type { Reader } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { returnRemedies } from '../../db/schema/bank.ts';
import { bankResults } from '../../db/schema/ledger.ts';
import type { CommandContext } from '../../rpc/context.ts';
import { batchOf } from '../find-batch.ts';
import { type ReturnedLine, returnedLines } from './returned.ts';

type Asked = { readonly batchId: string | null; readonly view: 'open' | 'all' };

/** What came back, as a page shows it. */
export function returnedPage(reader: Reader, { batchId, view }: Asked) {
  const number = batchId === null ? null : batchOf(reader, batchId).number;
  const lines = returnedLines(reader).filter(
    ({ batchNumber, standing }) =>
      (number === null || batchNumber === number) &&
      (view === 'all' || standing === 'open' || standing === 'mended'),
  );
  return {
    lines: lines.map(shown),
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
    mended: lines.filter(({ standing }) => standing === 'mended').length,
  };
}

function shown(line: ReturnedLine) {
  const { number, resultId, batchNumber, batchMonth, personId, payee, program, forMonth } = line;
  const { amountFen, code, words, standing, remedy, againIn } = line;
  return {
    number,
    resultId,
    batchNumber,
    batchMonth,
    personId,
    name: payee.name,
    maskedIdentityNumber: maskIdentityNumber(payee.identityNumber),
    divisionCode: payee.divisionCode,
    program,
    forMonth,
    amountFen,
    code,
    words,
    standing,
    remedy,
    againIn,
  };
}

type Remedy = { readonly resultIds: readonly number[]; readonly happenedOn: string; readonly words: string };

/** 已在银行办妥: the same account works now. */
export function rememberRemedy(
  { writer, clock, session }: Pick<CommandContext, 'writer' | 'clock' | 'session'>,
  { resultIds, happenedOn, words }: Remedy,
): number {
  const ids = [...new Set(resultIds)];
  if (happenedOn > clock.today()) throw new AppError('payment-day-wrong');
  const found = writer.select().from(bankResults).where(inArray(bankResults.id, ids)).all();
  if (found.length < ids.length) throw new AppError('not-found');
  const known = writer.select().from(returnRemedies).where(inArray(returnRemedies.resultId, ids)).all();
  const mended = new Set(known.map(({ resultId }) => resultId));
  const open = ids.filter((resultId) => !mended.has(resultId));
  for (const resultId of open)
    insertRow(writer, returnRemedies, {
      resultId,
      words,
      happenedOn,
      at: clock.now(),
      by: session.name,
    });
  return open.length;
}
