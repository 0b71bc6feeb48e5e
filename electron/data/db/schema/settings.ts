import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SettingKey } from '#shared/domain/settings/settings.ts';

/** Every value ever set; the newest row of a key and day counts. */
export const settingValues = sqliteTable(
  'setting_value',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    key: text('key').$type<SettingKey>().notNull(),
    value: text('value', { mode: 'json' }).$type<string | number | boolean>().notNull(),
    effectiveFrom: text('effective_from'),
    document: text('document'),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (table) => [index('setting_value_key').on(table.key, table.effectiveFrom, table.id)],
);

/**
 * Facts about this file itself: which database it is, when its recovery sheet was put away, where snapshots go as well,
 * in which way its names were made into search keys; of the practice office, where its story ends and which lesson was begun.
 */
export const fileFacts = sqliteTable('file_fact', {
  key: text('key')
    .$type<
      | 'database-id'
      | 'recovery-sheet-confirmed-at'
      | 'second-disk'
      | 'second-disk-serial'
      | 'search-keys'
      | 'practice-told'
      | 'practice-lesson'
    >()
    .primaryKey(),
  value: text('value').notNull(),
});
