import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Method, Result } from '#shared/domain/reviews/words.ts';
import type { Day } from '#shared/domain/day.ts';
import { persons } from './registry.ts';

/** A year's review of everybody who is enrolled in a town. */
export const reviews = sqliteTable(
  'review',
  {
    id: text('id').primaryKey(),
    year: integer('year').notNull(),
    townshipCode: text('township_code').notNull(),
    dueOn: text('due_on').$type<Day>().notNull(),
    openedAt: text('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
  },
  (table) => [uniqueIndex('review_town').on(table.year, table.townshipCode)],
);

/** One person of a review; nothing but who it is until somebody has looked. */
export const reviewItems = sqliteTable(
  'review_item',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    result: text('result').$type<Result>(),
    method: text('method').$type<Method>(),
    reviewedOn: text('reviewed_on').$type<Day>(),
    evidence: text('evidence'),
    recordedAt: text('recorded_at'),
    recordedBy: text('recorded_by'),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.personId] }),
    index('review_item_result').on(table.reviewId, table.result),
    index('review_item_person').on(table.personId),
    check('review_item_result_known', sql`${table.result} IN ('正常', '需变更', '停发建议', '未找到')`),
    check('review_item_whole', sql`(${table.result} IS NULL) = (${table.reviewedOn} IS NULL)`),
  ],
);
