import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  Day,
  daysBetween,
  formatDayChinese,
  parseDay,
} from '#shared/domain/day.ts';

const day = (text: string) => Day.parse(text);
const anyDay = fc.integer({ min: 0, max: 146_097 }).map((count) => addDays(day('1900-01-01'), count));

test.each([
  ['eight digits', '20010203', '2001-02-03'],
  ['dots', '2001.2.3', '2001-02-03'],
  ['a Chinese full stop for the dot', '2001。2。3', '2001-02-03'],
  ['hyphens', '2001-02-03', '2001-02-03'],
  ['slashes', '2001/2/3', '2001-02-03'],
  ['年月日', '2001年2月3日', '2001-02-03'],
  ['年月 without 日', '2001年12月31', '2001-12-31'],
  ['full-width digits between blanks', ' \u3000２００１－０２－０３ ', '2001-02-03'],
  ['a zero-width space', '2001-02-03\u200b', '2001-02-03'],
  ['a leap day', '20240229', '2024-02-29'],
  ['the leap day of a century that has one', '2000-02-29', '2000-02-29'],
  ['30 February', '2001-02-30', undefined],
  ['a leap day in a common year', '20230229', undefined],
  ['the leap day 1900 did not have', '1900-02-29', undefined],
  ['month 13', '2001-13-01', undefined],
  ['day 0', '2001-01-00', undefined],
  ['mixed separators', '2001-2.3', undefined],
  ['a year of two digits', '01-02-03', undefined],
  ['a slip in the year', '0201-02-03', undefined],
  ['seven digits', '2001023', undefined],
  ['words', '长期', undefined],
  ['nothing', '', undefined],
])('a day typed as %s', (_, text, expected) => expect(parseDay(text)).toBe(expected));

test('a day that does not exist is no Day', () => {
  expect(Day.safeParse('2001-02-30').success).toBe(false);
});

test.for([
  ['into the next month', '2026-11-30', 1, '2026-12-01'],
  ['over the year', '2026-12-31', 1, '2027-01-01'],
  ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ['back over a leap day', '2024-03-01', -1, '2024-02-29'],
  ['ten working years', '2016-11-23', 3652, '2026-11-23'],
] as const)('days are added %s', ([, from, count, expected]) =>
  expect(addDays(day(from), count)).toBe(expected),
);

test.for([
  ['to the same day', '2026-11-23', 6, '2027-05-23'],
  ['held at the end of a short month', '2026-01-31', 1, '2026-02-28'],
  ['held at a leap day', '2024-01-31', 1, '2024-02-29'],
  ['ten years from a leap day', '2016-02-29', 120, '2026-02-28'],
  ['backwards over the year', '2026-01-15', -1, '2025-12-15'],
] as const)('months are added %s', ([, from, count, expected]) =>
  expect(addMonths(day(from), count)).toBe(expected),
);

test.for([
  ['the day before a birthday', '1990-01-02', '2026-01-01', 35],
  ['a birthday', '1990-01-02', '2026-01-02', 36],
  ['a leap birthday on 28 February', '2000-02-29', '2026-02-28', 25],
  ['a leap birthday on 1 March', '2000-02-29', '2026-03-01', 26],
  ['the day of birth', '2026-11-23', '2026-11-23', 0],
] as const)('age on %s', ([, birth, on, expected]) => expect(ageOn(day(birth), day(on))).toBe(expected));

test('official documents write days without leading zeros', () => {
  expect(formatDayChinese(day('2026-03-05'))).toBe('2026年3月5日');
});

test('a written day reads as itself', () => {
  fc.assert(
    fc.property(anyDay, (any) => {
      expect(parseDay(formatDayChinese(any))).toBe(any);
    }),
  );
});

test('adding days keeps their order and count', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (from, count) => {
      const to = addDays(from, count);
      expect(daysBetween(from, to)).toBe(count);
      expect(to > from).toBe(count > 0);
    }),
  );
});

test('days agree with the platform calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 200_000 }), (from, count) => {
      const expected = new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(from, count)).toBe(expected);
    }),
  );
});
