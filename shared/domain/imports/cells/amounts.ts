import type { Reading } from '#shared/domain/imports/finding.ts';
import { type Read, readShown, shownText } from '#shared/domain/imports/cells/text.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { Fen, parseYuan } from '#shared/domain/money.ts';

/** An amount in yuan that is not negative: what the sheet shows, as long as the cell holds no more than half a fen else. */
export const readAmount: Read<Fen> = (cell) => {
  if (cell.kind === 'date') return asDate(cell);
  return cell.kind === 'number' ? readNumber(cell) : readTyped(cell);
};

/** A count of people or pieces. */
export const readCount: Read<number> = (cell) => {
  if (cell.kind === 'date') return asDate(cell);
  return cell.kind === 'number' && !Number.isInteger(cell.value)
    ? { finding: { code: 'count-unreadable', shown: String(cell.value) } }
    : readWhole(cell);
};

const readTyped = readShown((text) => {
  const fen = parseYuan(text);
  if (fen === undefined) return { finding: { code: 'money-unreadable', shown: text } };
  return fen < 0 ? { finding: { code: 'money-negative' } } : { value: fen };
});

const readWhole = readShown((text) =>
  /^\d{1,6}$/.test(text) ? { value: Number(text) } : { finding: { code: 'count-unreadable', shown: text } },
);

/** Sums are a little off in a computer, 208.32000000000002; what lies this far from half a fen is still half a fen. */
const NOISE = 1e-6;

function readNumber({ value, shown }: Extract<Cell, { kind: 'number' }>): Reading<Fen> {
  // Accounting formats show a dash or nothing.
  if (value === 0) return { value: Fen.parse(0) };
  if (value < 0) return { finding: { code: 'money-negative' } };
  const held = String(value);
  const text = shown.replace(/\s/g, '');
  if (text === '') return { finding: { code: 'money-hidden', shown, held } };
  const fen = parseYuan(text);
  if (fen === undefined) return { finding: { code: 'money-unreadable', shown: text } };
  return Math.abs(value * 100 - fen) > 0.5 + NOISE
    ? { finding: { code: 'money-hidden', shown: text, held } }
    : { value: fen };
}

function asDate(cell: Cell): Reading<never> {
  return { finding: { code: 'date-cell', shown: shownText(cell) } };
}
