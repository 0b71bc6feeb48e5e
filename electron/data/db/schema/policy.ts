import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Month } from '#shared/domain/month.ts';

/**
 * What the office decided, from which month on, by which document. It only grows: a value that was wrong is set again
 * for the same month, and the last counts.
 */
export const policyRows = sqliteTable(
  'policy_row',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    key: text('key').notNull(),
    from: text('from_month').$type<Month>().notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
    document: text('document').notNull(),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (table) => [
    index('policy_row_key').on(table.key, table.from, table.seq),
    check('policy_row_month', sql`${table.from} GLOB '????-??'`),
    check('policy_row_document', sql`length(${table.document}) > 0`),
  ],
);
