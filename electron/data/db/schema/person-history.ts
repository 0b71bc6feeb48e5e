import { integer, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Belonging } from '#shared/domain/registry/belongings.ts';
import { persons } from './registry.ts';

/** Every change of every field of a file: who, when, old, new, why. */
export const personChanges = sqliteTable(
  'person_change',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
    /** The table the row is in, and which row. */
    record: text('record').notNull(),
    recordId: text('record_id').notNull(),
    /** A column; `*` for a row that was added (then `new` is all of it) or taken away. */
    field: text('field').notNull(),
    old: text('old', { mode: 'json' }).$type<unknown>(),
    new: text('new', { mode: 'json' }).$type<unknown>(),
    reason: text('reason'),
    /** The import that did it. */
    importId: text('import_id'),
    /** The first `seq` of the save that this one takes back. */
    takesBack: integer('takes_back'),
  },
  (table) => [
    index('person_change_person').on(table.personId, table.seq),
    index('person_change_record').on(table.record, table.recordId, table.seq),
    index('person_change_import').on(table.importId, table.seq),
  ],
);

type MovedRow = {
  readonly record: Belonging;
  readonly recordId: string;
  /** A certificate that counted until then, and did not beside the other file's. */
  readonly stoodBack?: boolean;
};

/** Two files made one; `moved` names every row that changed hands, so that it can be undone. */
export const personMerges = sqliteTable(
  'person_merge',
  {
    id: text('id').primaryKey(),
    keptId: text('kept_id')
      .notNull()
      .references(() => persons.id),
    mergedId: text('merged_id')
      .notNull()
      .references(() => persons.id),
    moved: text('moved', { mode: 'json' }).$type<readonly MovedRow[]>().notNull(),
    reason: text('reason').notNull(),
    mergedAt: text('merged_at').notNull(),
    mergedBy: text('merged_by').notNull(),
    undoneAt: text('undone_at'),
  },
  (table) => [index('person_merge_kept').on(table.keptId), index('person_merge_merged').on(table.mergedId)],
);

/** Two files that look alike and are not the same person, as somebody has looked up. */
export const distinctPairs = sqliteTable(
  'distinct_pair',
  {
    id: text('id').primaryKey(),
    lowerId: text('lower_id')
      .notNull()
      .references(() => persons.id),
    upperId: text('upper_id')
      .notNull()
      .references(() => persons.id),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [uniqueIndex('distinct_pair_once').on(table.lowerId, table.upperId)],
);
