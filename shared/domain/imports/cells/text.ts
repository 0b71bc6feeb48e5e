import { dayOfSerial } from '#shared/domain/imports/excel-day.ts';
import type { Finding, Reading } from '#shared/domain/imports/finding.ts';
import type { Cell, Sheet } from '#shared/domain/imports/sheet.ts';
import { foldPasted } from '#shared/domain/typed-text.ts';
import { countCharacters, tidyName } from '#shared/domain/registry/person-name.ts';
import { standardCharacters } from '#shared/domain/registry/private-use.ts';

/** What of its sheet a cell's meaning hangs on. */
export type SheetFacts = Pick<Sheet, 'countsFrom1904'>;

/** Reads one cell that is not blank. */
export type Read<V> = (cell: Cell, sheet?: SheetFacts) => Reading<V>;

const LONGEST_NAME = 50;
const LONGEST_TEXT = 200;
const EDGES = /^[\s\p{Cf}'‘’`＇]+|[\s\p{Cf}]+$/gu;

/** What a cell that holds a formula without a usable value is told; undefined of any other. */
export function formulaFinding(cell: Cell): Finding | undefined {
  if (cell.kind === 'formula-error') return { code: 'formula-error', shown: cell.shown };
  return cell.kind === 'formula-without-value' ? { code: 'formula-without-value' } : undefined;
}

/** The cell as the clerk sees it. */
export function shownText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
    case 'formula-error':
      return cell.shown;
    case 'date':
      return dayOfSerial(cell.serial) ?? String(cell.serial);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'formula-without-value':
      return '';
  }
}

/** Whether the cell holds nothing to read: blanks, invisible characters, Excel's apostrophe alone. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind === 'text' && foldPasted(cell.text) === '');
}

/**
 * Makes a reader of what the cell shows, folded; a number that stands in a text column is as good as its digits, whatever
 * its format puts between them (2.00, 13,804,760,000).
 */
export function readShown<V>(interpret: (text: string) => Reading<V>): Read<V> {
  return (cell) => {
    const finding = formulaFinding(cell);
    if (finding) return { finding };
    const reading = interpret(foldPasted(shownText(cell)));
    if ('value' in reading || cell.kind !== 'number' || !Number.isInteger(cell.value)) return reading;
    const digits = interpret(String(cell.value));
    return 'value' in digits ? digits : reading;
  };
}

/** Anything that may be written: a remark, a bank, a place. */
export const readText: Read<string> = readShown((text) =>
  text.length > LONGEST_TEXT ? { finding: { code: 'too-long', most: LONGEST_TEXT } } : { value: text },
);

/**
 * A person's name: its edges and the blanks inside are tidied, private code points are today's; dots and rare characters
 * stay what they are.
 */
export const readName: Read<string> = (cell) => {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  if (cell.kind === 'date' || cell.kind === 'boolean') {
    return { finding: { code: 'wrong-kind', kind: cell.kind } };
  }
  const name = tidyName(standardCharacters(shownText(cell).replace(EDGES, '')));
  if (/\p{Nd}/u.test(name)) return { finding: { code: 'name-characters' } };
  if (countCharacters(name) > LONGEST_NAME) return { finding: { code: 'too-long', most: LONGEST_NAME } };
  return { value: name };
};
