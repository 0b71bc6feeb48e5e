import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TestDesk } from '#test/support/desk.ts';
import { FIXTURES } from './fixtures.ts';

const Names = z.array(z.object({ name: z.string() }));

/** What an import leaves behind on purpose, also when it is undone. */
const HISTORIES = new Set([
  'person_change',
  'import_run',
  'audit_row',
  'import_mapping',
  'finding',
  'volunteer_change',
]);

export const fixture = (file: string) => Uint8Array.from(readFileSync(join(FIXTURES, file)));

/** Reads and checks a workbook at a desk, as far as what it would do. */
export async function checkedImport(desk: TestDesk, fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const overview = await desk.client.imports.read({ fileName, bytes });
  const { importId } = overview;
  return { importId, overview, counts: await desk.client.imports.check({ importId }) };
}

/** Imports one of the office's workbooks whole. */
export async function importFixture(desk: TestDesk, file: string) {
  const { importId } = await checkedImport(desk, file, fixture(file));
  return { importId, counts: await desk.client.imports.apply({ importId, onlyRight: false }) };
}

/** Everything that stands in the database but histories: a sum of each table's rows in an order of their own. */
export function everything(desk: TestDesk): Readonly<Record<string, string>> {
  const { $client } = desk.desk.database().writer;
  const listed = $client
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'number_part_%'",
    )
    .all();
  const names = Names.parse(listed)
    .map(({ name }) => name)
    .filter((name) => !HISTORIES.has(name));
  return Object.fromEntries(
    names.map((name) => {
      const rows = $client.prepare(`SELECT * FROM "${name}"`).raw().all();
      const lines = rows.map((row) => JSON.stringify(row)).toSorted();
      return [name, `${rows.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`];
    }),
  );
}

/** How many rows stand in each of those tables. */
export function sizes(desk: TestDesk, tables: readonly string[]): Readonly<Record<string, number>> {
  const { $client } = desk.desk.database().writer;
  const size = (table: string) =>
    z.object({ size: z.number() }).parse($client.prepare(`SELECT count(*) AS size FROM "${table}"`).get())
      .size;
  return Object.fromEntries(tables.map((table) => [table, size(table)]));
}

/** Brings a roster in; gives the run and what it came to. */
export async function bringIn(desk: TestDesk, bytes: Uint8Array<ArrayBuffer>, onlyRight = false) {
  const { importId } = await checkedImport(desk, '名册.xlsx', bytes);
  return { importId, counts: await desk.client.imports.apply({ importId, onlyRight }) };
}

/** The file of somebody; throws when nobody is called so. */
export async function personNamed({ client }: TestDesk, name: string) {
  const [row] = (await client.registry.page({ filter: { text: name }, limit: 5 })).rows;
  if (!row) throw new Error(`${name} is not found`);
  return client.registry.open({ personId: row.id });
}
