import { AppError } from '#shared/contract/errors.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import type { CellMaker } from '../cell-values.ts';
import { serialOfInstant } from '../instant.ts';

/** More digits than a number keeps: written out, they are all there. */
const KEPT_DIGITS = 15;

type Value = {
  /** Of `<Data>`: String, Number, DateTime, Boolean, Error; undefined without one. */
  readonly type: string | undefined;
  readonly text: string;
  readonly format: string | undefined;
  readonly hasFormula: boolean;
};

/** The cell that a `<Data>` element says. A long number is the digits that stand there, not what arithmetic leaves of them. */
export function valueOf({ type, text, format, hasFormula }: Value, cells: CellMaker): Cell | undefined {
  if (type === undefined || text === '')
    return hasFormula && text === '' && type !== 'String' ? { kind: 'formula-without-value' } : undefined;
  switch (type) {
    case 'Number':
      return /^\d+$/.test(text) && text.length > KEPT_DIGITS
        ? { kind: 'text', text }
        : cells.number(numberOf(text), format);
    case 'DateTime':
      return { kind: 'date', serial: serialOfInstant(text) };
    case 'Boolean':
      return { kind: 'boolean', value: text === '1' || text === 'True' };
    case 'Error':
      return { kind: 'formula-error', shown: text };
    default:
      return cells.text(text, format);
  }
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number)) throw new AppError('workbook-damaged');
  return number;
}
