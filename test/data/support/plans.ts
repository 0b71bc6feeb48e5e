import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Reader } from '#data/db/database.ts';

/** Hears of statements with named values, which go by no query builder that could tell of them. */
function hearPrepared(connection: Database.Database, heard: (query: string, params: unknown) => void): void {
  const prepare = connection.prepare.bind(connection);
  const hearing = (source: string) => {
    const statement = prepare<unknown[]>(source);
    const all = statement.all.bind(statement);
    statement.all = (...values: unknown[]) => {
      if (/ :\w/.test(source)) heard(source, values[0]);
      return all(...values);
    };
    return statement;
  };
  // Its type speaks of every kind of statement at once.
  connection.prepare = hearing as typeof connection.prepare;
}

/** Runs `read` on an empty office and explains every statement that it made. */
export function plansOf(read: (reader: Reader) => unknown, furnish?: string): string[] {
  const asked: { query: string; params: unknown[] }[] = [];
  const connection = new Database(':memory:');
  for (const statement of readMigrationFiles({ migrationsFolder: 'electron/data/db/migrations' }).flatMap(
    ({ sql }) => sql,
  ))
    connection.exec(statement);
  if (furnish !== undefined) connection.exec(furnish);
  hearPrepared(connection, (query, params) => asked.push({ query, params: [params] }));
  const logger = { logQuery: (query: string, params: unknown[]) => asked.push({ query, params }) };
  read(drizzle({ client: connection, logger }));
  return asked.flatMap(({ query, params }) =>
    connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
      .all(...params)
      .map(({ detail }) => detail),
  );
}
