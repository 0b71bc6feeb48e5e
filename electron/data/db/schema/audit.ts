import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One row for whatever anybody did, each carrying the hash of the one before. Triggers refuse UPDATE and
 * DELETE; AUTOINCREMENT remembers the last number, so that rows cut off at the end are missed as well.
 */
export const auditRows = sqliteTable(
  'audit_row',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    accountId: text('account_id'),
    accountName: text('account_name').notNull(),
    action: text('action').notNull(),
    subject: text('subject'),
    reason: text('reason'),
    detail: text('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_row_action').on(table.action, table.seq),
    index('audit_row_subject').on(table.subject, table.seq),
    index('audit_row_account').on(table.accountName, table.seq),
  ],
);
