/** One record of a workbook stream of the old formats (MS-XLS 2.1.4). */
export type StreamRecord = { readonly type: number; readonly data: Buffer; readonly offset: number };

const HEAD = 4;

/** The records of a stream, one after another; `data` is the stream's own memory. Ends where the stream breaks off. */
export function* recordsOf(stream: Buffer): Generator<StreamRecord> {
  for (let at = 0; at + HEAD <= stream.length;) {
    const length = stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + HEAD, at + HEAD + length);
    if (data.length < length) return;
    yield { type: stream.readUInt16LE(at), data, offset: at };
    at += HEAD + length;
  }
}

/** The numbers of the records that are looked at. */
export const RECORD = {
  FILE_PASS: 0x002f,
  CODE_PAGE: 0x0042,
  COLUMN_INFO: 0x007d,
  BOUND_SHEET: 0x0085,
  CELL_FORMAT: 0x00e0,
  NUMBER_FORMAT: 0x041e,
  BEGIN: 0x0809,
} as const;

/** Version of the stream, as its first record says: 0x0500 for Excel 5 and 95, 0x0600 since Excel 97. */
export function versionOf(stream: Buffer): number | undefined {
  const [first] = recordsOf(stream);
  return first?.type === RECORD.BEGIN && first.data.length >= 2 ? first.data.readUInt16LE(0) : undefined;
}
