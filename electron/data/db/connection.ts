import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';

export type Connection = Database.Database;
export type DatabaseKey = Buffer;

/**
 * What a million people are searched in, and their month is computed in, is the reader's; a county's whole file takes a tenth
 * of it. What a long transaction wrote last stays in the writer's until its commit, which holds everybody up that long.
 */
const CACHE_KIBIBYTES = { create: 64 * 1024, write: 8 * 1024, read: 192 * 1024 };

/** Bytes that the write-ahead log may keep for the next transactions. */
export const LOG_BYTES = 4 * 1024 * 1024;

/** What a connection ciphers with from here on: SQLCipher 4's format. */
export function nameCipher(connection: Connection): void {
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
}

/**
 * Opens the encrypted file in SQLCipher 4's format with a raw 256-bit key, and proves the key by one read.
 * Only `create` may make a file: a missing or emptied database must never turn into a new, empty one.
 */
export function connect(file: string, key: DatabaseKey, mode: 'create' | 'write' | 'read'): Connection {
  const connection = new Database(file, { fileMustExist: mode !== 'create', timeout: 5000 });
  try {
    nameCipher(connection);
    connection.pragma(`key = "x'${key.toString('hex')}'"`);
    connection.pragma('temp_store = MEMORY');
    // Every page that is not in here is deciphered again; grows only with what is read.
    connection.pragma(`cache_size = -${CACHE_KIBIBYTES[mode]}`);
    connection.pragma('foreign_keys = ON');
    const things = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (things === 0 && mode !== 'create') throw new AppError('database-damaged');
    if (mode === 'read') {
      connection.pragma('query_only = ON');
    } else {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      // What one long transaction took is given back once it is in the database.
      connection.pragma(`journal_size_limit = ${LOG_BYTES}`);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
