import { Fen } from '#shared/domain/money.ts';
import { linesOf } from './measure.ts';
import type { Margins } from './margins.ts';
import type { Column, Grid, Register, Row } from './sheet.ts';

/** Millimetres of the tables on A4. */
const PAGE = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
} as const;
const TENTHS = 10;
export const REGISTER = {
  title: 20,
  head: 8,
  row: 6,
  sum: 6.5,
  end: 14,
  padding: 2,
  points: 9,
  smallPoints: 7,
} as const;
const GRID = { title: 22, points: 10.5, line: 5.4, padding: 2.4, note: 5.4, beforeNotes: 2 } as const;
const PARTS = 12;
const SMALL_LINE = 2.9;

type Orientation = keyof typeof PAGE;

/** Millimetres between the margins, across and down. */
export function roomOf(orientation: Orientation, { left, right, top, bottom }: Margins) {
  const { width, height } = PAGE[orientation];
  return { across: width - (left + right) / TENTHS, down: height - (top + bottom) / TENTHS - 0.5 };
}

/** On each side of a title, for the number's code. */
const BESIDE_TITLE = 20;
const TITLE = { whole: 18, long: 14 } as const;

/** A title has room for one line, or for two in a smaller size, or for three in small type. */
export function titleSize(title: string, across: number): 'whole' | 'long' | 'longest' {
  const width = across - 2 * BESIDE_TITLE;
  if (linesOf(title, width, TITLE.whole) === 1) return 'whole';
  return linesOf(title, width, TITLE.long) <= 2 ? 'long' : 'longest';
}

/** The columns as wide as they are between these margins. */
export function fittedColumns({ orientation, columns }: Register, margins: Margins): Column[] {
  const { across } = roomOf(orientation, margins);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map((column) => ({ ...column, width: (column.width * across) / whole }));
}

/** Whether a cell needs the small type to stay within two lines of an ordinary row. */
export function isTight(text: string, { width }: Column): boolean {
  return linesOf(text, width - REGISTER.padding, REGISTER.points) > 1;
}

/** An ordinary row holds one line, or two in small type; what is longer makes its row higher: nothing is cut off. */
export function registerRowHeight(row: readonly string[], columns: readonly Column[]): number {
  let most = 0;
  for (const [index, column] of columns.entries()) {
    const text = row[index] ?? '';
    if (isTight(text, column))
      most = Math.max(most, linesOf(text, column.width - REGISTER.padding, REGISTER.smallPoints));
  }
  return Math.max(REGISTER.row, most * SMALL_LINE + 0.4);
}

export type RegisterPage = {
  /** The first row, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly subtotal: Fen | null;
};

/** Where the pages of a register end, from the heights of its rows alone. */
export function registerPages(register: Register, margins: Margins): RegisterPage[] {
  const { orientation, rows, sum } = register;
  const columns = fittedColumns(register, margins);
  const room = roomOf(orientation, margins).down - REGISTER.head;
  const foot = sum ? REGISTER.sum : 0;
  const last = REGISTER.end + (sum ? REGISTER.sum : 0);
  const heights = rows.map((row) => registerRowHeight(row, columns));
  const pages: RegisterPage[] = [];
  let from = 0;
  let used = REGISTER.title + foot;
  const close = (to: number) => {
    let subtotal = 0;
    for (let index = from; index < to; index += 1) subtotal += sum?.amounts[index] ?? 0;
    pages.push({ from, to, subtotal: sum ? Fen.parse(subtotal) : null });
    from = to;
    used = foot;
  };
  for (const [index, height] of heights.entries()) {
    if (used + height > room) close(index);
    used += height;
  }
  // The total and the signatures never stand without a row of the list above them.
  if (used + last > room && rows.length - from > 1) close(rows.length - 1);
  close(rows.length);
  return pages;
}

/** A row is as high as its longest cell needs, and never lower than it was given. */
export function gridRowHeight({ cells, height }: Row, width: number): number {
  const part = width / PARTS;
  const lines = cells.map(({ text, span }) => linesOf(text, span * part - GRID.padding, GRID.points));
  return Math.max(height, Math.max(...lines) * GRID.line + GRID.padding);
}

/** Where the pages of a form end: a row is never broken. */
export function gridPages(
  { rows, notes }: Grid,
  margins: Margins,
): { readonly from: number; readonly to: number }[] {
  const { across, down: room } = roomOf('portrait', margins);
  const pages: { from: number; to: number }[] = [];
  let from = 0;
  let used: number = GRID.title;
  for (const [index, row] of rows.entries()) {
    const height = gridRowHeight(row, across);
    if (used + height > room && index > from) {
      pages.push({ from, to: index });
      from = index;
      used = 0;
    }
    used += height;
  }
  const noteLines = notes.reduce((lines, note) => lines + linesOf(note, across, GRID.points), 0);
  if (used + GRID.beforeNotes + noteLines * GRID.note > room && rows.length - from > 1) {
    pages.push({ from, to: rows.length - 1 });
    from = rows.length - 1;
  }
  pages.push({ from, to: rows.length });
  return pages;
}
