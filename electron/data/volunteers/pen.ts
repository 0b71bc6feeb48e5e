import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { insertRow, insertValues, updateRow } from '../db/rows.ts';
import { volunteerChanges } from '../db/schema/volunteers.ts';
import { differences, type Pen, WHOLE_ROW } from '../registry/changes/pen.ts';

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

/** Adds a row of the register or of activities, with who did so. */
export function addKept<T extends SQLiteTable>(
  pen: Pen,
  table: T,
  row: T['$inferInsert'] & { readonly id: string },
): number {
  const rowid = insertValues(pen.writer, table, row);
  note(pen, { table, recordId: row.id }, [{ field: WHOLE_ROW, old: null, new: row }]);
  return rowid;
}

/** Changes what is otherwise in a row; says whether anything was. */
export function changeKept<T extends SQLiteTable>(
  pen: Pen,
  table: T,
  { before, after }: { readonly before: Stored; readonly after: Partial<T['$inferInsert']> },
): boolean {
  const fields = differences(before, after);
  if (fields.length === 0) return false;
  updateRow(pen.writer, table, {
    ...Object.fromEntries(fields.map((each) => [each.field, each.new])),
    id: before.id,
  });
  note(pen, { table, recordId: before.id }, fields);
  return true;
}

function note(
  { writer, author }: Pen,
  { table, recordId }: { readonly table: SQLiteTable; readonly recordId: string },
  fields: readonly { readonly field: string; readonly old: unknown; readonly new: unknown }[],
): void {
  if (!author) return;
  const record = getTableName(table);
  for (const field of fields) insertRow(writer, volunteerChanges, { ...author, ...field, record, recordId });
}
