import { AppError } from '#shared/contract/errors.ts';
import { cellName, columnOf, rowOf } from './cell-names.ts';
import type { MarkStyles } from './styles.ts';
import { attributeOf, prefixOf, withAttribute } from './xml.ts';

const ROW = /<(?:\w+:)?row\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g;
const TAG = /^<[^>]*>/;

/**
 * The sheet with those cells in their marked format, earlier marks gone. Cells that were blank are made. Refused as
 * `workbook-damaged` when the sheet does not have all of their rows: it is not written as this expects.
 */
export function markCells(
  sheet: string,
  marks: ReadonlyMap<number, ReadonlySet<number>>,
  styles: MarkStyles,
): string {
  const prefix = prefixOf(sheet, 'worksheet');
  let number = 0;
  const missing = new Set(marks.keys());
  const marked = sheet.replace(ROW, (row) => {
    number = numberOf(row) ?? number + 1;
    missing.delete(number);
    const columns = marks.get(number);
    if (columns === undefined && !styles.hasMarks) return row;
    return markRow(row, { prefix, number, columns: columns ?? new Set(), styles });
  });
  if (missing.size > 0) throw new AppError('workbook-damaged');
  return marked;
}

/** As the reader has it: a row without a number is the one that its first cell names, else the next. */
function numberOf(row: string): number | undefined {
  const own = attributeOf(tagOf(row), 'r');
  if (own !== undefined) return Number(own);
  const [first = ''] = row.match(CELL) ?? [];
  const name = attributeOf(tagOf(first), 'r');
  return name === undefined ? undefined : rowOf(name);
}

type RowMarks = {
  readonly prefix: string;
  readonly number: number;
  readonly columns: ReadonlySet<number>;
  readonly styles: MarkStyles;
};

function markRow(row: string, { prefix, number, columns, styles }: RowMarks): string {
  const cells = new Map<number, string>();
  let column = -1;
  for (const cell of row.match(CELL) ?? []) {
    const name = attributeOf(tagOf(cell), 'r');
    column = name === undefined ? column + 1 : columnOf(name);
    cells.set(column, restyle(cell, styles.unmarked));
  }
  const rowStyle = Number(attributeOf(tagOf(row), 's') ?? 0);
  for (const marked of columns) {
    const blank = `<${prefix}c r="${cellName(number, marked)}" s="${rowStyle}"/>`;
    cells.set(marked, restyle(cells.get(marked) ?? blank, styles.marked));
  }
  const inOrder = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
  const open = withoutSpans(tagOf(row)).replace(/\s*\/>$/, '>');
  return [open, ...inOrder, `</${prefix}row>`].join('');
}

function restyle(cell: string, change: (style: number) => number): string {
  const tag = tagOf(cell);
  const before = Number(attributeOf(tag, 's') ?? 0);
  const after = change(before);
  return after === before ? cell : withAttribute(tag, 's', String(after)) + cell.slice(tag.length);
}

// The hint which columns a row covers need not hold any more.
const withoutSpans = (tag: string) => tag.replace(/\sspans="[^"]*"/, '');
const tagOf = (element: string) => TAG.exec(element)?.[0] ?? '';
