import { z } from 'zod';
import { addDays, Day } from '#shared/domain/day.ts';
import { foldTyped } from '#shared/domain/typed-text.ts';

/** A calendar month YYYY-MM; months sort as text. */
export const Month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .brand<'Month', 'inout'>();
export type Month = z.infer<typeof Month>;

const TYPED = /^(\d{4})(?:(\d{2})|[-.。/年](\d{1,2})月?份?)$/;

/** Reads a month as clerks type it (202611, 2026.11, 2026年11月); undefined when there is no such month. */
export function parseMonth(text: string): Month | undefined {
  const match = TYPED.exec(foldTyped(text));
  if (!match) return undefined;
  const [, year = '', twoDigits, digits = ''] = match;
  return Month.safeParse(`${year}-${twoDigits ?? digits.padStart(2, '0')}`).data;
}

/** The month a day falls in. */
export function monthOf(day: Day): Month {
  return Month.parse(day.slice(0, 7));
}

/** The month `count` months later, or earlier when negative; throws outside the years 0000 to 9999. */
export function shiftMonth(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = Math.floor(months / 12);
  return Month.parse(`${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}`);
}

/** The month after. */
export function nextMonth(month: Month): Month {
  return shiftMonth(month, 1);
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return Day.parse(`${month}-01`);
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return addDays(firstDay(nextMonth(month)), -1);
}
