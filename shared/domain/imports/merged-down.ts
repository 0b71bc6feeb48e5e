import type { Cell, Merge, Row, Sheet } from '#shared/domain/imports/sheet.ts';

/** A cell that is merged down: what it shows, the rows that it covers, and those of them that hold data. */
type Block = Pick<Merge, 'top' | 'bottom'> & {
  readonly cell: Cell | undefined;
  readonly rows: readonly number[];
};

/** The block in which a cell lies, by row and column; undefined when it is merged with no other row that holds data. */
export type BlockOf = (row: number, column: number) => Block | undefined;

/** A column whose merges gave more rows their value, and how many; rows and columns count as in a fault. */
export type FilledDown = {
  readonly sheet: string;
  readonly column: number;
  readonly title: string;
  readonly rows: number;
};

/**
 * Which rows of data share a cell. Of overlapping merges, which only damaged workbooks have, the upper counts, so that the
 * work is never more than the cells.
 */
export function blocksOf({ merges, rows: all }: Sheet, data: readonly Row[]): BlockOf {
  const first = data[0]?.number ?? Number.POSITIVE_INFINITY;
  const tall = merges.filter(({ top, bottom }) => bottom > top && top >= first);
  if (tall.length === 0) return () => undefined;
  const waiting = tall.toSorted((a, b) => b.top - a.top);
  const tops = new Set(tall.map(({ top }) => top));
  const above = new Map(all.filter(({ number }) => tops.has(number)).map((row) => [row.number, row]));
  const open = new Map<number, Growing>();
  const blocks = new Map<number, Map<number, Growing>>();
  for (const { number } of data.toSorted((a, b) => a.number - b.number)) {
    for (let next = waiting.at(-1); next && next.top <= number; next = waiting.at(-1)) {
      waiting.pop();
      const before = open.get(next.left);
      if (before && before.bottom >= next.top) continue;
      const { top, bottom, left } = next;
      open.set(left, { top, bottom, cell: above.get(top)?.cells[left], rows: [] });
    }
    for (const [column, block] of open) {
      if (block.bottom < number) continue;
      block.rows.push(number);
      blocks.set(number, (blocks.get(number) ?? new Map<number, Growing>()).set(column, block));
    }
  }
  return (row, column) => {
    const block = blocks.get(row)?.get(column);
    return block && block.rows.length > 1 ? block : undefined;
  };
}

type Growing = Omit<Block, 'rows'> & { readonly rows: number[] };
