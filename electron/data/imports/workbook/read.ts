import { AppError } from '#shared/contract/errors.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { readCsv } from './csv.ts';
import { openWithLibrary } from './library.ts';
import { toSheets } from './library-sheets.ts';
import { holdBytes, holdLimit } from './limits.ts';
import { packagesOf } from './sheet-chunks.ts';
import { storeZip } from './stored-zip.ts';
import { unpackXlsx } from './xlsx-parts.ts';

export type WorkbookFormat = 'xlsx' | 'xls' | 'csv';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOK_STREAMS = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].map((name) =>
  Buffer.from(`${name}\0`, 'utf16le'),
);

/** What kind of file the bytes are; their name is not asked, it is wrong too often. */
export function formatOf(bytes: Buffer): WorkbookFormat {
  const startsWith = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (startsWith(ZIP) || startsWith(EMPTY_ZIP)) return 'xlsx';
  return startsWith(COMPOUND) ? 'xls' : 'csv';
}

/** The visible sheets of a workbook; throws an AppError whatever is the matter with it. Macros are never read. */
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

function readXlsx(bytes: Buffer): readonly Sheet[] {
  let sheets: readonly Sheet[] | undefined;
  for (const parts of packagesOf(unpackXlsx(bytes))) {
    const next = toSheets(openWithLibrary(storeZip(parts)));
    sheets = sheets?.map((sheet, index) => continued(sheet, next[index]?.rows ?? [])) ?? next;
  }
  return sheets ?? [];
}

function continued(sheet: Sheet, rows: readonly Row[]): Sheet {
  holdLimit('rows', sheet.rows.length + rows.length);
  return { ...sheet, rows: [...sheet.rows, ...rows] };
}

function readXls(bytes: Buffer): readonly Sheet[] {
  if (bytes.includes(ENCRYPTED_PACKAGE) || hasFilePass(bytes)) throw new AppError('workbook-encrypted');
  // A Word document is the same kind of container.
  if (!WORKBOOK_STREAMS.some((name) => bytes.includes(name))) throw new AppError('not-a-workbook');
  return toSheets(openWithLibrary(bytes));
}

// A workbook of the old format begins with this record; one with a password says so in one of the next (MS-XLS 2.4.117).
const BEGIN = Buffer.from('0908100000060500', 'hex');
const FILE_PASS = 0x2f;
const RECORDS_LOOKED_AT = 6;

function hasFilePass(bytes: Buffer): boolean {
  let at = bytes.indexOf(BEGIN);
  for (let record = 0; at >= 0 && at + 4 <= bytes.length && record < RECORDS_LOOKED_AT; record += 1) {
    if (bytes.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + bytes.readUInt16LE(at + 2);
  }
  return false;
}
