import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { createCells } from '../cell-values.ts';
import { holdLimit } from '../limits.ts';
import { type Attributes, attributeNamed, walkXml } from '../walk-xml.ts';
import {
  closeRow,
  keep,
  noteColumn,
  openCell,
  openRow,
  openSheet,
  type OpenSheet,
  sheetOf,
} from './sheet-rows.ts';
import { formatNamed } from './styles.ts';
import { valueOf } from './values.ts';

type OpenCell = {
  readonly style: string;
  readonly hasFormula: boolean;
  type: string | undefined;
  text: string;
};

/** The sheets of an “XML 表格 2003” (Microsoft, XML Spreadsheet Reference), which programs often call `.xls`. */
export function readSpreadsheetml(bytes: Buffer): readonly Sheet[] {
  const formats = new Map<string, string>();
  const sheets: OpenSheet[] = [];
  const count = { cells: 0 };
  const makers = createCells(false);
  let countsFrom1904 = false;
  let comments = 0;
  let style = '';
  let cell: OpenCell | undefined;
  let collects: 'data' | 'visible' | undefined;
  let visible = '';

  function openElement(name: string, attributes: Attributes): void {
    const sheet = sheets.at(-1);
    const own = (attribute: string) => attributeNamed(attributes, attribute);
    // What is noted about a cell stands inside it, and has data of its own.
    if (name === 'Comment') comments += 1;
    if (comments > 0) return;
    if (name === 'Style') style = own('ID') ?? '';
    else if (name === 'Date1904') countsFrom1904 = true;
    else if (name === 'NumberFormat') formats.set(style, formatNamed(own('Format') ?? ''));
    else if (name === 'Worksheet') sheets.push(openSheet(own('Name') ?? ''));
    else if (!sheet) return;
    else if (name === 'Column') noteColumn(sheet, own);
    else if (name === 'Row') openRow(sheet, own);
    else if (name === 'Cell') {
      openCell(sheet, own);
      cell = {
        style: own('StyleID') ?? '',
        hasFormula: own('Formula') !== undefined,
        type: undefined,
        text: '',
      };
    } else if (name === 'Data' && cell) {
      collects = 'data';
      cell.type = own('Type') ?? 'String';
    } else if (name === 'Visible') {
      collects = 'visible';
      visible = '';
    }
  }

  walkXml(bytes, {
    open: openElement,
    text: (text) => {
      if (collects === 'data' && cell) cell.text += text;
      else if (collects === 'visible') visible += text;
    },
    close: (name) => {
      if (name === 'Comment') comments -= 1;
      if (comments > 0) return;
      const sheet = sheets.at(-1);
      if (name === 'Data' || name === 'Visible') collects = undefined;
      if (!sheet) return;
      if (name === 'Visible') sheet.isHidden = visible.trim() !== 'SheetVisible';
      else if (name === 'Cell' && cell) {
        keep(sheet, valueOf({ ...cell, format: formats.get(cell.style) }, makers), count);
        cell = undefined;
      } else if (name === 'Row') closeRow(sheet);
    },
  });
  holdLimit('sheets', sheets.length);
  return sheets.map((sheet) => ({
    ...sheetOf(sheet),
    ...(countsFrom1904 ? { countsFrom1904: true as const } : {}),
  }));
}
