import { type Day, parseDay } from '#shared/domain/day.ts';
import { formulaFinding, type Read, shownText } from '#shared/domain/imports/cells/text.ts';
import { dayOfSerial } from '#shared/domain/imports/excel-day.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { type Month, monthOf, parseMonth } from '#shared/domain/month.ts';
import { foldPasted } from '#shared/domain/typed-text.ts';

// A plain number that may be Excel's count of a day: 1927 to 2119. Below it, 2026 would be read as a day of 1905.
const SMALLEST_COUNT = 10_000;
const LARGEST_COUNT = 80_000;
const MINUTES_A_DAY = 1440;
const TIME = /^([01]?\d|2[0-3])[:：](\d{2})(?:[:：]\d{2})?$/;

/** A day: a date cell, Excel's bare count, or text as clerks type it. */
export const readDay: Read<Day> = (cell) => {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  const day = dayOf(cell);
  return day === undefined ? { finding: { code: 'day-unreadable', shown: shownText(cell) } } : { value: day };
};

/** A day that cannot lie after today. */
export function readPastDay(today: Day): Read<Day> {
  return (cell) => {
    const reading = readDay(cell);
    if ('finding' in reading || reading.value <= today) return reading;
    return { finding: { code: 'day-in-future', day: reading.value, today } };
  };
}

/** A month: 2026-11, 202611, 2026年11月, or any day in it. */
export const readMonth: Read<Month> = (cell) => {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  const month = monthIn(cell);
  return month === undefined
    ? { finding: { code: 'month-unreadable', shown: shownText(cell) } }
    : { value: month };
};

/** Minutes since midnight: 08:30, or Excel's share of a day. */
export const readTime: Read<number> = (cell) => {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  const minutes = minutesOf(cell);
  return minutes === undefined
    ? { finding: { code: 'time-unreadable', shown: shownText(cell) } }
    : { value: minutes };
};

function dayOf(cell: Cell): Day | undefined {
  if (cell.kind === 'date') return dayOfSerial(cell.serial);
  if (cell.kind === 'number' && cell.value >= SMALLEST_COUNT && cell.value <= LARGEST_COUNT) {
    return dayOfSerial(cell.value);
  }
  // A time of day after the date says nothing about the day.
  return parseDay(foldPasted(shownText(cell)).replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, ''));
}

function monthIn(cell: Cell): Month | undefined {
  if (cell.kind !== 'date') {
    const month = parseMonth(foldPasted(shownText(cell)));
    if (month) return month;
  }
  const day = dayOf(cell);
  return day && monthOf(day);
}

function minutesOf(cell: Cell): number | undefined {
  if (cell.kind === 'date' || cell.kind === 'number') {
    const count = cell.kind === 'date' ? cell.serial : cell.value;
    return count >= 0 && count < 1 ? Math.round(count * MINUTES_A_DAY) % MINUTES_A_DAY : undefined;
  }
  const [, hours, minutes] = TIME.exec(foldPasted(shownText(cell))) ?? [];
  return hours === undefined || Number(minutes) > 59 ? undefined : Number(hours) * 60 + Number(minutes);
}
