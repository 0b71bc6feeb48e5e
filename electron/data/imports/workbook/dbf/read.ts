import { AppError } from '#shared/contract/errors.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { holdLimit } from '../limits.ts';
import { untypedCell } from '../untyped.ts';

/** Versions of dBASE and FoxPro that keep their table like this: dBASE III, Visual FoxPro, with and without memos. */
const VERSIONS = new Set([0x03, 0x30, 0x31, 0x32, 0x83, 0x8b, 0xf5]);
const HEAD = 32;
const FIELD = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
/** The header's byte for the language, by the encoding; Chinese programs mostly leave it blank. */
const LANGUAGES: ReadonlyMap<number, string> = new Map([
  [0x03, 'windows-1252'],
  [0x4f, 'big5'],
  [0x78, 'big5'],
]);

type Field = { readonly name: string; readonly type: string; readonly length: number; readonly at: number };

/** Whether the bytes are a dBASE table: its version, a day that there is, lengths that fit. */
export function isDbf(bytes: Buffer): boolean {
  if (bytes.length < HEAD + FIELD || !VERSIONS.has(bytes[0] ?? 0)) return false;
  const [month = 0, day = 0] = [bytes[2], bytes[3]];
  const [headLength, recordLength] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
  const isDated = month <= 12 && day <= 31;
  return isDated && headLength > HEAD + FIELD && headLength <= bytes.length && recordLength > 1;
}

/**
 * A dBASE table as a sheet: the names of its fields, then its records, those left out that are marked as deleted. Every
 * value is text of a fixed width in the file, and stays the digits that it is.
 */
export function readDbf(bytes: Buffer): Sheet {
  const decoder = new TextDecoder(LANGUAGES.get(bytes[29] ?? 0) ?? 'gb18030');
  const textOf = (from: number, length: number) => decoder.decode(bytes.subarray(from, from + length));
  const [count, start, recordLength] = [bytes.readUInt32LE(4), bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
  const fields = fieldsOf(bytes, { end: start, textOf });
  holdLimit('columns', fields.length);
  holdLimit('rows', count);
  holdLimit('cells', count * fields.length);
  if (start + count * recordLength > bytes.length) throw new AppError('workbook-damaged');
  const rows: Row[] = [{ number: 1, cells: fields.map(({ name }) => untypedCell(name)) }];
  for (let index = 0; index < count; index += 1) {
    const record = start + index * recordLength;
    if (bytes[record] === DELETED) continue;
    const cells = fields.map(({ type, length, at }) => untypedCell(shown(type, textOf(record + at, length))));
    rows.push({ number: rows.length + 1, cells });
  }
  return { name: '表', rows, merges: [] };
}

type Place = { readonly end: number; readonly textOf: (from: number, length: number) => string };

function fieldsOf(bytes: Buffer, { end, textOf }: Place): readonly Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let place = HEAD; place + FIELD <= end && bytes[place] !== END_OF_FIELDS; place += FIELD) {
    const [name = ''] = textOf(place, 11).split('\0');
    const length = bytes[place + 16] ?? 0;
    fields.push({ name: name.trim(), type: textOf(place + 11, 1), length, at });
    at += length;
  }
  return fields;
}

function shown(type: string, text: string): string {
  const value = text.replaceAll('\0', '').trim();
  const [, year, month, day] = (type === 'D' && /^(\d{4})(\d{2})(\d{2})$/.exec(value)) || [];
  return year === undefined ? value : `${year}-${month}-${day}`;
}
