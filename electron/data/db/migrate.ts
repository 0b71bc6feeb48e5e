import { copyFileSync } from 'node:fs';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { AppError } from '#shared/contract/errors.ts';
import type { Connection } from './connection.ts';
import { flush } from './flush.ts';

type Migration = {
  readonly connection: Connection;
  readonly file: string;
  readonly migrations: string;
};

/** A copy beside the file, made before its schema changes, that the same key opens. */
function copyBefore(connection: Connection, file: string, version: number): void {
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const copy = `${file}.before-${version + 1}`;
  copyFileSync(file, copy);
  flush(copy);
}

/** How many migrations there are in a folder. */
export const countMigrations = (folder: string): number =>
  readMigrationFiles({ migrationsFolder: folder }).length;

/**
 * Brings the file up to the newest schema, after a copy of it was made; a newer file is refused. Its
 * `user_version` counts the migrations that it has had.
 *
 * All of them, the check of what they left and the new count are one transaction: the file is as before or as
 * it should be. SQLite ignores `foreign_keys` inside a transaction, so a table rebuild would cascade into its
 * children; enforcement is therefore off around the whole step. (drizzle's own `migrate` can do neither.)
 */
export function migrate({ connection, file, migrations }: Migration): void {
  const known = readMigrationFiles({ migrationsFolder: migrations });
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > known.length) throw new AppError('database-newer', { database: version, app: known.length });
  if (version === known.length) return;
  if (version > 0) copyBefore(connection, file, version);
  const step = connection.transaction(() => {
    for (const statement of known.slice(version).flatMap(({ sql }) => sql)) connection.exec(statement);
    const broken = connection.prepare('PRAGMA foreign_key_check').all();
    if (broken.length > 0) throw new Error(`A migration left ${broken.length} broken references`);
    connection.pragma(`user_version = ${known.length}`);
  });
  connection.pragma('foreign_keys = OFF');
  try {
    step.immediate();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  // A new file begins without the pages that its own making left empty: what nothing reads, no check of the file covers.
  if (version === 0) connection.exec('VACUUM');
}
