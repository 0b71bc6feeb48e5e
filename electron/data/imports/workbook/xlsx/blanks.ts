/** From here on, so many bytes, a sheet is likely to have been formatted down to its last row. */
const LONG = 8 * 1024 * 1024;

// What follows must say where it stands, else taking a blank out would move it.
const BLANK_CELLS = /<c\b(?=[^<>]*\sr=)[^<>]*\/>(?=\s*(?:<c\b[^<>]*\sr=|<\/row>))/g;
const BLANK_ROWS = /<row\b(?=[^<>]*\sr=)[^<>]*(?:\/>|>\s*<\/row>)(?=\s*<row\b[^<>]*\sr=)/g;

/**
 * Of a long sheet, makes what takes the blank cells and rows that formatting leaves behind out of a piece of its XML: a
 * million of them would be parsed for nothing.
 */
export function blanksTaker(part: Buffer): (piece: string) => string {
  if (part.length < LONG) return (piece) => piece;
  return (piece) => (piece.includes('/>') ? piece.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '') : piece);
}
