import { AppError } from '#shared/contract/errors.ts';
import type { Cell, Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { holdLimit } from '../limits.ts';
import { untypedCell } from '../untyped.ts';
import { decodeText } from './encoding.ts';
import { findSeparator } from './separator.ts';

/** ="150424…", by which programs keep Excel from turning a number into a number. */
const KEPT_TEXT = /^="(.*)"$/s;

/** A text file of separated values as a sheet. */
export function readText(bytes: Buffer): Sheet {
  const text = decodeText(bytes);
  const { separator, start } = findSeparator(text);
  const rows: Row[] = [];
  let cellCount = 0;
  let number = 0;
  const widths = new Set<number>();
  let last = 0;
  for (const fields of splitFields(text.slice(start), separator)) {
    number += 1;
    widths.add(last);
    last = fields.length;
    const cells = toCells(fields);
    if (cells.length === 0) continue;
    rows.push({ number, cells });
    cellCount += cells.length;
    holdLimit('rows', rows.length);
    holdLimit('columns', cells.length);
    holdLimit('cells', cellCount);
  }
  if (isCutOff({ text, separator, rows: number, widths, last })) throw new AppError('workbook-cut-off');
  return { name: '表', rows, merges: [] };
}

type Ending = {
  readonly text: string;
  readonly separator: string;
  readonly rows: number;
  /** Of all lines but the last, and the 0 before the first. */
  readonly widths: ReadonlySet<number>;
  readonly last: number;
};

/** A file that was not copied to its end: its last line is shorter than all the others, and does not end as they do. */
function isCutOff({ text, separator, rows, widths, last }: Ending): boolean {
  const [, width = 0] = widths;
  const breaksOff = !/[\r\n]$/.test(text) && !text.endsWith(separator);
  return rows > 2 && widths.size === 2 && last < width && breaksOff;
}

function toCells(fields: readonly string[]): readonly (Cell | undefined)[] {
  const cells = fields.map((field): Cell | undefined => {
    const kept = KEPT_TEXT.exec(field)?.[1];
    if (kept === undefined) return untypedCell(field);
    return kept === '' ? undefined : { kind: 'text', text: kept };
  });
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
}

/** The fields of each line; quoted fields may hold separators, line breaks and doubled quotes (RFC 4180). */
function* splitFields(text: string, separator: string): Generator<readonly string[]> {
  const token = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))([${separator}]|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  let fields: string[] = [];
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new AppError('workbook-damaged');
    const [, quoted, rest = '', plain = '', end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest);
    holdLimit('columns', fields.length);
    if (end === separator) continue;
    yield fields;
    fields = [];
  }
  if (fields.length > 0) yield fields;
}
