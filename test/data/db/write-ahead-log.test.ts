/** A long write is moved into the database by a thread of its own, and gives its room back. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '#data/db/database.ts';
import {
  copyOf,
  databaseOf,
  foundedOffice,
  type Office,
  outcome,
  seatedDesk,
} from '#test/data/support/offices.ts';
import { ADMINISTRATOR, freshFolder } from '#test/support/desk.ts';

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

test('nobody goes before the long write is moved, which holds the file', async () => {
  const { folder, key } = copyOf(office);
  const { resolve, promise } = Promise.withResolvers<null>();
  const database = openDatabase({
    file: join(folder, 'office.db'),
    key,
    migrations: 'electron/data/db/migrations',
    create: false,
    checkpoint: () => promise,
  });
  await database.transaction((writer) => writer.$client.exec(LARGE));
  let isSettled = false;
  const settled = database.settled().then(() => {
    isSettled = true;
  });
  await setTimeout(200);
  expect(isSettled).toBe(false);
  resolve(null);
  await settled;
  database.close();
});

test.each([200, 800])('a restore is taken back %i ms after a long write', async (ms) => {
  const desk = seatedDesk(office);
  await desk.client.backup.write({ volume: freshFolder(), label: '', mount: '', onOwnDisk: true });
  const [run] = await desk.client.backup.runs({ volume: null });
  const at = { volume: null, name: run?.name ?? '', databaseId: run?.databaseId ?? '', otherOffice: false };
  const { login, password } = ADMINISTRATOR;
  await desk.client.backup.restore({ ...at, login, secret: password });
  await desk.client.desk.signIn({ login, password });
  await desk.desk.database().transaction((writer) => writer.$client.exec(LARGE.replace('40000', '150000')));
  await setTimeout(ms);
  expect(await outcome(desk.client.backup.undoRestore({}))).toBe('done');
  expect(await desk.client.desk.state({})).toMatchObject({ state: 'locked' });
  await desk.client.desk.signIn({ login, password });
  expect(await desk.client.audit.verify({})).toMatchObject({ fault: null });
  expect([readdirSync(desk.folder).includes('restoring'), desk.failures]).toEqual([false, []]);
  desk.end();
});
