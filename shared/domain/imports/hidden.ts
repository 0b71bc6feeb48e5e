import { dataRows } from '#shared/domain/imports/data-rows.ts';
import { columnsWithContent, type SheetMapping } from '#shared/domain/imports/header.ts';
import type { SheetProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';

/**
 * What of a sheet is out of sight and would be imported. A filter that was forgotten, last year's roster on a hidden sheet,
 * a column hidden for printing: whether it is meant is the clerk's to say, so nothing of it is taken or left by itself.
 */
export type Hidden = {
  readonly sheet: boolean;
  /** Rows that hold data. */
  readonly rows: number;
  /** From 0; those that hold something and are read. */
  readonly columns: readonly number[];
};

/** Something out of sight of which the clerk has not said whether it is taken. */
export type HiddenProblem =
  | { readonly code: 'hidden-sheet'; readonly sheet: string; readonly rows: number }
  | { readonly code: 'hidden-rows'; readonly sheet: string; readonly rows: number }
  | { readonly code: 'hidden-columns'; readonly sheet: string; readonly columns: readonly number[] };

export function hiddenOf(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): Hidden {
  // Nearly every sheet hides none, and a sheet may have a million.
  const any = sheet.rows.some(({ hidden }) => hidden);
  const rows = any ? dataRows(sheet, profile, mapping).filter(({ hidden }) => hidden).length : 0;
  const fields = new Map(Object.entries(mapping.columns).map(([field, column]) => [column, field]));
  const isRead = (column: number) => {
    const field = fields.get(column);
    if (field === undefined) return !mapping.leftOut.includes(column);
    return profile.columns[field]?.presence !== 'ignored';
  };
  const concealed = new Set(sheet.hiddenColumns);
  const columns = columnsWithContent(sheet, mapping).filter(
    (column) => concealed.has(column) && isRead(column),
  );
  return { sheet: sheet.hidden === true, rows, columns };
}

/** What the clerk has still to choose; of a hidden sheet only whether it is taken, until it is. */
export function hiddenProblems(
  sheet: Sheet,
  profile: SheetProfile,
  mapping: SheetMapping,
): readonly HiddenProblem[] {
  const { rows, columns } = hiddenOf(sheet, profile, mapping);
  const chosen = mapping.hidden;
  const { name } = sheet;
  if (sheet.hidden && chosen.sheet !== 'take') {
    const count = dataRows(sheet, profile, mapping).length;
    return chosen.sheet === 'leave' ? [] : [{ code: 'hidden-sheet', sheet: name, rows: count }];
  }
  return [
    ...(rows > 0 && !chosen.rows ? [{ code: 'hidden-rows', sheet: name, rows } as const] : []),
    ...(columns.length > 0 && !chosen.columns
      ? [{ code: 'hidden-columns', sheet: name, columns } as const]
      : []),
  ];
}

/** The mapping without the columns out of sight, unless they are taken. */
export function inSight(sheet: Sheet, mapping: SheetMapping): SheetMapping {
  const hidden = sheet.hiddenColumns ?? [];
  if (hidden.length === 0 || mapping.hidden.columns === 'take') return mapping;
  const seen = Object.entries(mapping.columns).filter(([, column]) => !hidden.includes(column));
  return { ...mapping, columns: Object.fromEntries(seen), leftOut: [...mapping.leftOut, ...hidden] };
}

/** Whether a row is left out because it is out of sight. */
export const isLeft = (row: Row, mapping: SheetMapping): boolean =>
  row.hidden === true && mapping.hidden.rows !== 'take';

/** The sheets that somebody can see; all of them where there is none, for files in which nobody is asked. */
export function visibleSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const seen = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  return seen.length > 0 ? seen : sheets;
}
