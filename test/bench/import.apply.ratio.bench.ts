import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OpenDatabase } from '#data/db/database.ts';
import { newId } from '#data/db/new-id.ts';
import { applyWorkbook } from '#data/imports/apply.ts';
import { countOutcomes, planRows } from '#data/imports/plan/plan.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import type { CheckedRow } from '#shared/domain/imports/check.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';
import { checkSheets, CONTEXT } from '#test/support/imports/check-sheets.ts';
import { inEmptyOffice } from '#test/support/imports/empty-office.ts';
import { FIXTURES } from '#test/support/imports/fixtures.ts';

const RUNS = 5;
const PEOPLE = 8832;
const NOW = '2026-11-23T01:00:00.000Z';
/** What an import of a roster fills, parents before children. */
const TABLES = [
  'person',
  'certificate',
  'certificate_component',
  'bank_account',
  'guardian',
  'search_key',
  'person_listing',
  'person_change',
  'import_run',
];
const Rows = z.array(z.array(z.unknown()));

type Filled = readonly { readonly source: string; readonly rows: z.output<typeof Rows> }[];

async function apply({ transaction }: OpenDatabase, rows: readonly CheckedRow[]): Promise<number> {
  const when = { today: CONTEXT.today, now: NOW };
  const named = { runId: newId(), profile: 'roster', fileName: '01.xlsx', fileHash: '' };
  const expected = { add: rows.length, change: 0, unchanged: 0, refused: 0 };
  const hand = { ...when, newId, by: '王经办', pause: () => Promise.resolve() };
  const from = performance.now();
  await transaction((writer) =>
    applyWorkbook(writer, { ...named, rows, faulty: 0, expected, onlyRight: false }, hand),
  );
  return performance.now() - from;
}

/** Every row that an import leaves, and the statement that writes it. */
function filled({ writer }: OpenDatabase): Filled {
  const tables = TABLES.map((table) => {
    const rows = Rows.parse(writer.$client.prepare(`SELECT * FROM "${table}"`).raw().all());
    return { source: `INSERT INTO "${table}" VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`, rows };
  });
  const numbers = Rows.parse(writer.$client.prepare('SELECT rowid, numbers FROM number_part').raw().all());
  return [...tables, { source: 'INSERT INTO number_part (rowid, numbers) VALUES (?, ?)', rows: numbers }];
}

function insertBare({ writer }: OpenDatabase, tables: Filled): number {
  const from = performance.now();
  writer.$client.exec('BEGIN IMMEDIATE');
  for (const { source, rows } of tables) {
    const statement = writer.$client.prepare(source);
    for (const row of rows) statement.run(...row);
  }
  writer.$client.exec('COMMIT');
  return performance.now() - from;
}

/** The office's roster written into an empty office, against bare inserts of the rows that it leaves behind. */
export const figure: Figure = {
  name: 'import.apply.ratio',
  target: 3,
  unit: '×',
  async measure() {
    const bytes = readFileSync(join(FIXTURES, '01-持证残疾人名册.xlsx'));
    const { right } = checkSheets(readWorkbook(bytes));
    const rows = await inEmptyOffice(async (database) => {
      const plan = [...planRows(database.reader, right, { today: CONTEXT.today, now: NOW })];
      if (countOutcomes(plan).add !== PEOPLE) throw new Error('Not everybody would be added');
      await apply(database, right);
      return filled(database);
    });
    return ratioOfMedians(
      RUNS,
      () => inEmptyOffice((database) => apply(database, right)),
      () => inEmptyOffice((database) => Promise.resolve(insertBare(database, rows))),
    );
  },
};
