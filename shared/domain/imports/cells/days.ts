import { type Day, parseDay } from '#shared/domain/day.ts';
import { formulaFinding, type Read, type SheetFacts, shownText } from '#shared/domain/imports/cells/text.ts';
import { dayOfSerial } from '#shared/domain/imports/excel-day.ts';
import type { Reading } from '#shared/domain/imports/finding.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { type Month, monthOf, parseMonth } from '#shared/domain/month.ts';
import { foldPasted } from '#shared/domain/typed-text.ts';

// A plain number that may be Excel's count of a day: 1927 to 2119. Below it, 2026 would be read as a day of 1905.
const SMALLEST_COUNT = 10_000;
const LARGEST_COUNT = 80_000;
const MINUTES_A_DAY = 1440;
const TIME = /^([01]?\d|2[0-3])[:：](\d{2})(?:[:：]\d{2})?$/;

/** From Excel's count of 1904 to that of 1900. */
const DAYS_FROM_1904 = 1462;
/** A month as a number, 2024.10; `2024.1` may be short for either. */
const MONTH_NUMBER = /^(\d{4})\.(\d{1,2})$/;
/** How far two numbers may lie apart and still be shown alike. */
const NOISE = 1e-6;

type NumberCell = Extract<Cell, { kind: 'number' }>;

/** A day: a date cell, Excel's bare count, or text as clerks type it. */
export const readDay: Read<Day> = (cell, sheet) => {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  const day = dayOf(cell, sheet);
  return day === undefined ? { finding: { code: 'day-unreadable', shown: shownText(cell) } } : { value: day };
};

/** A day that cannot lie after today. */
export function readPastDay(today: Day): Read<Day> {
  return (cell, sheet) => {
    const reading = readDay(cell, sheet);
    if ('finding' in reading || reading.value <= today) return reading;
    return { finding: { code: 'day-in-future', day: reading.value, today } };
  };
}

/** A month: 2026-11, 202611, 2026年11月, or any day in it; a number 2024.1 may be January or October, and is neither. */
export const readMonth: Read<Month> = (cell, sheet) => {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  const number = monthNumber(cell);
  if (number) return number;
  const month = monthIn(cell, sheet);
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

function dayOf(cell: Cell, sheet: SheetFacts | undefined): Day | undefined {
  if (cell.kind === 'date') return dayOfSerial(cell.serial);
  if (cell.kind === 'number') {
    const count = cell.value + (sheet?.countsFrom1904 ? DAYS_FROM_1904 : 0);
    if (count >= SMALLEST_COUNT && count <= LARGEST_COUNT) return dayOfSerial(count);
  }
  // A time of day after the date says nothing about the day.
  return first(cell, (text) => parseDay(text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, '')));
}

function monthIn(cell: Cell, sheet: SheetFacts | undefined): Month | undefined {
  const month = cell.kind === 'date' ? undefined : first(cell, parseMonth);
  if (month) return month;
  const day = dayOf(cell, sheet);
  return day && monthOf(day);
}

/** By what the cell shows, or else by its bare digits: 20,200,501 is a day as well. */
function first<V>(cell: Cell, parse: (text: string) => V | undefined): V | undefined {
  const shown = parse(foldPasted(shownText(cell)));
  return shown === undefined && isWhole(cell) ? parse(String(cell.value)) : shown;
}

const isWhole = (cell: Cell): cell is NumberCell => cell.kind === 'number' && Number.isInteger(cell.value);

// Excel drops the nought at the end: October typed as 2024.10 is the number 2024.1, and so is January.
function monthNumber(cell: Cell): Reading<Month> | undefined {
  if (cell.kind !== 'number' || Number.isInteger(cell.value)) return undefined;
  const shown = foldPasted(cell.shown);
  const [, year = '', digits = ''] = MONTH_NUMBER.exec(shown) ?? [];
  if (digits === '1') return { finding: { code: 'month-ambiguous', shown, year } };
  if (digits !== '' && Math.abs(cell.value - Number(shown)) > NOISE)
    return { finding: { code: 'month-unreadable', shown: String(cell.value) } };
  const month = digits === '' ? undefined : parseMonth(shown);
  return month && { value: month };
}

function minutesOf(cell: Cell): number | undefined {
  if (cell.kind === 'date' || cell.kind === 'number') {
    const count = cell.kind === 'date' ? cell.serial : cell.value;
    return count >= 0 && count < 1 ? Math.round(count * MINUTES_A_DAY) % MINUTES_A_DAY : undefined;
  }
  const [, hours, minutes] = TIME.exec(foldPasted(shownText(cell))) ?? [];
  return hours === undefined || Number(minutes) > 59 ? undefined : Number(hours) * 60 + Number(minutes);
}
