import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import type { Cell, Sheet } from '#shared/domain/imports/sheet.ts';
import { holdLimit } from './limits.ts';
import { DAYS_FROM_1904 } from './cell-values.ts';
import { cellName } from './marks/cell-names.ts';
import { formatOfShown } from './untyped.ts';

const NOT_AVAILABLE = 0x2a;

/** The bytes of a workbook as `.xlsx`. */
export function writtenXlsx(workbook: WorkBook): Buffer {
  try {
    return z
      .instanceof(Buffer)
      .parse(write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }));
  } catch {
    // What the library cannot write is no workbook that it understood.
    throw new AppError('workbook-damaged');
  }
}

/** A workbook of those sheets, every cell as it is seen; what it was before (formulas, looks) is not kept. */
export function workbookOf(sheets: readonly Sheet[]): WorkBook {
  const workbook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(workbook, worksheetOf(sheet), sheet.name);
  workbook.Workbook = {
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
    WBProps: { date1904: sheets.some(({ countsFrom1904 }) => countsFrom1904) },
  };
  return workbook;
}

/** The library's columns of a sheet that hides those, from 0. */
export function columnsHiding(hidden: readonly number[]): { hidden?: boolean }[] {
  const columns: { hidden?: boolean }[] = [];
  for (const column of hidden) columns[column] = { hidden: true };
  return columns;
}

function worksheetOf({ rows, merges, hiddenColumns = [], countsFrom1904 }: Sheet): WorkSheet {
  const data: CellObject[][] = [];
  const states: { hidden?: boolean }[] = [];
  for (const { number, cells, hidden } of rows) {
    const row: CellObject[] = (data[number - 1] = []);
    for (const [column, cell] of cells.entries())
      if (cell) row[column] = cellObject(cell, countsFrom1904 ? DAYS_FROM_1904 : 0);
    if (hidden) states[number - 1] = { hidden };
  }
  return withoutGaps({
    '!data': data,
    '!rows': states,
    '!cols': columnsHiding(hiddenColumns),
    '!merges': merges.map(({ top, left, bottom, right }) => ({
      s: { r: top - 1, c: left },
      e: { r: bottom - 1, c: right },
    })),
  });
}

function cellObject(cell: Cell, shift: number): CellObject {
  switch (cell.kind) {
    case 'number':
      return numberObject(cell);
    case 'date':
      return cell.serial < 1
        ? { t: 'n', v: cell.serial, z: 'hh:mm' }
        : { t: 'n', v: cell.serial - shift, z: 'yyyy-mm-dd' };
    case 'boolean':
      return { t: 'b', v: cell.value };
    case 'text':
      return { t: 's', v: shownText(cell) };
    case 'formula-error':
    case 'formula-without-value':
      return { t: 'e', v: NOT_AVAILABLE };
  }
}

// What its format added, 0 before a number or a word around it, would be lost without the format.
function numberObject({ value, shown }: Extract<Cell, { kind: 'number' }>): CellObject {
  if (shown === String(value)) return { t: 'n', v: value };
  const format = formatOfShown(shown);
  return format === undefined ? { t: 's', v: shown } : { t: 'n', v: value, z: format };
}

/** The sheet with every row there, as far as it says that it goes, and at least one: the library writes no other. */
export function withoutGaps(sheet: WorkSheet): WorkSheet {
  const data = sheet['!data'] ?? [];
  holdLimit('rows', data.length);
  const height = Math.max(data.length, 1);
  let width = 1;
  for (let row = 0; row < height; row += 1) {
    const cells = (data[row] ??= []);
    width = Math.max(width, cells.length);
  }
  holdLimit('columns', width);
  return { ...sheet, '!data': data, '!ref': `A1:${cellName(height, width - 1)}` };
}
