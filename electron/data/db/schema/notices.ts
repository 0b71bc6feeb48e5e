import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { paymentBatches } from './ledger.ts';

/** 公示 of a batch in a town or village, from a day to the last of its working days. */
export const publicNotices = sqliteTable(
  'public_notice',
  {
    id: text('id').primaryKey(),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    /** The town or village whose people it names. */
    divisionCode: text('division_code').notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    workingDays: integer('working_days').notNull(),
    place: text('place').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    uniqueIndex('public_notice_once').on(table.batchId, table.divisionCode),
    check('public_notice_days', sql`${table.toDay} > ${table.fromDay} AND ${table.workingDays} > 0`),
  ],
);

/** 异议 against a notice: who, when, what; and its outcome, once. */
export const noticeObjections = sqliteTable(
  'notice_objection',
  {
    id: text('id').primaryKey(),
    noticeId: text('notice_id')
      .notNull()
      .references(() => publicNotices.id),
    raisedOn: text('raised_on').notNull(),
    raisedBy: text('raised_by').notNull(),
    about: text('about').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    outcome: text('outcome').$type<'upheld' | 'rejected'>(),
    outcomeOn: text('outcome_on'),
    outcomeWords: text('outcome_words'),
    outcomeBy: text('outcome_by'),
  },
  (table) => [
    index('notice_objection_of').on(table.noticeId),
    index('notice_objection_open')
      .on(table.noticeId)
      .where(sql`${table.outcome} IS NULL`),
    check('notice_objection_outcome', sql`${table.outcome} IN ('upheld', 'rejected')`),
    check(
      'notice_objection_told',
      sql`(${table.outcome} IS NULL) = (${table.outcomeOn} IS NULL) AND (${table.outcome} IS NULL) = (${table.outcomeWords} IS NULL)
        AND (${table.outcome} IS NULL) = (${table.outcomeBy} IS NULL)`,
    ),
  ],
);
