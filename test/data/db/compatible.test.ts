import Database from 'better-sqlite3';
import SqlCipher from '@signalapp/sqlcipher';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOf, databaseOf, foundedOffice, keyOf, type Office } from '#test/data/support/offices.ts';

let office: Office;

beforeAll(async () => {
  office = await foundedOffice();
});

/** Another maker's SQLCipher 4, with its own defaults, opens the file as a tool of the year 2040 would. */
function openElsewhere(key: Buffer): SqlCipher {
  const database = new SqlCipher(databaseOf(copyOf(office)));
  // It would speak of the wrong key on the console.
  database.pragma('cipher_log_level = NONE');
  database.pragma(`key = "x'${key.toString('hex')}'"`);
  return database;
}

describe('the file is SQLCipher 4', () => {
  test('another SQLCipher opens it with the key on the recovery sheet', () => {
    const database = openElsewhere(keyOf(office.recoveryCode));
    expect(database.prepare('SELECT login, name, role FROM account').all()).toEqual([
      { login: 'wangfang', name: '王芳', role: 'admin' },
    ]);
    expect(database.pragma('cipher_version', { simple: true })).toMatch(/^4\./);
    expect(database.pragma('cipher_integrity_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  test('but not with another key', () => {
    const database = openElsewhere(Buffer.alloc(32, 7));
    expect(() => database.prepare('SELECT login FROM account').all()).toThrow(/not a database/);
    database.close();
  });

  test('and nobody opens it without', () => {
    const plain = new Database(databaseOf(copyOf(office)), { fileMustExist: true });
    expect(() => plain.prepare('SELECT login FROM account').all()).toThrow('file is not a database');
    plain.close();
  });
});
