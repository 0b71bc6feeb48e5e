import type { Cell } from '#shared/domain/imports/sheet.ts';
import { GENERAL, isDateFormat, showsDay, shownNumber, shownText } from './number-format.ts';

/** From Excel's count of 1904 to that of 1900. */
export const DAYS_FROM_1904 = 1462;

/** Makes cells of values and their number formats, in a workbook that counts days from 1900 or from 1904. */
export type CellMaker = {
  readonly number: (value: number, format: string | undefined) => Cell | undefined;
  /** Undefined of an empty text: the cell is blank. */
  readonly text: (text: string, format: string | undefined) => Cell | undefined;
};

export function createCells(countsFrom1904: boolean): CellMaker {
  const shift = countsFrom1904 ? DAYS_FROM_1904 : 0;
  const kinds = new Map<string, 'number' | 'day' | 'time'>();
  const kindOf = (format: string) => {
    const known = kinds.get(format);
    if (known !== undefined) return known;
    const kind = isDateFormat(format) ? (showsDay(format) ? 'day' : 'time') : 'number';
    kinds.set(format, kind);
    return kind;
  };
  return {
    number: (value, format = GENERAL) => {
      if (!Number.isFinite(value)) return undefined;
      const kind = kindOf(format);
      if (kind === 'number') return { kind: 'number', value, shown: shownNumber(format, value) };
      // A time of day is a share of a day in both counts.
      return { kind: 'date', serial: kind === 'day' && value >= 1 ? value + shift : value };
    },
    text: (text, format = GENERAL) =>
      text === '' ? undefined : { kind: 'text', text: shownText(format, text) },
  };
}
