import { addDays, Day } from '#shared/domain/day.ts';

const EPOCH = Day.parse('1899-12-30');
/** Excel counts a 29 February 1900 that never was; the days before it are one off. */
const LEAP_YEAR_SLIP = 60;
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;

/** The day of Excel's count, the time of day left out; undefined outside 1900 to 9999 and for the day that never was. */
export function dayOfSerial(serial: number): Day | undefined {
  const count = Math.floor(serial);
  if (!(count >= 1 && count <= LAST) || count === LEAP_YEAR_SLIP) return undefined;
  return addDays(EPOCH, count < LEAP_YEAR_SLIP ? count + 1 : count);
}
