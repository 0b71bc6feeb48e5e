import { AppError } from '#shared/contract/errors.ts';
import { openContainer } from '../library.ts';
import { withoutDefaultPassword } from '../protection/xls-stream.ts';
import { RECORD, recordsOf, versionOf } from './records.ts';

const SINCE_97 = 0x0600;
/** Record types that may stand first in a stream without a container: BOF of Excel 2, 3, 4 and 5. */
const BEGINNINGS = [0x0009, 0x0209, 0x0409, RECORD.BEGIN];

/** Whether these bytes are a workbook stream without the container around it, as some programs write it. */
export function isBareStream(bytes: Buffer): boolean {
  return bytes.length >= 4 && BEGINNINGS.includes(bytes.readUInt16LE(0)) && bytes.readUInt16LE(2) <= 16;
}

/** The workbook's stream in a compound file (MS-CFB), without the default password if it has that. A Word document is the same kind of container. */
export function workbookStream(bytes: Buffer): Buffer {
  if (isBareStream(bytes)) return withoutDefaultPassword(bytes);
  const stream = openContainer(bytes);
  const workbook = stream('/Workbook') ?? stream('/Book');
  if (workbook) return withoutDefaultPassword(workbook);
  if (stream('/WordDocument')) throw new AppError('workbook-other-format', { format: 'word' });
  throw new AppError('not-a-workbook');
}

/** What the library does not tell of a workbook of the old formats. */
export type StreamFacts = {
  /** Of the texts, where they are not Unicode: Excel 5 and 95 write them in the code page of their PC. */
  readonly codePage: number | undefined;
  /** By the sheet's place in the workbook. */
  readonly hiddenColumns: readonly (readonly number[])[];
};

/** Reads those facts off the stream's records. */
export function readFacts(stream: Buffer): StreamFacts {
  const starts: number[] = [];
  const hidden = new Map<number, number[]>();
  let begin = 0;
  let codePage: number | undefined;
  for (const { type, data, offset } of recordsOf(stream)) {
    if (type === RECORD.BEGIN) begin = offset;
    if (type === RECORD.CODE_PAGE && data.length >= 2) codePage = data.readUInt16LE(0);
    if (type === RECORD.BOUND_SHEET && data.length >= 4) starts.push(data.readUInt32LE(0));
    if (type === RECORD.COLUMN_INFO && data.length >= 10 && (data.readUInt16LE(8) & 1) === 1) {
      const columns = hidden.get(begin) ?? [];
      for (let column = data.readUInt16LE(0); column <= Math.min(data.readUInt16LE(2), 255); column += 1) {
        columns.push(column);
      }
      hidden.set(begin, columns);
    }
  }
  return {
    codePage: (versionOf(stream) ?? 0) < SINCE_97 ? codePage : undefined,
    hiddenColumns: starts.map((start) => hidden.get(start) ?? []),
  };
}
