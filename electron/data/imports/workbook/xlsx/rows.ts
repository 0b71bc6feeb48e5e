import { AppError } from '#shared/contract/errors.ts';
import type { Cell, Row } from '#shared/domain/imports/sheet.ts';
import { holdLimit, LAST_COLUMN, LAST_ROW } from '../limits.ts';
import { parseReference } from './references.ts';
import { type Attributes, isOn } from '../walk-xml.ts';

/** Where a cell stands: row as Excel counts, column from 0. */
export type Place = { readonly row: number; readonly column: number };

/** How many cells there are; counted over all sheets of a workbook. */
export type CellCount = { cells: number };

/** Places rows and cells by what they say of themselves, and by what stood before them where they say nothing. */
export function gatherRows(count: CellCount) {
  const rows = new Map<number, Row>();
  let last = 0;
  let row: number | undefined;
  let column = -1;
  let hidden = false;
  let cells: (Cell | undefined)[] = [];

  return {
    openRow: (attributes: Attributes): void => {
      row = attributes['r'] === undefined ? undefined : Number(attributes['r']);
      column = -1;
      hidden =
        isOn(attributes['hidden']) || (isOn(attributes['customHeight']) && Number(attributes['ht']) === 0);
      cells = [];
    },
    /** A row without a number is the one that its first cell names, else the next. */
    placeCell: ({ r }: Attributes): Place => {
      const reference = r === undefined ? undefined : parseReference(r);
      row ??= reference?.row ?? last + 1;
      column = reference?.column ?? column + 1;
      if (!(column < LAST_COLUMN)) throw new AppError('workbook-damaged');
      return { row, column };
    },
    keepCell: (cell: Cell): void => {
      holdLimit('columns', column + 1);
      if (cells[column] !== undefined) throw new AppError('workbook-damaged');
      while (cells.length < column) cells.push(undefined);
      cells[column] = cell;
      count.cells += 1;
      holdLimit('cells', count.cells);
    },
    closeRow: (): void => {
      last = row ?? last + 1;
      if (!(Number.isInteger(last) && last >= 1 && last <= LAST_ROW)) throw new AppError('workbook-damaged');
      if (cells.length === 0) return;
      const before = rows.get(last);
      const own = { number: last, cells, ...(hidden ? { hidden } : {}) };
      rows.set(last, before ? joined(before, own) : own);
      holdLimit('rows', rows.size);
    },
    rows: (): readonly Row[] => inOrder([...rows.values()]),
  };
}

/** A row that is written in two pieces. */
function joined(before: Row, row: Row): Row {
  const length = Math.max(before.cells.length, row.cells.length);
  const cells = Array.from({ length }, (_, column) => {
    const [one, other] = [before.cells[column], row.cells[column]];
    if (one && other) throw new AppError('workbook-damaged');
    return one ?? other;
  });
  return { ...before, ...row, cells };
}

// Some programs write rows as they were filled.
function inOrder(rows: readonly Row[]): readonly Row[] {
  const isOrdered = rows.every(({ number }, index) => number > (rows[index - 1]?.number ?? 0));
  return isOrdered ? rows : rows.toSorted((a, b) => a.number - b.number);
}
