import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Program } from '#shared/domain/programs/programs.ts';
import { persons } from './registry.ts';

/** Who is enrolled in a subsidy, since which month. */
export const entitlements = sqliteTable(
  'entitlement',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<Program>().notNull(),
    startMonth: text('start_month').notNull(),
    /** The first month without pay; null while it goes on. */
    stopMonth: text('stop_month'),
  },
  (table) => [
    uniqueIndex('entitlement_start').on(table.personId, table.program, table.startMonth),
    check('entitlement_program', sql`${table.program} IN ('living', 'nursing')`),
  ],
);

export const applications = sqliteTable(
  'application',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<Program>().notNull(),
    /** The day it was handed in: paid from that month on. */
    appliedOn: text('applied_on').notNull(),
    approvedOn: text('approved_on'),
  },
  (table) => [
    uniqueIndex('application_day').on(table.personId, table.program, table.appliedOn),
    check('application_program', sql`${table.program} IN ('living', 'nursing')`),
  ],
);
