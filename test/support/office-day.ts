import { addDays, type Day } from '#shared/domain/day.ts';
import { localDay } from '#shared/domain/local-time.ts';

/** The day on which the walk is walked, as the desk has it. */
const officeDay = (): Day => localDay(new Date().toISOString());

/** What stands in document numbers of today: 林残联〔2026〕1号. */
export const numberOfToday = (prefix: string, number: number): string =>
  `${prefix}〔${officeDay().slice(0, 4)}〕${number}号`;

/** Long enough ago that the working days of a notice are over, whatever day it is. */
export const monthAgo = (): Day => addDays(officeDay(), -31);
