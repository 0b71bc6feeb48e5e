import { z } from 'zod';
import type { Connection } from '../db/connection.ts';

const Names = z.array(z.string());

type Asking = Pick<Connection, 'prepare'>;

/** Tables that speak of sealed contents by their names: whichever have a column for that, also those that come later. */
export function namingTables(connection: Asking): string[] {
  const found = connection
    .prepare(
      `SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'content_name'
       WHERE t.type = 'table' ORDER BY t.name`,
    )
    .pluck()
    .all();
  return Names.parse(found);
}

/** The names of all contents that a database speaks of, each once, in order. */
export function namedContents(connection: Asking): string[] {
  const tables = namingTables(connection);
  if (tables.length === 0) return [];
  const each = tables.map((table) => `SELECT content_name AS name FROM "${table}"`);
  return Names.parse(
    connection
      .prepare(`${each.join(' UNION ')} ORDER BY name`)
      .pluck()
      .all(),
  );
}
