import { type Column, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Statement } from 'better-sqlite3';
import type { Reader, Writer } from './database.ts';

const statements = new WeakMap<Reader['$client'], Map<string, Statement>>();
const inserts = new WeakMap<SQLiteTable, ReturnType<typeof insertOf>>();

/** Runs a statement that is prepared once a connection, and gives the rowid that it wrote. */
export function runPrepared(writer: Writer, source: string, values: readonly unknown[]): number {
  return Number(prepared(writer, source).run(...values).lastInsertRowid);
}

/** The rows of a statement that is prepared once a connection; they are as its columns say, which nobody checks. */
export function allPrepared<T>(
  reader: Reader,
  source: string,
  values: Readonly<Record<string, unknown>>,
): T[] {
  return prepared(reader, source).all(values) as T[];
}

function prepared({ $client }: Pick<Reader, '$client'>, source: string): Statement {
  const known = statements.get($client) ?? new Map<string, Statement>();
  statements.set($client, known);
  const statement = known.get(source) ?? $client.prepare(source);
  known.set(source, statement);
  return statement;
}

/**
 * Writes one row and gives its rowid, by a statement that is prepared once: whole rosters are written row by row, and
 * building each statement anew takes longer than writing it.
 */
export function insertRow<T extends SQLiteTable>(writer: Writer, table: T, row: T['$inferInsert']): number {
  return insertValues(writer, table, row);
}

/** The same for a row whose type nobody knows here. */
export function insertValues(writer: Writer, table: SQLiteTable, row: object): number {
  const { source, columns } = inserts.get(table) ?? insertOf(table);
  inserts.set(table, { source, columns });
  return runPrepared(
    writer,
    source,
    columns.map(([key, column]) => stored(column, Reflect.get(row, key))),
  );
}

/** Changes these columns of the row with this `id`. */
export function updateRow(
  writer: Writer,
  table: SQLiteTable,
  { id, ...change }: Readonly<Record<string, unknown>> & { readonly id: string },
): void {
  const columns = getTableColumns(table);
  const fields = Object.entries(change).flatMap(([key, value]) => {
    const column = columns[key];
    return column ? [{ name: column.name, value: stored(column, value) }] : [];
  });
  const set = fields.map(({ name }) => `"${name}" = ?`).join(', ');
  const values = fields.map(({ value }) => value);
  runPrepared(writer, `UPDATE "${getTableName(table)}" SET ${set} WHERE "id" = ?`, [...values, id]);
}

export function deleteRow(writer: Writer, table: SQLiteTable, id: string): void {
  runPrepared(writer, `DELETE FROM "${getTableName(table)}" WHERE "id" = ?`, [id]);
}

/** Where nothing may be missing, JSON's own null is a value as any other. */
const isNothing = (column: Column, value: unknown): boolean =>
  value === undefined || (value === null && !(column.notNull && column.dataType === 'json'));

const stored = (column: Column, value: unknown): unknown =>
  isNothing(column, value) ? null : column.mapToDriverValue(value);

function insertOf(table: SQLiteTable) {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const source = `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`;
  return { source, columns };
}
