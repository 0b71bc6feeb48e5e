import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { connect } from '#data/db/connection.ts';
import { openDatabase } from '#data/db/database.ts';
import { ADMINISTRATOR, freshFolder, openDesk } from '#test/support/desk.ts';
import {
  copyOf,
  databaseOf,
  foundedOffice,
  type Office,
  outcome,
  withConnection,
} from '#test/data/support/offices.ts';

const RELEASED = 'electron/data/db/migrations';
const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() }).loose()) }).loose();

const NEWEST = Journal.parse(JSON.parse(readFileSync(join(RELEASED, 'meta/_journal.json'), 'utf8'))).entries
  .length;

let office: Office;

beforeAll(async () => {
  office = await foundedOffice();
});

/** The app's migrations and one more, as the next release would bring it. */
function nextRelease(...statements: readonly string[]): string {
  const folder = freshFolder();
  cpSync(RELEASED, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = Journal.parse(JSON.parse(readFileSync(file, 'utf8')));
  const idx = journal.entries.length;
  const entry = { idx, version: '6', when: 4_000_000_000_000, tag: 'next', breakpoints: true };
  writeFileSync(file, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  appendFileSync(join(folder, 'next.sql'), statements.join('\n--> statement-breakpoint\n'));
  return folder;
}

function openWith(at: Office, migrations: string): void {
  openDatabase({ file: databaseOf(at), key: at.key, migrations, create: false }).close();
}
const versionOf = (at: Office) =>
  withConnection(at, (connection) => connection.pragma('user_version', { simple: true }));
const pluck = (at: Office, statement: string) =>
  withConnection(at, (connection) => connection.prepare(statement).pluck().all());

/** What drizzle-kit writes for a changed column of a table that others refer to. */
const REBUILD_ACCOUNT = [
  'PRAGMA foreign_keys=OFF;',
  `CREATE TABLE __new_account (
    id text PRIMARY KEY NOT NULL, login text NOT NULL, name text NOT NULL, role text NOT NULL, state text NOT NULL,
    must_change_password integer NOT NULL, created_at text NOT NULL, last_sign_in_at text, phone text
  ) STRICT;`,
  `INSERT INTO __new_account SELECT id, login, name, role, state, must_change_password, created_at, last_sign_in_at, NULL FROM account;`,
  'DROP TABLE account;',
  'ALTER TABLE __new_account RENAME TO account;',
  'PRAGMA foreign_keys=ON;',
];

describe('a migration', () => {
  test('is made after a copy of the file that the same key opens', () => {
    const copy = copyOf(office);
    openWith(copy, nextRelease('ALTER TABLE account ADD phone text'));
    expect(versionOf(copy)).toBe(NEWEST + 1);
    expect(pluck(copy, 'SELECT phone FROM account')).toEqual([null]);
    const before = connect(`${databaseOf(copy)}.before-${NEWEST + 1}`, copy.key, 'read');
    expect(before.pragma('user_version', { simple: true })).toBe(NEWEST);
    expect(before.prepare('SELECT login FROM account').pluck().all()).toEqual(['wangfang']);
    expect(before.pragma('integrity_check', { simple: true })).toBe('ok');
    before.close();
  });

  test('is made once', () => {
    const copy = copyOf(office);
    const migrations = nextRelease(`INSERT INTO file_fact VALUES ('database-id-2', 'x')`);
    openWith(copy, migrations);
    openWith(copy, migrations);
    expect(versionOf(copy)).toBe(NEWEST + 1);
  });

  test('copies what still lies in the write-ahead log too', () => {
    const copy = copyOf(office);
    const connection = connect(databaseOf(copy), copy.key, 'write');
    connection.exec(`UPDATE account SET name = '刚改的'`);
    const crashed = { ...copy, folder: freshFolder() };
    cpSync(copy.folder, crashed.folder, { recursive: true });
    connection.close();
    openWith(crashed, nextRelease('ALTER TABLE account ADD phone text'));
    const before = connect(`${databaseOf(crashed)}.before-${NEWEST + 1}`, copy.key, 'read');
    expect(before.prepare('SELECT name FROM account').pluck().all()).toEqual(['刚改的']);
    before.close();
  });

  test.each([
    [
      'breaks in its middle',
      ['ALTER TABLE account ADD phone text', 'ALTER TABLE nowhere ADD phone text'],
      /no such table/,
    ],
    [
      'leaves a reference to nobody',
      ['ALTER TABLE account ADD phone text', `DELETE FROM account`],
      /broken references/,
    ],
  ])('that %s leaves the file as it was, and in use by the app of before', async (_, statements, why) => {
    const copy = copyOf(office);
    withConnection(copy, (connection) =>
      connection.exec(`INSERT INTO preference SELECT id, 'window', '{}' FROM account`),
    );
    const migrations = nextRelease(...statements);
    expect(() => openWith(copy, migrations)).toThrow(why);
    expect(() => openWith(copy, migrations)).toThrow(why);
    expect(versionOf(copy)).toBe(NEWEST);
    expect(pluck(copy, `SELECT name FROM pragma_table_info('account') WHERE name = 'phone'`)).toEqual([]);
    const desk = openDesk({ folder: copy.folder });
    expect(
      await outcome(desk.client.desk.signIn({ login: 'wangfang', password: ADMINISTRATOR.password })),
    ).toBe('done');
    desk.end();
  });

  test('that rebuilds a table loses no row of the tables that refer to it', () => {
    const copy = copyOf(office);
    withConnection(copy, (connection) => {
      connection.exec(`INSERT INTO preference SELECT id, 'window', '{}' FROM account`);
      connection.exec(
        'CREATE TABLE child (account_id text NOT NULL REFERENCES account(id) ON DELETE CASCADE) STRICT',
      );
      connection.exec('INSERT INTO child SELECT id FROM account');
    });
    openWith(copy, nextRelease(...REBUILD_ACCOUNT));
    expect(
      pluck(
        copy,
        'SELECT (SELECT count(*) FROM child) || (SELECT count(*) FROM preference) || (SELECT count(*) FROM account)',
      ),
    ).toEqual(['111']);
    expect(pluck(copy, 'PRAGMA foreign_key_check')).toEqual([]);
    withConnection(copy, (connection) =>
      expect(() => connection.exec(`INSERT INTO child VALUES ('nobody')`)).toThrow('FOREIGN KEY'),
    );
  });

  test('is not made on a database that is already as new', () => {
    const copy = copyOf(office);
    openWith(copy, RELEASED);
    expect(existsSync(`${databaseOf(copy)}.before-${NEWEST + 1}`)).toBe(false);
  });
});
