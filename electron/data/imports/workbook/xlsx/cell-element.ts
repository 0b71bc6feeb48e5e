import type { Cell } from '#shared/domain/imports/sheet.ts';
import { type CellSource, readCell } from './cell.ts';
import { parseRange, type Range } from './references.ts';
import type { Place } from './rows.ts';
import { gatherRuns } from './text-runs.ts';
import type { Attributes } from '../walk-xml.ts';

/** Gathers what stands in one `<c>` element after another. */
export function gatherCells(source: CellSource) {
  const runs = gatherRuns();
  /** Of array formulas that were never computed: their other cells hold a value as if it were typed. */
  const uncomputed: Range[] = [];
  let place: Place = { row: 0, column: 0 };
  let attributes: Attributes = {};
  let hasFormula = false;
  let value: string | undefined;
  let inValue = false;

  function openFormula({ t: type, ref = '' }: Attributes): void {
    hasFormula = true;
    const range = type === 'array' && source.isUncomputed ? parseRange(ref) : undefined;
    if (range) uncomputed.push(range);
  }

  return {
    begin: (at: Place, own: Attributes): void => {
      place = at;
      attributes = own;
      hasFormula = false;
      value = undefined;
    },
    open: (name: string, own: Attributes): void => {
      inValue = name === 'v';
      if (inValue) value = '';
      else if (name === 'f') openFormula(own);
      else runs.open(name);
    },
    text: (text: string): void => {
      if (inValue) value += text;
      else runs.text(text);
    },
    close: (name: string): void => {
      inValue = false;
      runs.close(name);
    },
    end: (): Cell | undefined => {
      const isOfFormula = hasFormula || uncomputed.some((range) => holds(range, place));
      return readCell({ attributes, hasFormula: isOfFormula, value, inline: runs.take() }, source);
    },
  };
}

function holds({ from, to }: Range, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}
