import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { AppError } from '#shared/contract/errors.ts';
import type { Cell, Merge, Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { type CellMaker, createCells } from '../cell-values.ts';
import { type LibraryCell, openWithLibrary } from '../library.ts';
import { holdLimit, LAST_COLUMN, LAST_ROW, LIMITS } from '../limits.ts';
import { textReader } from './code-page.ts';
import { withKnownDayFormats } from './day-formats.ts';
import { readFacts, workbookStream } from './stream.ts';

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

type TextReader = (text: string) => string;
type Context = { readonly cells: CellMaker; readonly text: TextReader };

/** A workbook of the old formats as the library has it, with what is needed to understand it. */
export function openXls(bytes: Buffer) {
  const stream = workbookStream(bytes);
  const facts = readFacts(stream);
  return { workbook: openWithLibrary(withKnownDayFormats(stream)), ...facts };
}

/** The sheets of an `.xls`, hidden ones too. A sheet that the library could not read means a damaged workbook, never a shorter one. */
export function readXls(bytes: Buffer): readonly Sheet[] {
  const { workbook, codePage, hiddenColumns } = openXls(bytes);
  holdLimit('sheets', workbook.SheetNames.length);
  const text = textReader(codePage);
  const countsFrom1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const context = { cells: createCells(countsFrom1904), text };
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) throw new AppError('workbook-damaged');
    // Charts are sheets too, without cells.
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const columns = hiddenColumns[index] ?? [];
    return [
      {
        name: text(name),
        rows: rowsOf(sheet, context),
        merges: mergesOf(sheet),
        ...(isHidden(workbook, index) ? { hidden: true as const } : {}),
        ...(columns.length > 0 ? { hiddenColumns: columns } : {}),
        ...(countsFrom1904 ? { countsFrom1904: true as const } : {}),
      },
    ];
  });
}

const isHidden = (workbook: WorkBook, index: number) =>
  (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;

function rowsOf(sheet: WorkSheet, context: Context): readonly Row[] {
  const data = sheet['!data'] ?? [];
  // Not by counting up: a row may call itself the thousand millionth.
  const indexes = Object.keys(data).map(Number);
  holdLimit('rows', indexes.length);
  return indexes.flatMap((index) => {
    if (!(index < LAST_ROW)) throw new AppError('workbook-damaged');
    const cells = cellsOf(data[index] ?? [], context);
    const hidden = sheet['!rows']?.[index]?.hidden === true ? ({ hidden: true } as const) : {};
    return cells.length > 0 ? [{ number: index + 1, cells, ...hidden }] : [];
  });
}

function cellsOf(row: readonly (LibraryCell | undefined)[], context: Context): readonly (Cell | undefined)[] {
  if (row.length > LAST_COLUMN) throw new AppError('workbook-damaged');
  const cells: (Cell | undefined)[] = [];
  for (const [column, cell] of row.entries()) {
    const value = cell && cellOf(cell, context);
    if (value === undefined) continue;
    holdLimit('columns', column + 1);
    while (cells.length < column) cells.push(undefined);
    cells.push(value);
  }
  return cells;
}

function cellOf({ t: type, v: value, z }: LibraryCell, { cells, text }: Context): Cell | undefined {
  const format = typeof z === 'string' ? z : undefined;
  if (type === 's') return typeof value === 'string' ? cells.text(text(value), format) : undefined;
  if (type === 'b') return { kind: 'boolean', value: value === true };
  if (type === 'e') return { kind: 'formula-error', shown: ERRORS.get(Number(value)) ?? '#N/A' };
  return type === 'n' && typeof value === 'number' ? cells.number(value, format) : undefined;
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
