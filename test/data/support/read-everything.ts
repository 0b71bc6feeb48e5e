import { type OpenDatabase, openDatabase } from '#data/db/database.ts';
import { toWireError } from '#data/rpc/wire-error.ts';
import { databaseOf, type Office } from './offices.ts';

const MIGRATIONS = 'electron/data/db/migrations';

const wireError = toWireError(
  () => '',
  () => undefined,
);

/** Every row of every table, as text. */
function everythingIn({ reader }: OpenDatabase): string {
  const tables = reader.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
  );
  return JSON.stringify(tables.map(({ name }) => [name, reader.all(`SELECT * FROM "${name}"`)]));
}

/** What a desk would find in the file with the right key: all of it, or the closed code it stops with. */
export function readEverything(at: Office): string {
  try {
    const database = openDatabase({
      file: databaseOf(at),
      key: at.key,
      migrations: MIGRATIONS,
      create: false,
    });
    try {
      return everythingIn(database);
    } finally {
      database.close();
    }
  } catch (error) {
    const { code } = wireError('', error);
    if (code === 'unexpected') throw error;
    return code;
  }
}
