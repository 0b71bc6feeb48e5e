import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { readDbf } from './dbf/read.ts';
import { formatOf } from './format.ts';
import { readHtml } from './html/read.ts';
import { holdBytes } from './limits.ts';
import { withoutContainer } from './protection/container.ts';
import { readSpreadsheetml } from './spreadsheetml/read.ts';
import { readText } from './text/read.ts';
import { readXls } from './xls/read.ts';
import { readXlsx } from './xlsx/read.ts';

/** The sheets of a workbook, hidden ones too; throws an AppError whatever is the matter with it. Macros are never read. */
export function readWorkbook(bytes: Buffer): readonly Sheet[] {
  if (bytes.length === 0) throw new AppError('workbook-empty');
  holdBytes('megabytes', bytes.length);
  const sheets = sheetsOf(withoutContainer(bytes));
  if (sheets.every(({ rows }) => rows.length === 0)) throw new AppError('workbook-empty');
  return sheets;
}

function sheetsOf(bytes: Buffer): readonly Sheet[] {
  switch (formatOf(bytes)) {
    case 'xlsx':
      return readXlsx(bytes);
    case 'xls':
      return readXls(bytes);
    case 'html':
      return [readHtml(bytes)];
    case 'spreadsheetml':
      return readSpreadsheetml(bytes);
    case 'dbf':
      return [readDbf(bytes)];
    case 'csv':
      return [readText(bytes)];
  }
}
