import { shownCell, untypedCell } from '../untyped.ts';
import { gatherHiddenColumns } from './columns.ts';
import type { TableCell } from './grid.ts';

/** `held`: the number that the cell says it holds, '' where it says only that it is one. */
type OpenCell = { text: string; readonly held: string | undefined } & Omit<TableCell, 'cell'>;
type OpenRow = { readonly cells: TableCell[]; readonly hidden: boolean };

const IS_HIDDEN = /display\s*:\s*none/i;
const BREAKS = new Set(['br', 'p', 'div', 'li']);
const MOST_SPANNED = 65_534;

/** Gathers the rows of a page's tables from its elements and texts; those of a table inside a cell come as rows of their own. */
export function gatherTables() {
  const lines: OpenRow[] = [];
  const rows: OpenRow[] = [];
  const cells: OpenCell[] = [];
  const hidden = gatherHiddenColumns();

  function addText(text: string): void {
    const cell = cells.at(-1);
    if (cell) cell.text += text;
  }
  function closeCell(): void {
    const open = cells.pop();
    if (!open) return;
    const { text, held, ...span } = open;
    const shown = tidied(text);
    const cell = held === undefined ? untypedCell(shown) : shownCell(shown, held);
    rows.at(-1)?.cells.push({ ...span, cell });
  }

  return {
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      const { style = '', colspan, rowspan, span } = attributes;
      const isHidden = IS_HIDDEN.test(style);
      if (name === 'table') hidden.beginTable();
      else if (name === 'col' || (name === 'colgroup' && span !== undefined))
        hidden.note(spanOf(span), isHidden);
      else if (name === 'tr') rows.push({ cells: [], hidden: isHidden });
      else if (name === 'td' || name === 'th') {
        // As Excel says it, and LibreOffice.
        const held = attributes['x:num'] ?? attributes['sdval'];
        cells.push({ text: '', held, columns: spanOf(colspan), rows: spanOf(rowspan) });
      } else if (BREAKS.has(name)) addText('\n');
    },
    text: (text: string): void => addText(text.replace(/\s+/g, ' ')),
    close: (name: string): void => {
      if (name === 'td' || name === 'th') closeCell();
      const row = name === 'tr' ? rows.pop() : undefined;
      if (row) lines.push(row);
    },
    lines: (): readonly OpenRow[] => lines,
    hiddenColumns: hidden.columns,
  };
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
