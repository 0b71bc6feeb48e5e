import { AppError } from '#shared/contract/errors.ts';
import type { Cell, Merge, Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { holdLimit, LAST_ROW, LIMITS } from '../limits.ts';
import { isOn } from '../walk-xml.ts';

/** A sheet while it is read. */
export type OpenSheet = {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Merge[];
  readonly hiddenColumns: number[];
  isHidden: boolean;
  row: number;
  column: number;
  isRowHidden: boolean;
  /** Rows like this one that follow it and are not written. */
  rowSpan: number;
  cells: (Cell | undefined)[];
};

/** An attribute by its local name. */
export type Own = (attribute: string) => string | undefined;

export const openSheet = (name: string): OpenSheet => ({
  name,
  rows: [],
  merges: [],
  hiddenColumns: [],
  isHidden: false,
  row: 0,
  column: 0,
  isRowHidden: false,
  rowSpan: 0,
  cells: [],
});

/** Elements that name no index follow the one before. */
function indexOf(own: Own, next: number, most: number): number {
  const index = own('Index') === undefined ? next : Number(own('Index'));
  if (!(Number.isInteger(index) && index >= 1 && index <= most)) throw new AppError('workbook-damaged');
  return index;
}

export function noteColumn(sheet: OpenSheet, own: Own): void {
  const first = indexOf(own, sheet.column + 1, LIMITS.columns);
  const last = Math.min(first + Number(own('Span') ?? 0), LIMITS.columns);
  sheet.column = last;
  for (let column = first; isOn(own('Hidden')) && column <= last; column += 1)
    sheet.hiddenColumns.push(column - 1);
}

export function openRow(sheet: OpenSheet, own: Own): void {
  sheet.row = indexOf(own, sheet.row + sheet.rowSpan + 1, LAST_ROW);
  sheet.rowSpan = Number(own('Span') ?? 0);
  sheet.column = 0;
  sheet.isRowHidden = isOn(own('Hidden'));
  sheet.cells = [];
}

export function openCell(sheet: OpenSheet, own: Own): void {
  sheet.column = indexOf(own, sheet.column + 1, LIMITS.columns);
  const [across, down] = [Number(own('MergeAcross') ?? 0), Number(own('MergeDown') ?? 0)];
  if (!(across > 0 || down > 0)) return;
  const left = sheet.column - 1;
  sheet.merges.push({ top: sheet.row, left, bottom: sheet.row + down, right: left + across });
  holdLimit('cells', sheet.merges.length);
}

export function keep(sheet: OpenSheet, cell: Cell | undefined, count: { cells: number }): void {
  const column = sheet.column - 1;
  const merge = sheet.merges.at(-1);
  if (merge?.top === sheet.row && merge.left === column) sheet.column = merge.right + 1;
  if (!cell) return;
  while (sheet.cells.length < column) sheet.cells.push(undefined);
  sheet.cells[column] = cell;
  count.cells += 1;
  holdLimit('cells', count.cells);
}

export function closeRow(sheet: OpenSheet): void {
  const { row: number, cells, isRowHidden } = sheet;
  if (cells.length === 0) return;
  sheet.rows.push({ number, cells, ...(isRowHidden ? { hidden: true as const } : {}) });
  holdLimit('rows', sheet.rows.length);
}

/** The sheet as it was read. */
export function sheetOf({ name, rows, merges, hiddenColumns, isHidden }: OpenSheet): Sheet {
  return {
    name,
    rows,
    merges,
    ...(isHidden ? { hidden: true as const } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}
