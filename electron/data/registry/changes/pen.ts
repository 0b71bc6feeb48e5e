import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableName } from 'drizzle-orm';
import type { Writer } from '../../db/database.ts';
import { deleteRow, insertRow, insertValues, updateRow } from '../../db/rows.ts';
import { personChanges } from '../../db/schema/person-history.ts';

/** Under whose name, when and why something changes; an import names itself too. */
type Author = {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly importId: string | null;
  /** The save that is taken back by what is written. */
  readonly takesBack?: number;
};

/** Whoever writes into files: where to, with which new ids, and as whom. Invented people have no author: nobody wrote them. */
export type Pen = { readonly writer: Writer; readonly newId: () => string; readonly author: Author | null };

type Subject = { readonly personId: string; readonly table: SQLiteTable; readonly recordId: string };
type Field = { readonly field: string; readonly old: unknown; readonly new: unknown };
type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

/** The field of a row that was added or taken away as a whole. */
export const WHOLE_ROW = '*';

/** What of a row is otherwise afterwards; what is undefined is not spoken of. */
export function differences(before: Readonly<Record<string, unknown>>, after: object): Field[] {
  return Object.entries(after).flatMap(([field, value]: [string, unknown]) =>
    value === undefined || JSON.stringify(before[field] ?? null) === JSON.stringify(value)
      ? []
      : [{ field, old: before[field] ?? null, new: value }],
  );
}

/** Writes down what happened to a row. */
export function remember(
  { writer, author }: Pen,
  { personId, table, recordId }: Subject,
  fields: Field[],
): void {
  if (!author) return;
  for (const field of fields)
    insertRow(writer, personChanges, {
      ...author,
      ...field,
      personId,
      record: getTableName(table),
      recordId,
    });
}

/** Adds a row to a person's file; gives the rowid. */
export function addRow<T extends SQLiteTable>(
  pen: Pen,
  table: T,
  added: { readonly personId: string; readonly row: T['$inferInsert'] & { readonly id: string } },
): number {
  return addValues(pen, table, added);
}

/** The same for a row whose type nobody knows here. */
export function addValues(
  pen: Pen,
  table: SQLiteTable,
  { personId, row }: { readonly personId: string; readonly row: { readonly id: string } },
): number {
  const rowid = insertValues(pen.writer, table, row);
  remember(pen, { personId, table, recordId: row.id }, [{ field: WHOLE_ROW, old: null, new: row }]);
  return rowid;
}

type Change<T extends SQLiteTable> = {
  readonly personId: string;
  readonly before: Stored;
  readonly after: { readonly [K in keyof T['$inferInsert']]?: T['$inferInsert'][K] | undefined };
};

/** Changes what is otherwise in a row; says whether anything was. */
export function changeRow<T extends SQLiteTable>(pen: Pen, table: T, change: Change<T>): boolean {
  return changeValues(pen, table, change);
}

/** The same for values whose type nobody knows here. */
export function changeValues(
  pen: Pen,
  table: SQLiteTable,
  { personId, before, after }: { readonly personId: string; readonly before: Stored; readonly after: object },
): boolean {
  const fields = differences(before, after);
  if (fields.length === 0) return false;
  const changed = Object.fromEntries(fields.map((each) => [each.field, each.new]));
  updateRow(pen.writer, table, { ...changed, id: before.id });
  remember(pen, { personId, table, recordId: before.id }, fields);
  return true;
}

/** Takes a row out of a file; the history keeps all of it. */
export function removeRow(
  pen: Pen,
  table: SQLiteTable,
  { personId, row }: { readonly personId: string; readonly row: Stored },
): void {
  deleteRow(pen.writer, table, row.id);
  remember(pen, { personId, table, recordId: row.id }, [{ field: WHOLE_ROW, old: row, new: null }]);
}
