import { desc } from 'drizzle-orm';
import type { CalendarYear } from '#shared/contract/applications/calendar.ts';
import { AppError } from '#shared/contract/errors.ts';
import { readHolidayNotice } from '#shared/domain/applications/holiday-notice.ts';
import { KNOWN_HOLIDAYS, type WorkingCalendar, workingCalendar } from '#shared/domain/working-days.ts';
import type { Reader, Writer } from '../db/database.ts';
import { holidayYears } from '../db/schema/applications.ts';

const KNOWN_FROM = '国务院办公厅通知';

const storedYears = (reader: Reader) => reader.select().from(holidayYears).all();

/** What the office brought in counts instead of what the program came with. */
export function workingCalendarOf(reader: Reader): WorkingCalendar {
  return workingCalendar([...KNOWN_HOLIDAYS, ...storedYears(reader)]);
}

export function calendarYears(reader: Reader): CalendarYear[] {
  const stored = reader.select().from(holidayYears).orderBy(desc(holidayYears.year)).all();
  const known = KNOWN_HOLIDAYS.filter(({ year }) => stored.every((row) => row.year !== year)).map((of) => ({
    ...of,
    document: KNOWN_FROM,
    savedAt: null,
    savedBy: null,
  }));
  return [...stored, ...known]
    .toSorted((a, b) => b.year - a.year)
    .map((row) => ({ ...row, daysOff: [...row.daysOff], worked: [...row.worked] }));
}

type NewYear = {
  readonly year: number;
  readonly text: string;
  readonly document: string;
  readonly savedAt: string;
  readonly savedBy: string;
};

/** Reads a year's notice and keeps it; throws with the first line that cannot be read. */
export function saveCalendarYear(writer: Writer, { text, ...row }: NewYear) {
  const read = readHolidayNotice(text, row.year);
  if (!read.ok) throw new AppError('holiday-notice-wrong', { line: read.line, fault: read.fault });
  const { daysOff, worked } = read.holidays;
  const { year, ...set } = { ...row, daysOff, worked };
  writer
    .insert(holidayYears)
    .values({ year, ...set })
    .onConflictDoUpdate({ target: holidayYears.year, set })
    .run();
  return { daysOff: daysOff.length, worked: worked.length };
}
