import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Fen } from '#shared/domain/money.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { persons } from './registry.ts';

/** What was paid before this desk kept the ledger, from the registers of that time; one line a person, program and month. */
export const paidBefore = sqliteTable(
  'paid_before',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<Program>().notNull(),
    month: text('month').notNull(),
    rateFen: integer('rate_fen').$type<Fen>().notNull(),
    paidFen: integer('paid_fen').$type<Fen>().notNull(),
    bank: text('bank').notNull(),
    accountNumber: text('account_number').notNull(),
  },
  (table) => [
    uniqueIndex('paid_before_line').on(table.personId, table.program, table.month),
    index('paid_before_month').on(table.month),
    check('paid_before_program', sql`${table.program} IN ('living', 'nursing')`),
  ],
);
