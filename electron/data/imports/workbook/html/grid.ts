import type { Cell, Merge, Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { holdLimit, LIMITS } from '../limits.ts';

/** A cell of a table: what it holds, and over how many columns and rows it goes. */
export type TableCell = { readonly cell: Cell | undefined; readonly columns: number; readonly rows: number };

/** Lays table cells out as Excel does: each in the next free column, below nothing that reaches down to it. */
export function layTable(
  name: string,
  lines: readonly { readonly cells: readonly TableCell[]; readonly hidden: boolean }[],
): Sheet {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  /** By column, the last row that a cell above reaches down to. */
  const taken: number[] = [];
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const cells: (Cell | undefined)[] = [];
    let column = 0;
    for (const { cell, ...span } of line.cells) {
      while ((taken[column] ?? 0) >= number) column += 1;
      const right = Math.min(column + span.columns, LIMITS.columns) - 1;
      holdLimit('columns', right + 1);
      if (cell) {
        while (cells.length < column) cells.push(undefined);
        cells[column] = cell;
      }
      const bottom = number + span.rows - 1;
      if (span.columns > 1 || span.rows > 1) merges.push({ top: number, left: column, bottom, right });
      for (let each = column; each <= right; each += 1) taken[each] = bottom;
      column = right + 1;
    }
    count += cells.length;
    holdLimit('cells', count);
    if (cells.length > 0) rows.push({ number, cells, ...(line.hidden ? { hidden: true as const } : {}) });
    holdLimit('rows', rows.length);
  }
  return { name, rows, merges };
}
