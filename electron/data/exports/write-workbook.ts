import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';

export type ExportColumn = {
  readonly title: string;
  /** In characters of the digits' width, as Excel counts. */
  readonly width: number;
  /** `amount` shows two decimals; `text` is what every number that is a name must be: identity, certificate, account. */
  readonly kind: 'text' | 'number' | 'amount';
};

export type ExportList = {
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Who and when, on the last line. */
  readonly footer: string;
};

const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\']/g;
// Controls that XML cannot hold at all.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const TEXT_FORMAT = '@';
const HEADER_ROWS = 2;

/**
 * A list as `.xlsx`: title, frozen header, column widths, footer. Text stays text whatever it begins with, so that
 * `=…` in a name is never a formula. What may be shown, and whether it is masked, the caller has decided.
 */
export async function writeWorkbook({ title, columns, rows, footer }: ExportList): Promise<Buffer> {
  const data: Row[] = [
    [{ ...textCell(title), fontWeight: 'bold', format: TEXT_FORMAT }],
    columns.map((column) => ({
      ...textCell(column.title),
      fontWeight: 'bold',
      bottomBorderStyle: 'thin',
      align: 'center',
    })),
    ...rows.map((row) => columns.map((column, index) => valueCell(row[index] ?? null, column.kind))),
    [],
    [textCell(footer)],
  ];
  return writeXlsxFile(data, {
    sheet: sheetName(title),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: HEADER_ROWS,
  }).toBuffer();
}

function valueCell(value: string | number | null, kind: ExportColumn['kind']): CellObject | null {
  if (value === null || value === '') return null;
  if (kind === 'text' || typeof value === 'string') return textCell(String(value));
  return { type: Number, value, format: kind === 'amount' ? '#,##0.00' : '0', align: 'right' };
}

function textCell(text: string): CellObject {
  return { type: String, value: text.toWellFormed().replace(UNWRITABLE, ''), format: TEXT_FORMAT };
}

function sheetName(title: string): string {
  return title.replace(NOT_IN_SHEET_NAMES, ' ').trim().slice(0, LONGEST_SHEET_NAME).trim() || '表';
}
