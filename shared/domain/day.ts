import { z } from 'zod';
import { foldTyped } from '#shared/domain/typed-text.ts';

/** A calendar day YYYY-MM-DD that exists; days sort as text. */
export const Day = z.iso.date().brand<'Day', 'inout'>();
export type Day = z.infer<typeof Day>;

type Civil = { readonly year: number; readonly month: number; readonly day: number };

// 。 is what the full stop becomes under a Chinese input method.
const TYPED = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[.。](\d{1,2})[.。](\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
];
// No paper of this office is older: a smaller year is a slip of the fingers.
const EARLIEST = '1900-01-01';

/** Reads a day as clerks type it (20010203, 2001.2.3, 2001年2月3日); undefined when no such day exists. */
export function parseDay(text: string): Day | undefined {
  const typed = foldTyped(text);
  const match = TYPED.map((pattern) => pattern.exec(typed)).find((found) => found !== null);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const parsed = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success && parsed.data >= EARLIEST ? parsed.data : undefined;
}

/** The day `count` days later, or earlier when negative; throws outside the years 0000 to 9999. */
export function addDays(day: Day, count: number): Day {
  return dayOf(civilOfOrdinal(ordinalOf(civilOf(day)) + count));
}

/** The same day of the month `count` months on, held at the end of a shorter month; throws outside the years 0000 to 9999. */
export function addMonths(day: Day, count: number): Day {
  const civil = civilOf(day);
  const months = civil.year * 12 + civil.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(civil.day, daysInMonth(year, month)) });
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return ordinalOf(civilOf(to)) - ordinalOf(civilOf(from));
}

/** Completed years of life (周岁) on a day; one born on 29 February completes them on 1 March in a common year. */
export function ageOn(birth: Day, day: Day): number {
  const years = civilOf(day).year - civilOf(birth).year;
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** 2026年3月5日, without leading zeros, as official documents write it (GB/T 9704-2012). */
export function formatDayChinese(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

function civilOf(day: Day): Civil {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

function dayOf({ year, month, day }: Civil): Day {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return Day.parse(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

const DAYS_IN_ERA = 146_097;

// Days since 0000-03-01. A year that begins in March has its leap day last, so that no table of months is needed
// (Howard Hinnant, days_from_civil).
function ordinalOf({ year, month, day }: Civil): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear;
}

function civilOfOrdinal(ordinal: number): Civil {
  const era = Math.floor(ordinal / DAYS_IN_ERA);
  const dayOfEra = ordinal - era * DAYS_IN_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (DAYS_IN_ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}
