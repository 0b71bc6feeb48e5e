import { and, asc, eq, like } from 'drizzle-orm';
import { addWorkingDays, KNOWN_HOLIDAYS, workingCalendar } from '#shared/domain/working-days.ts';
import { formatDayChinese } from '#shared/domain/day.ts';
import { maskAccount, maskIdentityNumber } from '#shared/domain/mask.ts';
import { formatYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';
import { RETURN_CODES } from '#shared/domain/payments/return-codes.ts';
import { PROGRAM_NAMES, PROGRAMS } from '#shared/domain/programs/programs.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import type { Reader } from '../../db/database.ts';
import { paymentLines } from '../../db/schema/ledger.ts';
import { failuresOf } from '../../payments/bank-return.ts';
import { batchOf } from '../../payments/confirm.ts';
import type { LedgerLine } from '../../payments/repository.ts';
import { noticeFields } from '../office.ts';
import { monthInWords } from '../words.ts';
import { placeOf } from './person.ts';
import type { AskedSource, Source } from './source.ts';

const NOTICE_WORKING_DAYS = 10;

/** A batch's lines by town, village and name, of the whole county or of one place. */
function linesIn(reader: Reader, batchId: string, place: string | null): LedgerLine[] {
  return reader
    .select()
    .from(paymentLines)
    .where(
      and(
        eq(paymentLines.batchId, batchId),
        place === null ? undefined : like(paymentLines.divisionCode, `${place}%`),
      ),
    )
    .orderBy(asc(paymentLines.divisionCode), asc(paymentLines.id))
    .all();
}

function headOf({ reader, subject, place, office }: AskedSource) {
  const { month, number, madeBy, confirmedBy, lastNumber } = batchOf(reader, subject);
  const last =
    lastNumber === null
      ? undefined
      : reader.select().from(paymentLines).where(eq(paymentLines.number, lastNumber)).get();
  return {
    office: office.name,
    month: monthInWords(month),
    batchNumber: number,
    madeBy,
    confirmedBy: confirmedBy ?? '（未复核）',
    place: place === null ? '' : placeOf(place),
    ledgerHead: last?.hash ?? null,
  };
}

export const paymentRegister: Source = (asked) => ({
  ...headOf(asked),
  lines: linesIn(asked.reader, asked.subject, asked.place).map((line) => ({
    township: divisionName(townshipCodeOf(line.divisionCode)),
    village: divisionName(line.divisionCode),
    name: line.name,
    maskedIdentityNumber: maskIdentityNumber(line.identityNumber),
    program: PROGRAM_NAMES[line.program],
    forMonth: line.forMonth,
    kind: line.kind === 'regular' ? '当月' : '补发',
    rateFen: line.rateFen,
    amountFen: line.amountFen,
    bank: line.bank,
    maskedAccount: maskAccount(line.accountNumber),
    holder: line.holderName,
  })),
});

export const paymentSummary: Source = (asked) => {
  const lines = linesIn(asked.reader, asked.subject, asked.place);
  const groups = Map.groupBy(lines, (line) => `${townshipCodeOf(line.divisionCode)} ${line.program}`);
  return {
    ...headOf(asked),
    towns: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          township: divisionName(townshipCodeOf(first.divisionCode)),
          program: PROGRAM_NAMES[first.program],
          people: new Set(group.map(({ personId }) => personId)).size,
          lines: group.length,
          amountFen: sumFen(group.map(({ amountFen }) => amountFen)),
        },
      ];
    }),
  };
};

/** Names, villages and amounts alone: nothing else of a line goes on. */
export const publicNotice: Source = ({ reader, subject, place, office }) => {
  const calendar = workingCalendar(KNOWN_HOLIDAYS);
  const { month } = batchOf(reader, subject);
  return {
    office: office.name,
    place: place === null ? '' : placeOf(place),
    month: monthInWords(month),
    from: office.dayInWords,
    to: formatDayChinese(addWorkingDays(office.today, NOTICE_WORKING_DAYS, calendar)),
    phone: office.phone,
    rows: linesIn(reader, subject, place).map(({ name, divisionCode, program, amountFen }) => ({
      name,
      village: divisionName(divisionCode),
      program: PROGRAM_NAMES[program],
      amountFen,
    })),
  };
};

export const returnedList: Source = ({ reader, subject }) => ({
  month: monthInWords(batchOf(reader, subject).month),
  rows: failuresOf(reader, subject).map(
    ({ name, maskedIdentityNumber, program, code, words, amountFen }) => ({
      name,
      maskedIdentityNumber,
      program: PROGRAM_NAMES[program],
      reason: RETURN_CODES[code],
      words,
      amountFen,
    }),
  ),
});

export const fundsLetter: Source = ({ reader, subject, office }) => {
  const lines = linesIn(reader, subject, null);
  const total = sumFen(lines.map(({ amountFen }) => amountFen));
  const [living, nursing] = PROGRAMS.map((program) => lines.filter((line) => line.program === program));
  const sum = (some: readonly LedgerLine[] = []) =>
    formatYuan(sumFen(some.map(({ amountFen }) => amountFen)));
  return {
    ...noticeFields(office, '县财政局'),
    月份: monthInWords(batchOf(reader, subject).month),
    人次: String(lines.length),
    生活人次: String(living?.length ?? 0),
    生活金额: sum(living),
    护理人次: String(nursing?.length ?? 0),
    护理金额: sum(nursing),
    合计: formatYuan(total),
    大写: yuanInWords(total),
  };
};
