import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { createCells } from '../cell-values.ts';
import { holdLimit } from '../limits.ts';
import { attributeNamed, walkXml } from '../walk-xml.ts';
import {
  closeRow,
  keep,
  noteColumn,
  openCell,
  openRow,
  openSheet,
  type OpenSheet,
  type Own,
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

/** What the styles and the workbook's options say, which stand before the sheets. */
function gatherHead() {
  const formats = new Map<string, string>();
  let style = '';
  let countsFrom1904 = false;
  return {
    formats,
    countsFrom1904: () => countsFrom1904,
    open: (name: string, own: Own): void => {
      if (name === 'Style') style = own('ID') ?? '';
      else if (name === 'NumberFormat') formats.set(style, formatNamed(own('Format') ?? ''));
      else if (name === 'Date1904') countsFrom1904 = true;
    },
  };
}

/** Gathers the sheets from the elements that follow; `formats` by the names of styles. */
function gatherSheets(formats: ReadonlyMap<string, string>) {
  const sheets: OpenSheet[] = [];
  const count = { cells: 0 };
  const makers = createCells(false);
  let cell: OpenCell | undefined;
  let collects: 'data' | 'visible' | undefined;
  let visible = '';

  function openIn(sheet: OpenSheet, name: string, own: Own): void {
    if (name === 'Column') noteColumn(sheet, own);
    else if (name === 'Row') openRow(sheet, own);
    else if (name === 'Cell') {
      openCell(sheet, own);
      const hasFormula = own('Formula') !== undefined;
      cell = { style: own('StyleID') ?? '', hasFormula, type: undefined, text: '' };
    } else if (name === 'Data' && cell) {
      collects = 'data';
      cell.type = own('Type') ?? 'String';
    } else if (name === 'Visible') {
      collects = 'visible';
      visible = '';
    }
  }
  function closeIn(sheet: OpenSheet, name: string): void {
    if (name === 'Visible') sheet.isHidden = visible.trim() !== 'SheetVisible';
    else if (name === 'Cell' && cell) {
      keep(sheet, valueOf({ ...cell, format: formats.get(cell.style) }, makers), count);
      cell = undefined;
    } else if (name === 'Row') closeRow(sheet);
  }

  return {
    open: (name: string, own: Own): void => {
      const sheet = sheets.at(-1);
      if (name === 'Worksheet') sheets.push(openSheet(own('Name') ?? ''));
      else if (sheet) openIn(sheet, name, own);
    },
    text: (text: string): void => {
      if (collects === 'data' && cell) cell.text += text;
      else if (collects === 'visible') visible += text;
    },
    close: (name: string): void => {
      if (name === 'Data' || name === 'Visible') collects = undefined;
      const sheet = sheets.at(-1);
      if (sheet) closeIn(sheet, name);
    },
    sheets: (): readonly Sheet[] => sheets.map(sheetOf),
  };
}

/** The sheets of an “XML 表格 2003” (Microsoft, XML Spreadsheet Reference), which programs often call `.xls`. */
export function readSpreadsheetml(bytes: Buffer): readonly Sheet[] {
  const head = gatherHead();
  const body = gatherSheets(head.formats);
  // What is noted about a cell stands inside it, and has data of its own.
  let comments = 0;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'Comment') comments += 1;
      if (comments > 0) return;
      const own = (attribute: string) => attributeNamed(attributes, attribute);
      head.open(name, own);
      body.open(name, own);
    },
    text: body.text,
    close: (name) => {
      if (name === 'Comment') comments -= 1;
      else if (comments === 0) body.close(name);
    },
  });
  const sheets = body.sheets();
  holdLimit('sheets', sheets.length);
  return head.countsFrom1904() ? sheets.map((sheet) => ({ ...sheet, countsFrom1904: true })) : sheets;
}
