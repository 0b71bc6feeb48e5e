/** How a cell is called: its column's letters, in either case, and its row's number (ECMA-376 18.18.7). */
const REFERENCE = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i;

export type Reference = { readonly column: number; readonly row: number };

/** The column from 0 and the row as Excel counts; undefined when it is no reference. */
export function parseReference(text: string): Reference | undefined {
  const [, letters, digits] = REFERENCE.exec(text) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}

export type Range = { readonly from: Reference; readonly to: Reference };

/** A1:B3, or a single cell. */
export function parseRange(text: string): Range | undefined {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [parseReference(first), parseReference(last)];
  return from && to && { from, to };
}
