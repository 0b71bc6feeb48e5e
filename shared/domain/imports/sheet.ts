/** A cell as a workbook holds it; a blank one is undefined. Dates are Excel's day count of 1900. */
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
};
