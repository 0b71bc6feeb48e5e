import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A workbook that was brought in; what it did to each record stands in `person_change`. */
export const importRuns = sqliteTable(
  'import_run',
  {
    id: text('id').primaryKey(),
    profile: text('profile').notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    appliedAt: text('applied_at').notNull(),
    appliedBy: text('applied_by').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    unchanged: integer('unchanged').notNull(),
    refused: integer('refused').notNull(),
    undoneAt: text('undone_at'),
    undoneBy: text('undone_by'),
  },
  (table) => [index('import_run_applied').on(table.appliedAt)],
);

/** Which column of a workbook is which, as a clerk last corrected it, by the profile and the workbook's own header. */
export const importMappings = sqliteTable(
  'import_mapping',
  {
    id: text('id').primaryKey(),
    profile: text('profile').notNull(),
    header: text('header').notNull(),
    mapping: text('mapping', { mode: 'json' }).$type<unknown>().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [uniqueIndex('import_mapping_header').on(table.profile, table.header)],
);
