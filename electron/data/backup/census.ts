import { z } from 'zod';
import type { Connection } from '../db/connection.ts';

/** What there is in a database: its rows table by table, its money column by column, the ends of its chains. */
export const Census = z.strictObject({
  /** How many migrations it has had. */
  schema: z.int(),
  rows: z.record(z.string(), z.int()),
  /** Fen by `table.column`. */
  money: z.record(z.string(), z.int()),
  /** The newest hash of each chain of rows. */
  heads: z.record(z.string(), z.string()),
});
export type Census = z.infer<typeof Census>;

const Table = z.object({ name: z.string() });
const Column = z.object({ name: z.string() });

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function tablesOf(connection: Connection): string[] {
  const found = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
  return z
    .array(Table)
    .parse(found)
    .map(({ name }) => name);
}

const countOf = (connection: Connection, table: string): number =>
  Number(
    connection
      .prepare(`SELECT count(*) FROM ${quoted(table)}`)
      .pluck()
      .get(),
  );

/** Counts and sums everything in one database; tables that come later are counted without another word. */
export function takeCensus(connection: Connection): Census {
  const census: Census = {
    schema: Number(connection.pragma('user_version', { simple: true })),
    rows: {},
    money: {},
    heads: {},
  };
  for (const table of tablesOf(connection)) {
    census.rows[table] = countOf(connection, table);
    const columns = z
      .array(Column)
      .parse(connection.pragma(`table_info(${quoted(table)})`))
      .map(({ name }) => name);
    for (const column of columns.filter((name) => name.endsWith('_fen'))) {
      const sum = connection
        .prepare(`SELECT coalesce(sum(${quoted(column)}), 0) FROM ${quoted(table)}`)
        .pluck()
        .get();
      census.money[`${table}.${column}`] = Number(sum);
    }
    const order = columns.find((name) => name === 'seq' || name === 'number');
    if (!columns.includes('hash') || order === undefined) continue;
    const head = connection
      .prepare(
        `SELECT hash FROM ${quoted(table)} WHERE hash IS NOT NULL ORDER BY ${quoted(order)} DESC LIMIT 1`,
      )
      .pluck()
      .get();
    census.heads[table] = typeof head === 'string' ? head : '';
  }
  return census;
}

/** In what two of them differ: `rows.person`, `money.payment_line.amount_fen`, `heads.audit_row`. */
export function censusDifferences(one: Census, other: Census): string[] {
  const differing = (kind: 'rows' | 'money' | 'heads') => {
    const [a, b]: Readonly<Record<string, unknown>>[] = [one[kind], other[kind]];
    const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
    return [...names].filter((name) => a?.[name] !== b?.[name]).map((name) => `${kind}.${name}`);
  };
  const schema = one.schema === other.schema ? [] : ['schema'];
  return [...schema, ...differing('rows'), ...differing('money'), ...differing('heads')].toSorted();
}
