import { dataRows } from '#shared/domain/imports/data-rows.ts';
import type { Fault } from '#shared/domain/imports/finding.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { inSight, isLeft } from '#shared/domain/imports/hidden.ts';
import type { ImportRecord } from '#shared/domain/imports/records.ts';
import { blocksOf, type FilledDown } from '#shared/domain/imports/merged-down.ts';
import { createRowCells, type Memory } from '#shared/domain/imports/row-cells.ts';
import type { CheckContext, SheetProfile, WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { headerAt } from '#shared/domain/imports/title.ts';

export type CheckedRow = { readonly sheet: string; readonly row: number; readonly record: ImportRecord };

/** What a workbook comes to: rows without fault as records, and everything that is wrong or worth a look. */
export type WorkbookCheck = {
  readonly right: readonly CheckedRow[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Rows that hold data, right and wrong. */
  readonly rowCount: number;
  /** Where a merged cell gave the rows under it their value. */
  readonly filledDown: readonly FilledDown[];
  /** Rows that hold data, are out of sight and were left out because the clerk said so; in no other number. */
  readonly hiddenRows: number;
};

export type CheckTask = {
  readonly sheets: readonly Sheet[];
  readonly profile: WorkbookProfile;
  readonly mappings: readonly SheetMapping[];
  readonly context: CheckContext;
};

/** Checks row by row; yields after each how many are done, so that long work can give way. */
export function* checkWorkbook(task: CheckTask): Generator<number, WorkbookCheck> {
  const right: CheckedRow[] = [];
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const memory: Memory = { keys: new Map(), pending: [] };
  const filledDown: FilledDown[] = [];
  let rowCount = 0;
  let hiddenRows = 0;
  for (const { sheet, profile, mapping } of mappedSheets(task)) {
    const titles = columnTitles(sheet, profile, mapping);
    const all = dataRows(sheet, profile, mapping);
    const rows = all.filter((row) => !isLeft(row, mapping));
    hiddenRows += all.length - rows.length;
    const filled = new Map<number, number>();
    const place = { sheet, profile, mapping, titles, memory, blockOf: blocksOf(sheet, all), filled };
    for (const row of rows) {
      rowCount += 1;
      const { cells, found } = createRowCells(place, row);
      const record = profile.readRow(cells, task.context);
      const wrong = found.some(({ severity }) => severity === 'fault');
      if (record && !wrong) right.push({ sheet: sheet.name, row: row.number, record });
      for (const fault of found) (fault.severity === 'fault' ? faults : warnings).push(fault);
      yield rowCount;
    }
    for (const [field, column] of Object.entries(mapping.columns)) {
      const count = filled.get(column) ?? 0;
      const title = titles.get(field) ?? field;
      if (count > 0) filledDown.push({ sheet: sheet.name, column, title, rows: count });
    }
  }
  return withReferences({ right, faults, warnings, rowCount, filledDown, hiddenRows }, memory);
}

/** The same at one go, for those who can wait. */
export function checkAtOnce(task: CheckTask): WorkbookCheck {
  const checking = checkWorkbook(task);
  for (let step = checking.next(); ; step = checking.next()) if (step.done === true) return step.value;
}

// A row may name one that stands further down, or on a later sheet: what it refers to is known only at the end.
function withReferences(check: WorkbookCheck, { keys, pending }: Memory): WorkbookCheck {
  const dangling = pending.filter(({ key }) => !keys.has(key)).map(({ fault }) => fault);
  if (dangling.length === 0) return check;
  const wrong = new Set(dangling.map(({ sheet, row }) => `${row} ${sheet}`));
  return {
    ...check,
    right: check.right.filter(({ sheet, row }) => !wrong.has(`${row} ${sheet}`)),
    faults: [...check.faults, ...dangling],
  };
}

function mappedSheets({ sheets, profile, mappings }: CheckTask) {
  // In the order of the profile: volunteers before those who refer to them.
  return profile.sheets.flatMap((sheetProfile) =>
    mappings
      .filter((mapping) => mapping.profile === sheetProfile.id)
      .flatMap((mapping) => {
        const sheet = sheets.find(({ name }) => name === mapping.sheet);
        if (!sheet || (sheet.hidden && mapping.hidden.sheet !== 'take')) return [];
        return [{ sheet, profile: sheetProfile, mapping: inSight(sheet, mapping) }];
      }),
  );
}

function columnTitles(
  sheet: Sheet,
  profile: SheetProfile,
  mapping: SheetMapping,
): ReadonlyMap<string, string> {
  const { titles } = headerAt(sheet, mapping.headerTop, mapping.headerBottom);
  return new Map(
    Object.entries(profile.columns).map(([field, { title }]) => {
      const column = mapping.columns[field];
      const shown = column === undefined ? '' : (titles[column]?.shown ?? '');
      return [field, shown === '' ? title : shown.replace(/\s+/g, '')] as const;
    }),
  );
}
