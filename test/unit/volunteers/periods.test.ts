import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Month, nextMonth } from '#shared/domain/month.ts';
import { periodParts } from '#shared/domain/volunteers/periods.ts';

const month = fc
  .record({ year: fc.integer({ min: 2019, max: 2028 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((each) => Month.parse(`${each.year}-${String(each.month).padStart(2, '0')}`));

/** How often each month is in the sum of the parts. */
function counted(from: Month, to: Month): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { period, sign } of periodParts(from, to)) {
    const months =
      period.length === 4
        ? Array.from({ length: 12 }, (_, index) => `${period}-${String(index + 1).padStart(2, '0')}`)
        : [period];
    for (const each of months) counts.set(each, (counts.get(each) ?? 0) + sign);
  }
  return new Map([...counts].filter(([, count]) => count !== 0));
}

test('the parts hold each month of the period once, and no other; never more than six a cut year', () => {
  fc.assert(
    fc.property(month, month, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const wanted = new Map<string, number>();
      for (let each = from; each <= to; each = nextMonth(each)) wanted.set(each, 1);
      expect(counted(from, to)).toEqual(wanted);
      expect(periodParts(from, to).filter(({ period }) => period.length > 4).length).toBeLessThanOrEqual(12);
    }),
  );
});

test('a year is one sum; nothing is none', () => {
  expect(periodParts(Month.parse('2026-01'), Month.parse('2026-12'))).toEqual([{ period: '2026', sign: 1 }]);
  expect(periodParts(Month.parse('2026-12'), Month.parse('2025-01'))).toEqual([]);
});
