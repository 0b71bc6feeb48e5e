import { addDays, type Day } from '#shared/domain/day.ts';
import { localDay } from '#shared/domain/local-time.ts';

/** The day on which the walk is walked, as the desk has it. */
const officeDay = (): Day => localDay(new Date().toISOString());

/**
 * What stands in document numbers of today: 林残联〔2026〕1号. A walk that passes the midnight of a year's end may have had
 * its paper composed before it.
 */
export function numberOfToday(prefix: string, number: number): RegExp {
  const years = [officeDay(), addDays(officeDay(), -1)].map((day) => day.slice(0, 4));
  return new RegExp(`${prefix}〔(?:${years.join('|')})〕${number}号`);
}

/** Long enough ago that the working days of a notice are over, whatever day it is. */
export const monthAgo = (): Day => addDays(officeDay(), -31);
