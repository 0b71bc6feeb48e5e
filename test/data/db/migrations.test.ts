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

describe('the schema', () => {
  test('every table is strict', () => {
    expect(
      pluck(
        office,
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'`,
      ),
    ).toEqual([]);
    expect(
      pluck(office, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'`),
    ).toEqual(['number_part']);
    expect(
      pluck(office, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr AND strict`),
    ).toEqual(['search_key']);
    expect(pluck(office, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict`)).toContain(
      'audit_row',
    );
  });

  test('the connections keep references, write ahead, and wait for the disk', () => {
    const database = openDatabase({
      file: databaseOf(copyOf(office)),
      key: office.key,
      migrations: RELEASED,
      create: false,
    });
    const pragma = (name: string) => [
      database.writer.get(`PRAGMA ${name}`),
      database.reader.get(`PRAGMA ${name}`),
    ];
    expect(pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }, { foreign_keys: 1 }]);
    expect(pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }, { journal_mode: 'wal' }]);
    expect(pragma('temp_store')).toEqual([{ temp_store: 2 }, { temp_store: 2 }]);
    expect(database.writer.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    expect(database.reader.get('PRAGMA query_only')).toEqual({ query_only: 1 });
    database.close();
  });

  const PERSON = {
    id: 'p',
    name: 'n',
    name_key: 'n',
    pinyin: 'n',
    sex: 'male',
    ethnic_code: '01',
    birth_date: '2001-02-03',
    identity_number: '150424199001010013',
    division_code: '150424',
    address: '',
    status: '在册',
    created_at: '',
  };
  const insert = (table: string, row: Readonly<Record<string, string | number>>) =>
    `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.values(row)
      .map((value) => (typeof value === 'number' ? value : `'${value}'`))
      .join()})`;
  const person = (change: Partial<typeof PERSON>) => insert('person', { ...PERSON, ...change });
  const CERTIFICATE = {
    id: 'c',
    person_id: 'p',
    number: '15042419900101001342',
    base: '15042419900101001342',
    category: 4,
    level: 2,
    issued_on: '',
    expires_on: '',
    status: '正常',
    is_current: 1,
  };
  const certificate = (change: Partial<typeof CERTIFICATE>) =>
    `${person({})}; ${insert('certificate', { ...CERTIFICATE, ...change })}`;
  const account = (change: string) => `UPDATE account SET ${change}`;
  test.each([
    ['a changed audit row', `UPDATE audit_row SET detail = '{}' WHERE seq = 1`, 'audit_row only grows'],
    ['a removed audit row', 'DELETE FROM audit_row WHERE seq = 2', 'audit_row only grows'],
    ['all audit rows removed', 'DELETE FROM audit_row', 'audit_row only grows'],
    ['a role that there is not', account(`role = 'boss'`), 'account_role'],
    ['a state that there is not', account(`state = 'asleep'`), 'account_state'],
    ['neither yes nor no', account('must_change_password = 2'), 'account_must_change_password'],
    ['text for a number', account(`must_change_password = 'yes'`), 'cannot store TEXT value in INTEGER'],
    ['an account without a name', account('name = NULL'), 'NOT NULL'],
    ['a draft of nobody', `INSERT INTO draft VALUES ('nobody', 'form', '{}', '')`, 'FOREIGN KEY'],
    [
      'a certificate of nobody',
      insert('certificate', { ...CERTIFICATE, person_id: 'nobody' }),
      'FOREIGN KEY',
    ],
    [
      'a certificate number that is too short',
      certificate({ number: '1504241990010100134' }),
      'certificate_number',
    ],
    ['a category that there is not', certificate({ category: 8 }), 'certificate_category'],
    ['a level that there is not', certificate({ level: 5 }), 'certificate_level'],
    ['a certificate status that there is not', certificate({ status: '已过期' }), 'certificate_status'],
    ['a third sex', person({ sex: 'other' }), 'person_sex'],
    ['a file status that there is not', person({ status: '在途' }), 'person_status'],
    ['a birthday that is none', person({ birth_date: '2001-2-3' }), 'person_birth_date'],
    ['an identity number of another length', person({ identity_number: '1' }), 'person_identity_number'],
    ['the same identity number twice', `${person({})}; ${person({ id: 'q' })}`, 'person.identity_number'],
    ['an account with preferences removed', 'DELETE FROM account', 'FOREIGN KEY'],
  ])('refuses %s', (_, statement, why) => {
    const copy = copyOf(office);
    withConnection(copy, (connection) => {
      connection.exec(`INSERT INTO preference SELECT id, 'window', '{}' FROM account`);
      expect(() => connection.exec(statement)).toThrow(why);
    });
  });
});

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
