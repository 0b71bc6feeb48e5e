import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';

/** A sheet without its rows, or the next rows of the sheet before. */
export type Piece = { readonly sheet: Omit<Sheet, 'rows'> } | { readonly rows: readonly Row[] };

/** Cells that are taken over in one turn: some milliseconds of work. */
const CELLS = 10_000;

/** Sheets in pieces, each small enough that nobody waits while it is taken over. */
export function* piecesOf(sheets: readonly Sheet[]): Generator<Piece> {
  for (const { rows, ...sheet } of sheets) {
    yield { sheet };
    let from = 0;
    let cells = 0;
    for (const [index, row] of rows.entries()) {
      cells += row.cells.length;
      if (cells < CELLS && index + 1 < rows.length) continue;
      yield { rows: rows.slice(from, index + 1) };
      from = index + 1;
      cells = 0;
    }
  }
}

/** The sheets of all pieces, in their order. */
export function joinPieces(pieces: readonly Piece[]): readonly Sheet[] {
  const sheets: { readonly sheet: Omit<Sheet, 'rows'>; readonly rows: Row[] }[] = [];
  for (const piece of pieces) {
    if ('sheet' in piece) sheets.push({ sheet: piece.sheet, rows: [] });
    else sheets.at(-1)?.rows.push(...piece.rows);
  }
  return sheets.map(({ sheet, rows }) => ({ ...sheet, rows }));
}
