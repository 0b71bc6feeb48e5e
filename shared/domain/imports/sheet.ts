/**
 * A cell as a workbook holds it; a blank one is undefined. `shown` is what the sheet displays under the cell's format
 * (208.32 over 208.32000000000002, LXZY0001 over 1). Dates are Excel's day count of 1900.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly shown: string }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula-error'; readonly shown: string }
  /** A formula whose value was never saved: nobody knows what the clerk saw. */
  | { readonly kind: 'formula-without-value' };

export type Row = {
  /** As Excel counts, from 1. */
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  /** By a filter or by hand: it is not on the clerk's screen. */
  readonly hidden?: true;
};

/** A rectangle of merged cells; rows as Excel counts, columns from 0. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Sheet = {
  readonly name: string;
  /** Only rows that hold something, in their order. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  /** The whole sheet is out of sight. */
  readonly hidden?: true;
  /** Columns out of sight, from 0; rows say it of themselves. */
  readonly hiddenColumns?: readonly number[];
  /** The workbook counts days from 1904: a bare number in a day column is one of that count. Date cells are converted. */
  readonly countsFrom1904?: true;
};
