import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import {
  addWorkingDays,
  isCalendarKnown,
  isWorkingDay,
  KNOWN_HOLIDAYS,
  workingCalendar,
  workingDaysBetween,
} from '#shared/domain/working-days.ts';

const CALENDAR = workingCalendar(KNOWN_HOLIDAYS);
const day = (text: string) => Day.parse(text);

test.each([
  ['a Wednesday', '2026-11-25', true],
  ['a Saturday', '2026-11-28', false],
  ['a Sunday', '2026-11-29', false],
  ['a Saturday that is worked for the Spring Festival', '2026-02-14', true],
  ['a Monday of the Spring Festival', '2026-02-23', false],
  ['the Sunday after New Year that is worked', '2026-01-04', true],
  ['National Day', '2026-10-01', false],
  ['a Saturday of a year not yet known', '2027-01-02', false],
  ['New Year of a year not yet known', '2027-01-01', true],
  ['a Sunday long ago', '1999-12-26', false],
])('%s', (_, text, worked) => {
  expect(isWorkingDay(day(text), CALENDAR)).toBe(worked);
});

test('a notice names each of its days once, within its year, weekends worked and the rest off', () => {
  for (const { year, daysOff, worked } of KNOWN_HOLIDAYS) {
    const all = [...daysOff, ...worked];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((one) => one.startsWith(`${year}-`))).toBe(true);
    expect(worked.filter((one) => isWorkingDay(one, new Map()))).toEqual([]);
  }
});

describe('a deadline', () => {
  test.each([
    ['over a weekend', '2026-11-25', 10, '2026-12-09'],
    ['over the Spring Festival', '2026-02-13', 2, '2026-02-24'],
    ['over National Day with its worked days', '2026-09-18', 10, '2026-10-09'],
    ['of no days', '2026-11-25', 0, '2026-11-25'],
  ])('%s', (...[, from, count, last]) => {
    expect(addWorkingDays(day(from), count, CALENDAR)).toBe(last);
  });

  test('and the days between undo each other', () => {
    const some = fc.integer({ min: -2000, max: 2000 }).map((count) => addDays(day('2026-01-01'), count));
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 90 }), (from, count) => {
        const last = addWorkingDays(from, count, CALENDAR);
        expect(workingDaysBetween(from, last, CALENDAR)).toBe(count);
        expect(workingDaysBetween(last, from, CALENDAR)).toBe(count === 0 ? 0 : -count);
      }),
    );
  });

  test('that would never end is refused', () => {
    const never = workingCalendar(
      Array.from({ length: 12 }, (_, index) => ({
        year: 2026 + index,
        daysOff: Array.from({ length: 366 }, (_day, count) => addDays(day(`${2026 + index}-01-01`), count)),
        worked: [],
      })),
    );
    expect(() => addWorkingDays(day('2026-01-01'), 1, never)).toThrow(RangeError);
  });
});

test('a year without its notice is told', () => {
  expect([
    isCalendarKnown(day('2026-12-31'), CALENDAR),
    isCalendarKnown(day('2027-01-04'), CALENDAR),
  ]).toEqual([true, false]);
});
