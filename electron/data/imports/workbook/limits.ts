import { AppError, type ErrorParams } from '#shared/contract/errors.ts';

/**
 * How large a workbook may be. Each is checked before memory is taken for what it bounds. A city's 100,000 people in
 * 25 columns stay below half of everything.
 */
export const LIMITS = {
  bytes: 64 * 1024 * 1024,
  /** Of the parts that are unpacked at all; pictures and the like never are. */
  unpackedBytes: 400 * 1024 * 1024,
  parts: 5000,
  sheets: 100,
  rows: 300_000,
  columns: 1000,
  cells: 5_000_000,
} as const;

/** Excel's own largest row and column; whatever names another is damaged. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

type Limit = ErrorParams<'workbook-too-large'>['limit'];

const MEGABYTE = 1024 * 1024;

/** Throws when a workbook has more than it may have. */
export function holdLimit(limit: Exclude<Limit, 'megabytes' | 'unpacked-megabytes'>, count: number): void {
  if (count > LIMITS[limit]) throw new AppError('workbook-too-large', { limit, most: LIMITS[limit] });
}

export function holdBytes(limit: 'megabytes' | 'unpacked-megabytes', count: number): void {
  const most = limit === 'megabytes' ? LIMITS.bytes : LIMITS.unpackedBytes;
  if (count > most) throw new AppError('workbook-too-large', { limit, most: most / MEGABYTE });
}
