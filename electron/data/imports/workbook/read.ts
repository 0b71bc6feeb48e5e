import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { readCsv } from './csv.ts';
import { holdBytes } from './limits.ts';
import { readXls } from './xls/read.ts';
import { isBareStream } from './xls/stream.ts';
import { readXlsx } from './xlsx/read.ts';

export type WorkbookFormat = 'xlsx' | 'xls' | 'csv';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What kind of file the bytes are; their name is not asked, it is wrong too often. */
export function formatOf(bytes: Buffer): WorkbookFormat {
  const startsWith = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (startsWith(ZIP) || startsWith(EMPTY_ZIP)) return 'xlsx';
  return startsWith(COMPOUND) || isBareStream(bytes) ? 'xls' : 'csv';
}

/** The sheets of a workbook, hidden ones too; throws an AppError whatever is the matter with it. Macros are never read. */
export function readWorkbook(bytes: Buffer): readonly Sheet[] {
  if (bytes.length === 0) throw new AppError('workbook-empty');
  holdBytes('megabytes', bytes.length);
  const sheets = sheetsOf(bytes);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new AppError('workbook-empty');
  return sheets;
}

function sheetsOf(bytes: Buffer): readonly Sheet[] {
  switch (formatOf(bytes)) {
    case 'xlsx':
      return readXlsx(bytes);
    case 'xls':
      return readXls(bytes);
    case 'csv':
      return [readCsv(bytes)];
  }
}
