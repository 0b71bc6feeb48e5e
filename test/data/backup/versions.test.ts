/** Backups outlive programs: an older one's is brought up to date on its way in, a newer one's is refused. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { failureOf, foundedOffice, seatedDesk, withConnection } from '#test/data/support/offices.ts';
import { ADMINISTRATOR, freshFolder, openDesk } from '#test/support/desk.ts';
import { furnish } from './support/office.ts';

const MIGRATIONS = 'electron/data/db/migrations';
const Journal = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int(), tag: z.string() })) });

/** The migrations of a program that comes after this one and knows one table more. */
function laterMigrations(): string {
  const folder = freshFolder();
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = Journal.parse(JSON.parse(readFileSync(file, 'utf8')));
  const last = journal.entries.at(-1);
  const tag = '9999_later';
  journal.entries.push({ ...last, idx: journal.entries.length, tag });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(folder, `${tag}.sql`), 'CREATE TABLE later (id text PRIMARY KEY NOT NULL) STRICT;\n');
  return folder;
}

const SIGN_IN = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };

async function backupOf(desk: ReturnType<typeof openDesk>) {
  const volume = freshFolder();
  await desk.client.backup.write({ volume, label: '盘', mount: '', onOwnDisk: true });
  const [run] = await desk.client.backup.runs({ volume });
  return { volume, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
}

test('a backup travels to a later program, and not back', async () => {
  const office = await foundedOffice(furnish);
  const desk = seatedDesk(office);
  const at = await backupOf(desk);
  desk.end();
  const opener = { login: null, secret: office.recoveryCode, otherOffice: false };

  const later = openDesk({ folder: freshFolder(), migrations: laterMigrations() });
  await later.client.backup.restore({ ...at, ...opener });
  await later.client.desk.signIn(SIGN_IN);
  expect((await later.client.registry.page({ filter: {}, limit: 5 })).rows).toHaveLength(2);
  const here = { ...office, folder: later.folder };
  withConnection(here, (connection) => {
    expect(connection.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0);
  });
  const newer = await backupOf(later);
  later.end();

  const earlier = openDesk({ folder: freshFolder() });
  const failure = await failureOf(earlier.client.backup.restore({ ...newer, ...opener }));
  expect(failure?.code).toBe('database-newer');
  expect(await earlier.client.desk.state({})).toMatchObject({ state: 'new' });
  earlier.end();
});
