import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../db/database.ts';
import { accounts } from '../db/schema/accounts.ts';

type NewRow = typeof accounts.$inferInsert;
export type AccountRow = typeof accounts.$inferSelect;

export const accountsRepository = {
  list: (reader: Reader): AccountRow[] =>
    reader.select().from(accounts).orderBy(asc(accounts.createdAt)).all(),
  find: (reader: Reader, id: string): AccountRow | undefined =>
    reader.select().from(accounts).where(eq(accounts.id, id)).get(),
  findByLogin: (reader: Reader, login: string): AccountRow | undefined =>
    reader.select().from(accounts).where(eq(accounts.login, login)).get(),
  activeAdministrators: (reader: Reader): number =>
    reader
      .select()
      .from(accounts)
      .where(and(eq(accounts.role, 'admin'), eq(accounts.state, 'active')))
      .all().length,
  insert: (writer: Writer, row: NewRow): AccountRow => writer.insert(accounts).values(row).returning().get(),
  update: (writer: Writer, id: string, change: Partial<NewRow>): AccountRow =>
    writer.update(accounts).set(change).where(eq(accounts.id, id)).returning().get(),
};
