import Database from 'better-sqlite3';
import { type DatabaseKey, nameCipher } from './connection.ts';

type Keys = {
  /** Null is no key: the file lies open. */
  readonly from: DatabaseKey | null;
  readonly to: DatabaseKey | null;
  /** Whether the disk is waited for; not where nobody misses a file that broke off. */
  readonly isDurable: boolean;
};

/** Writes a database that stands by itself anew under another key, page by page, in one transaction of SQLite's. */
export function changeKey(file: string, { from, to, isDurable }: Keys): void {
  const connection = new Database(file, { fileMustExist: true });
  try {
    nameCipher(connection);
    if (from) connection.pragma(`key = "${rawKey(from)}"`);
    connection.pragma(`journal_mode = ${isDurable ? 'DELETE' : 'MEMORY'}`);
    if (!isDurable) connection.pragma('synchronous = OFF');
    connection.pragma(`rekey = "${to ? rawKey(to) : ''}"`);
  } finally {
    connection.close();
  }
}

const rawKey = (key: DatabaseKey) => `x'${key.toString('hex')}'`;
