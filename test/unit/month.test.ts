import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import {
  firstDay,
  lastDay,
  Month,
  monthOf,
  nextMonth,
  parseMonth,
  shiftMonth,
} from '#shared/domain/month.ts';

const month = (text: string) => Month.parse(text);

test.each([
  ['six digits', '202611', '2026-11'],
  ['a hyphen', '2026-11', '2026-11'],
  ['a dot', '2026.1', '2026-01'],
  ['年月', '2026年11月', '2026-11'],
  ['年月份', '2026年3月份', '2026-03'],
  ['full-width digits', '２０２６１１', '2026-11'],
  ['month 13', '202613', undefined],
  ['month 0', '2026-0', undefined],
  ['five digits', '20261', undefined],
  ['a whole day', '2026-11-23', undefined],
])('a month typed as %s', (_, text, expected) => expect(parseMonth(text)).toBe(expected));

test.each([
  ['a long month', '2026-12', '2026-12-31'],
  ['February', '2026-02', '2026-02-28'],
  ['February of a leap year', '2024-02', '2024-02-29'],
])('the last day of %s', (_, text, expected) => expect(lastDay(month(text))).toBe(expected));

test('a month knows its first day and a day its month', () => {
  expect(firstDay(month('2026-11'))).toBe('2026-11-01');
  expect(monthOf(Day.parse('2026-11-23'))).toBe('2026-11');
});

test('December is followed by January', () => {
  expect(nextMonth(month('2026-12'))).toBe('2027-01');
});

test('shifting there and back is no shift', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1200, max: 1200 }), (count) => {
      const shifted = shiftMonth(month('2026-11'), count);
      expect(shiftMonth(shifted, -count)).toBe('2026-11');
      expect(shifted > '2026-11').toBe(count > 0);
    }),
  );
});
