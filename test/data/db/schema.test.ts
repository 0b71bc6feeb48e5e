import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#data/db/database.ts';
import {
  copyOf,
  databaseOf,
  foundedOffice,
  type Office,
  withConnection,
} from '#test/data/support/offices.ts';

const RELEASED = 'electron/data/db/migrations';

let office: Office;

beforeAll(async () => {
  office = await foundedOffice();
});

const pluck = (at: Office, statement: string) =>
  withConnection(at, (connection) => connection.prepare(statement).pluck().all());

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
