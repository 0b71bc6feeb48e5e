import { Parser } from 'htmlparser2';
import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { decodeText } from '../text/encoding.ts';
import { layTable } from './grid.ts';
import { gatherTables } from './tables.ts';

const NOT_SHOWN = new Set(['script', 'style', 'title', 'xml', 'template', 'comment']);
/** By which Excel refers to a comment, [1]. */
const REFERS_TO_COMMENT = /^msocom/;

/**
 * The tables of a web page that was saved under the name of a workbook, one below the other on one sheet, as Excel shows
 * them. A cell is the text that the page shows, its digits as they stand, and a number only where the page says so. A page
 * without a table is refused.
 */
export function readHtml(bytes: Buffer): Sheet {
  const tables = gatherTables();
  /** Of the elements that are open. */
  const unseen: boolean[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const isUnseen = NOT_SHOWN.has(name) || REFERS_TO_COMMENT.test(attributes['class'] ?? '');
        unseen.push(isUnseen || unseen.at(-1) === true);
        tables.open(name, attributes);
      },
      ontext: (text) => {
        if (unseen.at(-1) !== true) tables.text(text);
      },
      onclosetag: (name) => {
        unseen.pop();
        tables.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.write(decodeText(bytes));
  parser.end();
  const lines = tables.lines();
  if (lines.length === 0) throw new AppError('workbook-other-format', { format: 'web-page' });
  const hidden = tables.hiddenColumns();
  return { ...layTable('表', lines), ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}) };
}
