/** One record of a workbook stream of the old formats: its number, its length, its bytes (MS-XLS 2.1.4). */
export function biffRecord(type: number, ...fields: readonly (Buffer | number)[]): Buffer {
  const data = Buffer.concat(fields.map((field) => (typeof field === 'number' ? uint16(field) : field)));
  return Buffer.concat([uint16(type), uint16(data.length), data]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

const [BEGIN, END, CODE_PAGE, SHEET, ROW, COLUMN, LABEL, NUMBER] = [
  0x809, 0x0a, 0x42, 0x85, 0x208, 0x7d, 0x204, 0x203,
];
const FORMAT = 0xe0;

/** A text of Excel 95: bytes of some code page. */
export const label95 = (row: number, column: number, text: Buffer) =>
  biffRecord(LABEL, row, column, 0, text.length, text);

type NumberCell = { readonly row: number; readonly column: number; readonly value: number };

/** A number in the first of the stream's cell formats. */
export function numberCell({ row, column, value }: NumberCell): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return biffRecord(NUMBER, row, column, 0, bytes);
}

export const hiddenRow = (row: number) =>
  biffRecord(ROW, row, 0, 3, 255, 0, 0, Buffer.from([0x20, 0x01, 0x0f, 0x00]));

export const hiddenColumns = (first: number, last: number) =>
  biffRecord(COLUMN, first, last, 2048, 0x0f, 1, 0);

type Stream = {
  readonly version: 0x500 | 0x600;
  readonly codePage?: number;
  /** Number formats of the cell formats, by their numbers. */
  readonly formats?: readonly number[];
  /** What says that it is enciphered. */
  readonly protection?: Buffer;
  readonly sheetName: Buffer;
  readonly cells: readonly Buffer[];
};

/** A bare stream of one sheet, as programs without a container write it. */
export function biffStream({
  version,
  codePage,
  formats = [0],
  protection,
  sheetName,
  cells,
}: Stream): Buffer {
  const begin = (kind: number) => biffRecord(BEGIN, version, kind, 0, 1997, 0, 0, 0, 0);
  const head = [
    begin(5),
    ...(protection === undefined ? [] : [protection]),
    ...(codePage === undefined ? [] : [biffRecord(CODE_PAGE, codePage)]),
    ...formats.map((format) => biffRecord(FORMAT, 0, format, Buffer.alloc(version === 0x600 ? 16 : 12))),
  ];
  const nameHead = version === 0x600 ? Buffer.from([sheetName.length, 0]) : Buffer.from([sheetName.length]);
  const entryLength = 4 + 6 + nameHead.length + sheetName.length;
  const start = Buffer.concat(head).length + entryLength + 4;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(start);
  const entry = biffRecord(SHEET, place, 0, nameHead, sheetName);
  return Buffer.concat([...head, entry, biffRecord(END), begin(0x10), ...cells, biffRecord(END)]);
}
