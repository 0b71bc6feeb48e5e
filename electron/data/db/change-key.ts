import Database from 'better-sqlite3';
import { type DatabaseKey, nameCipher } from './connection.ts';

/**
 * Writes a database that stands by itself anew under another key, page by page, in one transaction of SQLite's. Null is no
 * key: the file lies open then.
 */
export function changeKey(file: string, from: DatabaseKey | null, to: DatabaseKey | null): void {
  const connection = new Database(file, { fileMustExist: true });
  try {
    nameCipher(connection);
    if (from) connection.pragma(`key = "${rawKey(from)}"`);
    connection.pragma('journal_mode = DELETE');
    connection.pragma(`rekey = "${to ? rawKey(to) : ''}"`);
  } finally {
    connection.close();
  }
}

const rawKey = (key: DatabaseKey) => `x'${key.toString('hex')}'`;
