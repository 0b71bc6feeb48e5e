import type { Day } from '../day.ts';

const MONTHS_A_QUARTER = 3;

/** The first day of the quarter that a day lies in. */
export function quarterBegin(day: Day): string {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % MONTHS_A_QUARTER);
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
}
