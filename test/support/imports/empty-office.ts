import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '#data/db/database.ts';

/** A real encrypted database with nobody in it, for as long as the work lasts. */
export async function inEmptyOffice<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'canlian-apply-'));
  const place = {
    file: join(folder, 'office.db'),
    key: randomBytes(32),
    migrations: 'electron/data/db/migrations',
  };
  const database = openDatabase({ ...place, create: true });
  try {
    return await work(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}
