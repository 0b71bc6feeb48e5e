import { AppError } from '#shared/contract/errors.ts';

const DAY_MS = 24 * 3_600_000;
/** Day 0 of Excel's count of 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's count for a day that is written out, 2020-03-01T08:30:00, without a zone as workbooks know none. */
export function serialOfInstant(text: string): number {
  const instant = Date.parse(text.endsWith('Z') || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(instant)) throw new AppError('workbook-damaged');
  return (instant - EPOCH) / DAY_MS;
}
