import { and, asc, eq, like } from 'drizzle-orm';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { Day, formatDayChinese } from '#shared/domain/day.ts';
import { maskAccount, maskIdentityNumber } from '#shared/domain/mask.ts';
import { formatYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';
import { LINE_KIND_NAMES, PAID_FOR_NAMES } from '#shared/domain/payments/batch.ts';
import { RETURN_CODES } from '#shared/domain/payments/return-codes.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import type { Reader } from '../../db/database.ts';
import { paymentLines } from '../../db/schema/ledger.ts';
import { publicNotices } from '../../db/schema/notices.ts';
import { workingCalendarOf } from '../../applications/calendar.ts';
import { batchOf } from '../../payments/find-batch.ts';
import { publicRows } from '../../payments/notices/sheet.ts';
import { type LedgerLine, ofBatch } from '../../payments/repository.ts';
import { returnedLines } from '../../payments/returns/returned.ts';
import { settingsRepository } from '../../settings/repository.ts';
import { noticeFields } from '../office.ts';
import { monthInWords } from '../words.ts';
import { placeOf } from './person.ts';
import type { AskedSource, Source } from './source.ts';

/** A batch's lines by town, village and name, of the whole county or of one place. */
function linesIn(reader: Reader, batchId: string, place: string | null): LedgerLine[] {
  return reader
    .select()
    .from(paymentLines)
    .where(and(ofBatch(batchId), place === null ? undefined : like(paymentLines.divisionCode, `${place}%`)))
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
    program: PAID_FOR_NAMES[line.program],
    forMonth: line.forMonth,
    kind: LINE_KIND_NAMES[line.kind],
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
          program: PAID_FOR_NAMES[first.program],
          people: new Set(group.map(({ personId }) => personId)).size,
          lines: group.length,
          amountFen: sumFen(group.map(({ amountFen }) => amountFen)),
        },
      ];
    }),
  };
};

/** The days of the notice that was begun there; where none was, those that one begun today would have. */
function noticeDays({ reader, subject, place, office }: AskedSource): { from: Day; to: Day } {
  const begun = reader
    .select()
    .from(publicNotices)
    .where(
      and(
        eq(publicNotices.batchId, subject),
        place === null ? undefined : like(publicNotices.divisionCode, `${place}%`),
      ),
    )
    .get();
  if (begun) return { from: Day.parse(begun.fromDay), to: Day.parse(begun.toDay) };
  const days = Number(settingOn(settingsRepository.history(reader), 'deadline.notice', office.today));
  return { from: office.today, to: addWorkingDays(office.today, days, workingCalendarOf(reader)) };
}

/** Names, villages and amounts alone: nothing else of a line goes on. */
export const publicNotice: Source = (asked) => {
  const { reader, subject, place, office } = asked;
  const { from, to } = noticeDays(asked);
  const { month } = batchOf(reader, subject);
  return {
    office: office.name,
    place: place === null ? '' : placeOf(place),
    month: monthInWords(month),
    from: formatDayChinese(from),
    to: formatDayChinese(to),
    phone: office.phone,
    rows: publicRows(reader, subject, place).map(({ name, divisionCode, program, amountFen }) => ({
      name,
      village: divisionName(divisionCode),
      program: PAID_FOR_NAMES[program],
      amountFen,
    })),
  };
};

export const returnedList: Source = ({ reader, subject }) => ({
  month: monthInWords(batchOf(reader, subject).month),
  rows: returnedLines(reader)
    .filter(({ batchId }) => batchId === subject)
    .map(({ name, identityNumber, program, code, words, amountFen }) => ({
      name,
      maskedIdentityNumber: maskIdentityNumber(identityNumber),
      program: PAID_FOR_NAMES[program],
      reason: RETURN_CODES[code],
      words,
      amountFen,
    })),
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
