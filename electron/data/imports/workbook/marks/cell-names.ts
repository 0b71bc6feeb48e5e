/** A, B … Z, AA … as Excel names the columns, from 0. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** C12: the cell as Excel names it. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** The column of a cell's name, from 0. */
export function columnOf(name: string): number {
  return (
    Array.from(/^[A-Z]*/i.exec(name)?.[0].toUpperCase() ?? '').reduce(
      (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/** The row of a cell's name, as Excel counts. */
export function rowOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}
