import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Preferences, SettingValue } from '#shared/contract/settings.ts';
import type { Reader, Writer } from '../db/database.ts';
import { preferences } from '../db/schema/accounts.ts';
import { fileFacts, settingValues } from '../db/schema/settings.ts';

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
  window: (reader: Reader, accountId: string): unknown =>
    reader
      .select()
      .from(preferences)
      .where(and(eq(preferences.accountId, accountId), eq(preferences.key, 'window')))
      .get()?.value,
  setWindow: (writer: Writer, accountId: string, value: Preferences): void => {
    writer
      .insert(preferences)
      .values({ accountId, key: 'window', value })
      .onConflictDoUpdate({ target: [preferences.accountId, preferences.key], set: { value } })
      .run();
  },
};
