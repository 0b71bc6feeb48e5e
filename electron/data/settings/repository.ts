import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import type { SettingValue } from '#shared/contract/settings.ts';
import type { Reader, Writer } from '../db/database.ts';
import { preferences } from '../db/schema/accounts.ts';
import { fileFacts, settingValues } from '../db/schema/settings.ts';

type Preference = { readonly key: string; readonly value: unknown };
type FactKey = typeof fileFacts.$inferSelect.key;

const { id, ...VALUE } = getTableColumns(settingValues);

export const settingsRepository = {
  /** Newest first; the first row of a key and day is the one that counts. */
  history: (reader: Reader): SettingValue[] =>
    reader.select(VALUE).from(settingValues).orderBy(desc(id)).all(),
  insert: (writer: Writer, row: SettingValue): void => {
    writer.insert(settingValues).values(row).run();
  },
  fact: (reader: Reader, key: FactKey): string | undefined =>
    reader.select().from(fileFacts).where(eq(fileFacts.key, key)).get()?.value,
  insertFact: (writer: Writer, key: FactKey, value: string): void => {
    writer
      .insert(fileFacts)
      .values({ key, value })
      .onConflictDoUpdate({ target: fileFacts.key, set: { value } })
      .run();
  },
  /** What an account's window remembers under a key. */
  preference: (reader: Reader, accountId: string, key: string): unknown =>
    reader
      .select()
      .from(preferences)
      .where(and(eq(preferences.accountId, accountId), eq(preferences.key, key)))
      .get()?.value,
  setPreference: (writer: Writer, accountId: string, { key, value }: Preference): void => {
    writer
      .insert(preferences)
      .values({ accountId, key, value })
      .onConflictDoUpdate({ target: [preferences.accountId, preferences.key], set: { value } })
      .run();
  },
};
