import { AppError } from '#shared/contract/errors.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import type { CellMaker } from '../cell-values.ts';
import { serialOfInstant } from '../instant.ts';
import { ownText } from './text-runs.ts';
import type { Attributes } from '../walk-xml.ts';

/** What a workbook keeps outside its cells. */
export type CellSource = {
  readonly cells: CellMaker;
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  /** Its formulas were never computed, whatever value stands beside them. */
  readonly isUncomputed: boolean;
};

/** A `<c>` element: its attributes, and what stood in it. */
export type CellElement = {
  readonly attributes: Attributes;
  readonly hasFormula: boolean;
  /** Of `<v>`; undefined without one. */
  readonly value: string | undefined;
  /** Of `<is>`. */
  readonly inline: string;
};

/** The cell that an element says (ECMA-376 18.3.1.4); undefined of a blank one. */
export function readCell(element: CellElement, source: CellSource): Cell | undefined {
  const { attributes, hasFormula, inline } = element;
  const { cells, strings, formats } = source;
  const format = formats[Number(attributes['s'] ?? 0)];
  const type = attributes['t'] ?? 'n';
  const value = element.value?.trim() === '' && type !== 'str' ? '' : element.value;
  if (hasFormula) {
    // A formula whose result is an empty text is saved as one, with its type; without a type nothing was computed.
    const isComputed = !source.isUncomputed && value !== undefined && (value !== '' || type === 'str');
    if (!isComputed) return { kind: 'formula-without-value' };
  }
  if (type === 'inlineStr') return cells.text(inline, format);
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 's':
      return cells.text(sharedText(strings, value), format);
    case 'str':
      return cells.text(ownText(value), format);
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'formula-error', shown: ownText(value) };
    case 'd':
      return { kind: 'date', serial: serialOfInstant(value) };
    default:
      return cells.number(numberOf(value), format);
  }
}

function sharedText(strings: readonly string[], place: string): string {
  const text = strings[numberOf(place)];
  if (text === undefined) throw new AppError('workbook-damaged');
  return text;
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number)) throw new AppError('workbook-damaged');
  return number;
}
