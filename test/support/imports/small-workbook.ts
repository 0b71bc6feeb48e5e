import { readWorkbook } from '#data/imports/workbook/read.ts';
import { encodeGbk } from '#data/payments/bank/gbk.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import { bytesOf, repack, workbookOf } from './packages.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const STYLES = 'xl/styles.xml';
export const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const small = () => bytesOf(workbookOf({ 名册: [['姓名']] }), 'xlsx');
export const sheetOf = (data: string, before = '') =>
  `<worksheet xmlns="${NAMESPACE}">${before}<sheetData>${data}</sheetData></worksheet>`;
/** A workbook of one sheet 名册 with those rows, and other parts changed. */
export const withSheet = (data: string, change: Parameters<typeof repack>[1] = {}) =>
  repack(small(), { [SHEET]: sheetOf(data), ...change });

/** Styles whose formats have these numbers, one after the other from the first; and formats of the workbook's own. */
export function stylesOf(ids: readonly number[], own: Readonly<Record<number, string>> = {}): string {
  const formats = Object.entries(own).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const cells = [0, ...ids].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`);
  return `<styleSheet xmlns="${NAMESPACE}"><numFmts>${formats.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** What the rows of the first sheet show, by their numbers. */
export function shownIn(bytes: Buffer): unknown {
  const [sheet] = readWorkbook(bytes);
  return Object.fromEntries(
    (sheet?.rows ?? []).map((row) => [row.number, row.cells.map((cell) => (cell ? shownText(cell) : null))]),
  );
}
/** The cells of the first row. */
export const cellsIn = (bytes: Buffer) => readWorkbook(bytes)[0]?.rows[0]?.cells;

/** A text as Chinese Windows writes it; throws where it cannot. */
export function gbk(text: string): Buffer {
  const encoded = encodeGbk(text);
  if ('unwritable' in encoded) throw new Error(encoded.unwritable);
  return Buffer.from(encoded.bytes);
}
