import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RecoveryKind } from '#shared/domain/payments/recovery.ts';
import type { Fen } from '#shared/domain/money.ts';
import { overpayments, paymentBatches } from './ledger.ts';
import { persons } from './registry.ts';

/** What became of a month that was paid too much, insert only: money that came back, and what was given up by whose leave. */
export const recoveries = sqliteTable(
  'recovery',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    overpaymentId: text('overpayment_id')
      .notNull()
      .references(() => overpayments.id),
    kind: text('kind').$type<RecoveryKind>().notNull(),
    amountFen: integer('amount_fen').$type<Fen>().notNull(),
    happenedOn: text('happened_on').notNull(),
    /** The receipt, the approval number, or the facts that changed. */
    document: text('document').notNull(),
    /** The batch on whose confirmation the facts were seen to have changed. */
    batchId: text('batch_id').references(() => paymentBatches.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('recovery_of').on(table.overpaymentId, table.kind),
    check('recovery_kind', sql`${table.kind} IN ('more', 'withdrawn', 'returned', 'written-off')`),
    check('recovery_amount', sql`${table.amountFen} > 0`),
    check('recovery_document', sql`length(${table.document}) >= 2`),
    check('recovery_batch', sql`(${table.kind} IN ('more', 'withdrawn')) = (${table.batchId} IS NOT NULL)`),
  ],
);

/**
 * Up to which month somebody's account was seen to be square, and on what (a hash of what decides). As long as that has
 * not changed, no month up to it need be looked at again.
 */
export const settledAccounts = sqliteTable('settled_account', {
  personId: text('person_id')
    .primaryKey()
    .references(() => persons.id),
  throughMonth: text('through_month').notNull(),
  fingerprint: text('fingerprint').notNull(),
});
