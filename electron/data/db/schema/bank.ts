import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BankProfile } from '#shared/domain/payments/bank-profile.ts';
import type { PaidFor } from '#shared/domain/payments/batch.ts';
import type { Mismatch } from '#shared/domain/payments/reconciliation.ts';
import type { Fen } from '#shared/domain/money.ts';
import { paymentBatches } from './ledger.ts';
import { persons } from './registry.ts';

/** How the bank's files look from a day on; insert only, the last row of a day counts. */
export const bankProfiles = sqliteTable(
  'bank_profile',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    effectiveFrom: text('effective_from').notNull(),
    profile: text('profile', { mode: 'json' }).$type<BankProfile>().notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('bank_profile_from').on(table.effectiveFrom)],
);

/** A line of the bank's answer that does not fit what was sent, and why it was accepted all the same. Insert only. */
export const bankMismatches = sqliteTable(
  'bank_mismatch',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    kind: text('kind').$type<Mismatch>().notNull(),
    /** Its row in the bank's file; null where the bank said nothing. */
    row: integer('row'),
    personId: text('person_id').references(() => persons.id),
    program: text('program').$type<PaidFor>(),
    sentFen: integer('sent_fen').$type<Fen>(),
    answeredFen: integer('answered_fen').$type<Fen>(),
    words: text('words').notNull(),
    reason: text('reason').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('bank_mismatch_of').on(table.batchId),
    check('bank_mismatch_reason', sql`length(${table.reason}) >= 2`),
  ],
);

/** 已在银行办妥: a card that was unlocked or brought to life keeps its number; only a person can say so. Insert only. */
export const returnRemedies = sqliteTable(
  'return_remedy',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The bank's answer that is mended. */
    resultId: integer('result_id').notNull(),
    words: text('words').notNull(),
    happenedOn: text('happened_on').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    uniqueIndex('return_remedy_of').on(table.resultId),
    check('return_remedy_words', sql`length(${table.words}) >= 2`),
  ],
);
