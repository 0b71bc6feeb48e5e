import { AppError } from '#shared/contract/errors.ts';

const DAY_MS = 24 * 3_600_000;
/** Day 0 of Excel's count of 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1899-12-31; midnight of it is no time that anybody writes. */
const LAST_DAY_BEFORE = 1;

/**
 * Excel's count for a day that is written out, 2020-03-01T08:30:00, without a zone as workbooks know none. A time of day
 * alone is written on the last day before the count.
 */
export function serialOfInstant(text: string): number {
  const instant = Date.parse(text.endsWith('Z') || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(instant)) throw new AppError('workbook-damaged');
  const count = (instant - EPOCH) / DAY_MS;
  return count > LAST_DAY_BEFORE && count < LAST_DAY_BEFORE + 1 ? count - LAST_DAY_BEFORE : count;
}
