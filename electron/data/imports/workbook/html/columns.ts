import { LIMITS } from '../limits.ts';

/** Gathers which columns of a page's tables are out of sight, by their `<col>` elements. */
export function gatherHiddenColumns() {
  const hidden = new Set<number>();
  let next = 0;
  return {
    beginTable: (): void => {
      next = 0;
    },
    note: (span: number, isHidden: boolean): void => {
      const end = Math.min(next + span, LIMITS.columns);
      for (let column = next; isHidden && column < end; column += 1) hidden.add(column);
      next = end;
    },
    /** From 0. */
    columns: (): readonly number[] => [...hidden].toSorted((a, b) => a - b),
  };
}
