import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Month } from '#shared/domain/month.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { persons } from './registry.ts';

/** Who is enrolled in a subsidy, since which month, and where that stands; `entitlement_step` tells how it came so. */
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
    /** Why it stopped; null while it goes on, or where a list said no more than that it ended. */
    stopReason: text('stop_reason').$type<StopReason>(),
    /** The first month that is held back; null unless it is paused. */
    pausedFrom: text('paused_from'),
    /** The first month that a renewed certificate pays back (补发), and the first that it pays anyway; null without. */
    backFrom: text('back_from').$type<Month>(),
    renewedFrom: text('renewed_from').$type<Month>(),
  },
  (table) => [
    uniqueIndex('entitlement_start').on(table.personId, table.program, table.startMonth),
    check('entitlement_program', sql`${table.program} IN ('living', 'nursing')`),
  ],
);
