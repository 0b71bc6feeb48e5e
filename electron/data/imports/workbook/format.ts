import { AppError, type ErrorParams } from '#shared/contract/errors.ts';
import { isDbf } from './dbf/read.ts';
import { isBareStream } from './xls/stream.ts';
import { listZipEntries } from './zip-entries.ts';

/** How a file is read. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'html' | 'spreadsheetml' | 'dbf' | 'csv';
type OtherFormat = ErrorParams<'workbook-other-format'>['format'];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OTHERS: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
];
const SPREADSHEETML = 'urn:schemas-microsoft-com:office:spreadsheet';
const LOOKED_AT = 4096;

/**
 * What kind of file the bytes are; their name is not asked, it is wrong too often. Refused as `workbook-other-format`
 * where it is known and cannot be read.
 */
export function formatOf(bytes: Buffer): WorkbookFormat {
  const startsWith = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  const [other] = OTHERS.find(([, mark]) => startsWith(mark)) ?? [];
  if (other) throw new AppError('workbook-other-format', { format: other });
  if (startsWith(ZIP) || startsWith(EMPTY_ZIP)) return zipFormat(bytes);
  if (startsWith(COMPOUND) || isBareStream(bytes)) return 'xls';
  return isDbf(bytes) ? 'dbf' : textFormat(beginningOf(bytes));
}

function zipFormat(bytes: Buffer): WorkbookFormat {
  const names = new Set(listZipEntries(bytes).map(({ name }) => name.toLowerCase()));
  const refuse = (format: OtherFormat) => new AppError('workbook-other-format', { format });
  if (names.has('xl/workbook.bin')) throw refuse('xlsb');
  if (names.has('word/document.xml')) throw refuse('word');
  if (names.has('mimetype') && names.has('content.xml')) throw refuse('ods');
  if (!names.has('[content_types].xml')) throw refuse('archive');
  return 'xlsx';
}

/** The first characters of a text, far enough to know what it is. */
function beginningOf(bytes: Buffer): string {
  const first = bytes.subarray(0, LOOKED_AT);
  const isWide = first.subarray(0, 100).includes(0);
  return (isWide ? first.toString('latin1').replaceAll('\0', '') : first.toString('latin1')).replace(
    /^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]+/,
    '',
  );
}

function textFormat(beginning: string): WorkbookFormat {
  if (
    beginning.startsWith('<') &&
    beginning.includes(SPREADSHEETML) &&
    /^<\?xml|<(?:\w+:)?Workbook\b/.test(beginning) &&
    !/<html/i.test(beginning)
  ) {
    return 'spreadsheetml';
  }
  if (/^<(?:[a-z!?])/i.test(beginning)) return 'html';
  if (/^(?:mime-version|content-type):/im.test(beginning) && /multipart\/related/i.test(beginning)) {
    throw new AppError('workbook-other-format', { format: 'web-archive' });
  }
  return 'csv';
}
