import { expect, test } from 'vitest';
import { clockDoubt } from '#shared/domain/clock.ts';
import { Day } from '#shared/domain/day.ts';

const LAST = Day.parse('2026-11-30');

test.each([
  ['the same day', '2026-11-30', undefined],
  ['the next day', '2026-12-01', undefined],
  ['after a summer that the office was closed', '2027-03-01', undefined],
  ['after half a year', '2027-05-29', undefined],
  ['a day later than that', '2027-05-30', 181],
  ['a year that was typed wrongly', '2027-11-30', 365],
  ['a flat battery that ends ahead', '2031-01-01', 1493],
  ['the day before', '2026-11-29', -1],
  ['a flat battery', '2015-01-01', -4351],
])('%s', (_, today, days) => {
  expect(clockDoubt(Day.parse(today), LAST)?.days).toBe(days);
});
