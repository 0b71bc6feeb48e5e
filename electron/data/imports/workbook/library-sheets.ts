import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { AppError } from '#shared/contract/errors.ts';
import type { Cell, Merge, Row, Sheet } from '#shared/domain/imports/sheet.ts';
import type { LibraryCell } from './library.ts';
import { isDateFormat, shownNumber } from './number-format.ts';
import { holdLimit, LAST_COLUMN, LAST_ROW, LIMITS } from './limits.ts';
import { NO_VALUE } from './xlsx-parts.ts';

/** From Excel's count of 1904 to that of 1900. */
const DAYS_FROM_1904 = 1462;
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** The sheets that somebody can see. A sheet that the library could not read means a damaged workbook, never a shorter one. */
export function toSheets(workbook: WorkBook): readonly Sheet[] {
  holdLimit('sheets', workbook.SheetNames.length);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (hidden) return [];
    const sheet = workbook.Sheets[name];
    if (!sheet) throw new AppError('workbook-damaged');
    // Charts are sheets too, without cells.
    return sheet['!type'] === undefined || sheet['!type'] === 'sheet' ? [toSheet(name, sheet, is1904)] : [];
  });
}

function toSheet(name: string, sheet: WorkSheet, is1904: boolean): Sheet {
  const data = sheet['!data'] ?? [];
  // Not by counting up: a row may call itself the thousand millionth.
  const indexes = Object.keys(data).map(Number);
  holdLimit('rows', indexes.length);
  const rows: Row[] = [];
  const read = cellReader(is1904);
  for (const index of indexes) {
    if (!(index < LAST_ROW)) throw new AppError('workbook-damaged');
    const cells = toCells(data[index] ?? [], read);
    // The library's rows are let go one by one: a large workbook is never in memory twice.
    data[index] = [];
    if (cells.length > 0) rows.push({ number: index + 1, cells });
  }
  return { name, rows, merges: mergesOf(sheet) };
}

function toCells(
  row: readonly (LibraryCell | undefined)[],
  read: (cell: LibraryCell) => Cell | undefined,
): readonly (Cell | undefined)[] {
  if (row.length > LAST_COLUMN) throw new AppError('workbook-damaged');
  const cells: (Cell | undefined)[] = [];
  for (const [column, cell] of row.entries()) {
    const value = cell && read(cell);
    if (value === undefined) continue;
    holdLimit('columns', column + 1);
    while (cells.length < column) cells.push(undefined);
    cells.push(value);
  }
  return cells;
}

function cellReader(is1904: boolean): (cell: LibraryCell) => Cell | undefined {
  const dateFormats = new Map<string, boolean>();
  const isDate = (format: string) => {
    const known = dateFormats.get(format);
    if (known !== undefined) return known;
    const found = isDateFormat(format);
    dateFormats.set(format, found);
    return found;
  };
  return (cell) => {
    const { t: type, v: value } = cell;
    if (type === 's') return textCell(cell);
    if (type === 'b') return { kind: 'boolean', value: value === true };
    if (type === 'e') return { kind: 'formula-error', shown: ERRORS.get(Number(value)) ?? '#N/A' };
    if (type !== 'n' || typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    const format = typeof cell.z === 'string' ? cell.z : 'General';
    if (format !== 'General' && isDate(format)) {
      return { kind: 'date', serial: is1904 ? value + DAYS_FROM_1904 : value };
    }
    return { kind: 'number', value, shown: shownNumber(format, value) };
  };
}

function textCell({ v: value, f: formula }: LibraryCell): Cell | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (formula !== undefined && value === NO_VALUE) return { kind: 'formula-without-value' };
  return { kind: 'text', text: value.length < SHORTEST_SLICE ? value : copied(value) };
}

/** Of shorter strings V8 makes no slices. */
const SHORTEST_SLICE = 13;

/** The text in memory of its own: as a slice it would keep the whole sheet's XML alive. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  const merges = sheet['!merges'] ?? [];
  holdLimit('cells', merges.length);
  return merges.map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: Math.min(e.c, LIMITS.columns),
  }));
}
