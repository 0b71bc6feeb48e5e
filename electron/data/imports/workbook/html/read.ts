import { Parser } from 'htmlparser2';
import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { decodeText } from '../text/encoding.ts';
import { shownCell, untypedCell } from '../untyped.ts';
import { gatherHiddenColumns } from './columns.ts';
import { layTable, type TableCell } from './grid.ts';

/** `held`: the number that the cell says it holds, '' where it says only that it is one. */
type OpenCell = { text: string; readonly held: string | undefined } & Omit<TableCell, 'cell'>;
type OpenRow = { readonly cells: TableCell[]; readonly hidden: boolean };

const NOT_SHOWN = new Set(['script', 'style', 'title', 'xml', 'template', 'comment']);
/** By which Excel refers to a comment, [1]. */
const REFERS_TO_COMMENT = /^msocom/;
const BREAKS = new Set(['br', 'p', 'div', 'li']);
const IS_HIDDEN = /display\s*:\s*none/i;
const MOST_SPANNED = 65_534;

/**
 * The tables of a web page that was saved under the name of a workbook, one below the other on one sheet, as Excel shows
 * them. A cell is the text that the page shows, its digits as they stand, and a number only where the page says so. A
 * table inside another one's cell comes as rows of its own. A page without a table is refused.
 */
export function readHtml(bytes: Buffer): Sheet {
  const lines: OpenRow[] = [];
  const rows: OpenRow[] = [];
  const cells: OpenCell[] = [];
  const hiddenColumns = gatherHiddenColumns();
  /** Of the elements that are open. */
  const unseen: boolean[] = [];

  function closeCell(): void {
    const cell = cells.pop();
    if (!cell) return;
    const { text, held, ...span } = cell;
    const shown = tidied(text);
    rows.at(-1)?.cells.push({
      ...span,
      cell: held === undefined ? untypedCell(shown) : shownCell(shown, held),
    });
  }
  function closeRow(): void {
    const row = rows.pop();
    if (row) lines.push(row);
  }

  function openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    const { style = '', colspan, rowspan, span } = attributes;
    const isHidden = IS_HIDDEN.test(style);
    if (name === 'table') hiddenColumns.beginTable();
    else if (name === 'col' || (name === 'colgroup' && span !== undefined))
      hiddenColumns.note(spanOf(span), isHidden);
    else if (name === 'tr') rows.push({ cells: [], hidden: isHidden });
    else if (name === 'td' || name === 'th') {
      const held = attributes['x:num'] ?? attributes['sdval'];
      cells.push({ text: '', held, columns: spanOf(colspan), rows: spanOf(rowspan) });
    } else if (BREAKS.has(name)) addText('\n');
  }
  function addText(text: string): void {
    const cell = cells.at(-1);
    if (cell) cell.text += text;
  }

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const isUnseen = NOT_SHOWN.has(name) || REFERS_TO_COMMENT.test(attributes['class'] ?? '');
        unseen.push(isUnseen || unseen.at(-1) === true);
        openElement(name, attributes);
      },
      ontext: (text) => {
        if (unseen.at(-1) !== true) addText(text.replace(/\s+/g, ' '));
      },
      onclosetag: (name) => {
        unseen.pop();
        if (name === 'tr') closeRow();
        else if (name === 'td' || name === 'th') closeCell();
      },
    },
    { decodeEntities: true },
  );
  parser.write(decodeText(bytes));
  parser.end();
  if (lines.length === 0) throw new AppError('workbook-other-format', { format: 'web-page' });
  const hidden = hiddenColumns.columns();
  return { ...layTable('表', lines), ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}) };
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
