/** A long write is moved into the database by a thread of its own, and gives its room back. */
import { statSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { databaseOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';

const MEGABYTE = 1024 * 1024;
const LARGE = `CREATE TABLE large AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
  SELECT i, randomblob(1000) AS content FROM n`;

let office: Office;
beforeAll(async () => {
  office = await foundedOffice();
});

test('the log of a long write', async () => {
  const desk = seatedDesk(office);
  const file = databaseOf({ ...office, folder: desk.folder });
  const { transaction, reader } = desk.desk.database();
  const size = (path: string) => statSync(path).size / MEGABYTE;
  await transaction((writer) => writer.$client.exec(LARGE));
  expect(size(`${file}-wal`)).toBeGreaterThan(32);
  await vi.waitFor(() => expect(size(file)).toBeGreaterThan(40), 10_000);
  await vi.waitFor(async () => {
    await transaction((writer) => writer.$client.exec('UPDATE large SET i = i + 1 WHERE rowid = 1'));
    expect(size(`${file}-wal`)).toBeLessThan(5);
  }, 10_000);
  expect(reader.$client.prepare('SELECT count(*) FROM large').pluck().get()).toBe(40_000);
  desk.end();
});
