import { isNothing } from '#shared/domain/imports/cells/nothing.ts';
import { isBlank, shownText } from '#shared/domain/imports/cells/text.ts';
import type { Fault } from '#shared/domain/imports/finding.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import type { ImportRecord } from '#shared/domain/imports/records.ts';
import { blocksOf, type FilledDown } from '#shared/domain/imports/merged-down.ts';
import { createRowCells, type Memory } from '#shared/domain/imports/row-cells.ts';
import type { CheckContext, SheetProfile, WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { foldTitle, headerAt } from '#shared/domain/imports/title.ts';

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
  for (const { sheet, profile, mapping } of mappedSheets(task)) {
    const titles = columnTitles(sheet, profile, mapping);
    const rows = dataRows(sheet, profile, mapping);
    const filled = new Map<number, number>();
    const place = { sheet, profile, mapping, titles, memory, blockOf: blocksOf(sheet, rows), filled };
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
  return withReferences({ right, faults, warnings, rowCount, filledDown }, memory);
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
        return sheet ? [{ sheet, profile: sheetProfile, mapping }] : [];
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

const FOOTER = /^(?:合计|总计|小计|共计|制表|填表|审核|复核|经办|负责人|单位负责人|注|备注|说明)[:：\s]?/;

function dataRows(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): readonly Row[] {
  const columns = Object.entries(mapping.columns).map(([field, column]) => ({
    column,
    spec: profile.columns[field],
  }));
  const read = columns.filter(({ spec }) => spec?.presence !== 'ignored').map(({ column }) => column);
  const required = columns.filter(({ spec }) => spec?.presence === 'required').map(({ column }) => column);
  const header = headerAt(sheet, mapping.headerTop, mapping.headerBottom).titles.map(
    ({ readings }) => readings,
  );
  return sheet.rows.filter((row) => {
    if (row.number <= mapping.headerBottom) return false;
    if (read.every((column) => isBlank(row.cells[column]))) return false;
    return !isFooter(row, required) && !isHeaderAgain(row, header);
  });
}

// 合计 stands beside sums, 制表人 beside a name: most of what a row needs is blank.
function isFooter(row: Row, required: readonly number[]): boolean {
  const first = row.cells.find((cell) => !isBlank(cell));
  if (!first || first.kind !== 'text' || !FOOTER.test(first.text.trim().replace(/\s/g, ''))) return false;
  const filled = required.filter((column) => !isNothing(row.cells[column]));
  return filled.length * 2 < required.length;
}

// Long lists repeat their header on every printed page.
function isHeaderAgain({ cells }: Row, header: readonly (readonly string[])[]): boolean {
  let alike = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined || isBlank(cell)) continue;
    if (!(header[column]?.includes(foldTitle(shownText(cell))) ?? false)) return false;
    alike += 1;
  }
  return alike >= 3;
}
