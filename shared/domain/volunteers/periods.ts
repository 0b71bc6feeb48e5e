import type { Month } from '#shared/domain/month.ts';

/** A year `2026` or a month `2026-03` whose sum is added, or taken away again. */
export type PeriodPart = { readonly period: string; readonly sign: 1 | -1 };

const MONTHS = 12;
const HALF = MONTHS / 2;

const monthsOf = (year: number, [from, to]: readonly [number, number]) =>
  Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index) => `${year}-${String(from + index).padStart(2, '0')}`,
  );

/**
 * The fewest sums that months from one to another are made of: whole years, and of a year that is cut its months, or the
 * year without those that are left out.
 */
export function periodParts(from: Month, to: Month): readonly PeriodPart[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).flatMap(
    (year) => {
      const begin = year === first ? Number(from.slice(5)) : 1;
      const end = year === last ? Number(to.slice(5)) : MONTHS;
      const inside = monthsOf(year, [begin, end]);
      if (inside.length <= HALF) return inside.map((period) => ({ period, sign: 1 as const }));
      const outside = [...monthsOf(year, [1, begin - 1]), ...monthsOf(year, [end + 1, MONTHS])];
      return [
        { period: String(year), sign: 1 as const },
        ...outside.map((period) => ({ period, sign: -1 as const })),
      ];
    },
  );
}
