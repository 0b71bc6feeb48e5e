import { client } from '#renderer/lib/client.ts';
import type { Lead } from '#renderer/ui/data-table/lead.ts';

/** A cell of one of the workbook's sheets. */
export type Place = Lead & { readonly sheet: string };

/**
 * Where a row of a sheet stands among those that are not blank, of which the sheet is made; found by halving, because only
 * pages of it are here.
 */
export async function findRow(importId: string, sheet: string, row: number): Promise<number> {
  const numberAt = async (offset: number) => {
    const { rows, total } = await client.imports.sheet({ importId, sheet, offset, limit: 1 });
    return { number: rows[0]?.number, total };
  };
  const guess = await numberAt(row - 1);
  if (guess.number === row) return row - 1;
  let [low, high] = [0, Math.min(row - 1, Math.max(0, guess.total - 1))];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { number = row } = await numberAt(middle);
    if (number < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
