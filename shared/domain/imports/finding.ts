import type { Category, Level } from '#shared/domain/registry/disability.ts';
import type { Day } from '#shared/domain/day.ts';

/** What a cell holds instead of text. */
export type WrongKind = 'number' | 'date' | 'boolean';

/** What is wrong with one cell, with whatever its sentence needs; a closed set. */
export type Finding =
  | { readonly code: 'blank' }
  /** 无 or / where something must stand. */
  | { readonly code: 'blank-word'; readonly shown: string }
  | { readonly code: 'ditto'; readonly shown: string }
  | { readonly code: 'needed-with'; readonly other: string }
  /** The other cell of the row is filled, and cannot be kept without this one. */
  | { readonly code: 'kept-without'; readonly other: string }
  /** This cell is filled, and cannot be kept because the workbook has no column for `lacks`. */
  | { readonly code: 'kept-nowhere'; readonly lacks: string }
  | { readonly code: 'formula-without-value' }
  | { readonly code: 'formula-error'; readonly shown: string }
  | { readonly code: 'number-cell'; readonly shown: string }
  | { readonly code: 'scientific-notation'; readonly shown: string }
  | { readonly code: 'wrong-kind'; readonly kind: WrongKind }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'name-characters' }
  | { readonly code: 'identity-characters' }
  | { readonly code: 'identity-old' }
  | { readonly code: 'identity-length'; readonly length: number }
  | { readonly code: 'identity-region'; readonly region: string }
  | { readonly code: 'identity-birth-date'; readonly digits: string }
  | { readonly code: 'identity-check-digit' }
  | { readonly code: 'identity-region-elsewhere'; readonly region: string }
  | { readonly code: 'certificate-length'; readonly length: number }
  | { readonly code: 'certificate-identity-number' }
  | { readonly code: 'certificate-category-digit'; readonly digit: string }
  | { readonly code: 'certificate-level-digit'; readonly digit: string }
  | { readonly code: 'certificate-reissue'; readonly suffix: string }
  | { readonly code: 'certificate-of-another' }
  | { readonly code: 'certificate-category-differs'; readonly inNumber: Category; readonly inRow: Category }
  | { readonly code: 'certificate-level-differs'; readonly inNumber: Level; readonly inRow: Level }
  | { readonly code: 'sex-differs'; readonly inNumber: string }
  | { readonly code: 'category-unreadable'; readonly shown: string }
  | { readonly code: 'level-unreadable'; readonly shown: string }
  | { readonly code: 'components-unreadable'; readonly shown: string }
  | { readonly code: 'components-missing' }
  | { readonly code: 'components-without-multiple'; readonly inRow: Category }
  | { readonly code: 'components-level-differs'; readonly mostSevere: Level; readonly inRow: Level }
  | { readonly code: 'unknown-word'; readonly shown: string; readonly known: readonly string[] }
  | { readonly code: 'day-unreadable'; readonly shown: string }
  | { readonly code: 'day-in-future'; readonly day: Day; readonly today: Day }
  | { readonly code: 'earlier-than'; readonly other: string; readonly otherValue: string }
  | { readonly code: 'month-unreadable'; readonly shown: string }
  | { readonly code: 'month-ambiguous'; readonly shown: string; readonly year: string }
  | { readonly code: 'month-in-future'; readonly month: string }
  | { readonly code: 'time-unreadable'; readonly shown: string }
  | { readonly code: 'money-unreadable'; readonly shown: string }
  /** The sheet shows one amount and the cell holds another, `held`. */
  | { readonly code: 'money-hidden'; readonly shown: string; readonly held: string }
  | { readonly code: 'money-negative' }
  | { readonly code: 'date-cell'; readonly shown: string }
  | { readonly code: 'count-unreadable'; readonly shown: string }
  | { readonly code: 'phone-unreadable'; readonly length: number }
  | { readonly code: 'account-unreadable'; readonly length: number }
  | { readonly code: 'account-characters' }
  | { readonly code: 'township-unknown'; readonly shown: string }
  | { readonly code: 'village-unknown'; readonly shown: string; readonly township: string }
  | { readonly code: 'code-unreadable'; readonly shown: string }
  | { readonly code: 'unknown-reference'; readonly shown: string; readonly sheet: string }
  /** One cell for the rows from `top` to `bottom`, each of which needs its own. */
  | { readonly code: 'merged-over'; readonly top: number; readonly bottom: number }
  | { readonly code: 'repeated'; readonly sheet: string; readonly row: number };

export type FindingCode = Finding['code'];

/** What one cell comes to. */
export type Reading<V> = { readonly value: V } | { readonly finding: Finding };

/** A finding in its place. A warning is worth a look, a fault keeps its row out. */
export type Fault = {
  readonly severity: 'fault' | 'warning';
  readonly sheet: string;
  /** As Excel counts, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** As the column is called in the clerk's workbook. */
  readonly title: string;
  /** Whom the row is about, as it says itself. */
  readonly name: string | undefined;
  readonly finding: Finding;
};
