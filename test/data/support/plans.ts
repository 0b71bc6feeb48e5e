import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Reader } from '#data/db/database.ts';

/** Runs `read` on an empty office and explains every statement that it made. */
export function plansOf(read: (reader: Reader) => unknown, furnish?: string): string[] {
  const asked: { query: string; params: unknown[] }[] = [];
  const connection = new Database(':memory:');
  for (const statement of readMigrationFiles({ migrationsFolder: 'electron/data/db/migrations' }).flatMap(
    ({ sql }) => sql,
  ))
    connection.exec(statement);
  if (furnish !== undefined) connection.exec(furnish);
  const logger = { logQuery: (query: string, params: unknown[]) => asked.push({ query, params }) };
  read(drizzle({ client: connection, logger }));
  return asked.flatMap(({ query, params }) =>
    connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
      .all(...params)
      .map(({ detail }) => detail),
  );
}
