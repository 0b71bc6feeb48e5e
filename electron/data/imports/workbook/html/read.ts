import { Parser } from 'htmlparser2';
import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { decodeText } from '../text/encoding.ts';
import { layTable, type TableCell } from './grid.ts';

type OpenCell = { text: string; readonly columns: number; readonly rows: number };
type OpenRow = { readonly cells: TableCell[]; readonly hidden: boolean };

const NOT_SHOWN = new Set(['script', 'style', 'title', 'xml', 'template']);
const BREAKS = new Set(['br', 'p', 'div', 'li']);
const IS_HIDDEN = /display\s*:\s*none/i;
const MOST_SPANNED = 65_534;

/**
 * The tables of a web page that was saved under the name of a workbook, one below the other on one sheet, as Excel shows
 * them. Every cell is the text that the page shows, its digits as they stand: none is taken for a number. A table inside
 * another one's cell comes as rows of its own. A page without a table is refused.
 */
export function readHtml(bytes: Buffer): Sheet {
  const lines: OpenRow[] = [];
  const rows: OpenRow[] = [];
  const cells: OpenCell[] = [];
  let unseen = 0;

  function closeCell(): void {
    const cell = cells.pop();
    if (cell) rows.at(-1)?.cells.push({ ...cell, text: tidied(cell.text) });
  }
  function closeRow(): void {
    const row = rows.pop();
    if (row) lines.push(row);
  }

  const parser = new Parser(
    {
      onopentag: (name, { style = '', colspan, rowspan }) => {
        if (NOT_SHOWN.has(name)) unseen += 1;
        else if (name === 'tr') rows.push({ cells: [], hidden: IS_HIDDEN.test(style) });
        else if (name === 'td' || name === 'th')
          cells.push({ text: '', columns: spanOf(colspan), rows: spanOf(rowspan) });
        else if (BREAKS.has(name)) addText('\n');
      },
      ontext: (text) => {
        if (unseen === 0) addText(text.replace(/\s+/g, ' '));
      },
      onclosetag: (name) => {
        if (NOT_SHOWN.has(name)) unseen -= 1;
        else if (name === 'tr') closeRow();
        else if (name === 'td' || name === 'th') closeCell();
      },
    },
    { decodeEntities: true },
  );
  function addText(text: string): void {
    const cell = cells.at(-1);
    if (cell) cell.text += text;
  }
  parser.write(decodeText(bytes));
  parser.end();
  if (lines.length === 0) throw new AppError('workbook-other-format', { format: 'web-page' });
  return layTable('表', lines);
}

/** Blanks as a page shows them: one of several, none at the edges, line breaks only where it says so. */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function spanOf(span: string | undefined): number {
  const count = Number.parseInt(span ?? '1', 10);
  return count >= 1 ? Math.min(count, MOST_SPANNED) : 1;
}
