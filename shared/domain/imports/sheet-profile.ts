import type { Day } from '#shared/domain/day.ts';
import type { Read } from '#shared/domain/imports/cells/text.ts';
import type { DivisionNames } from '#shared/domain/imports/division-names.ts';
import type { Finding } from '#shared/domain/imports/finding.ts';
import type { ImportRecord } from '#shared/domain/imports/records.ts';

export type ColumnSpec = {
  /** As the office's own workbooks call the column. */
  readonly title: string;
  readonly aliases?: readonly string[];
  /**
   * `required`: the column must be there, and no cell of it blank. `expected`: it must be there. `optional`: it may
   * be missing. `ignored`: known, and never read.
   */
  readonly presence: 'required' | 'expected' | 'optional' | 'ignored';
  /**
   * Each row's own: keys and money. Merged down several rows it is a fault, because it would name one person twice or
   * pay twice. Everything else holds for each row beside which the sheet shows it.
   */
  readonly own?: true;
};

export type Columns<F extends string = string> = Readonly<Record<F, ColumnSpec>>;

export type CheckContext = {
  readonly today: Day;
  /** Six digits; another one in an identity number is worth a warning. */
  readonly countyCode: string;
  readonly divisions: DivisionNames;
};

/** A row of another sheet that this one needs. */
type Reference = {
  readonly profile: string;
  readonly field: string;
  readonly key: string;
  readonly sheetTitle: string;
};

/** The cells of one row by field, and where what is wrong with them is noted. */
export type RowCells<F extends string = string> = {
  /** The value of a cell; undefined when it is blank, missing or wrong, which is noted. */
  readonly read: <V>(field: F, read: Read<V>) => V | undefined;
  /** Whether the workbook has the column. */
  readonly has: (field: F) => boolean;
  readonly title: (field: F) => string;
  readonly fault: (field: F, finding: Finding) => void;
  readonly warn: (field: F, finding: Finding) => void;
  /** Marks the cell when an earlier row of any sheet of this kind has the same key. */
  readonly unique: (field: F, key: string) => void;
  /** Marks the cell when no row of those sheets has said `unique` with this key. */
  readonly refer: (field: F, to: Reference) => void;
};

/** One kind of sheet: how it is recognised and what a row of it says. */
export type SheetProfile = {
  readonly id: string;
  readonly title: string;
  readonly columns: Columns;
  /** The record of a row; undefined when something that it cannot do without is blank or wrong. */
  readonly readRow: (cells: RowCells, context: CheckContext) => ImportRecord | undefined;
};

type TypedProfile<F extends string> = Omit<SheetProfile, 'columns' | 'readRow'> & {
  readonly columns: Columns<F>;
  readonly readRow: (cells: RowCells<F>, context: CheckContext) => ImportRecord | undefined;
};

/** A sheet profile whose `readRow` can only name its own columns. */
export function sheetProfile<F extends string>(profile: TypedProfile<F>): SheetProfile {
  return profile;
}

/** A workbook as clerks know it. A sheet profile may fit several sheets; not every one must be there. */
export type WorkbookProfile = {
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly SheetProfile[];
};
