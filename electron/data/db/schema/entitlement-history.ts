import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { EntitlementStep } from '#shared/domain/programs/entitlement-state.ts';
import type { WarnRule } from '#shared/domain/programs/overriding.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import { entitlements } from './programs.ts';
import { persons } from './registry.ts';

/** What ever happened to an entitlement: its cause, the month it counts from, its document. It only grows. */
export const entitlementSteps = sqliteTable(
  'entitlement_step',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    entitlementId: text('entitlement_id')
      .notNull()
      .references(() => entitlements.id),
    step: text('step').$type<EntitlementStep>().notNull(),
    /** The first month in which it is so. */
    effectiveMonth: text('effective_month').notNull(),
    stopReason: text('stop_reason').$type<StopReason>(),
    cause: text('cause').notNull(),
    document: text('document'),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('entitlement_step_of').on(table.entitlementId, table.seq),
    check('entitlement_step_kind', sql`${table.step} IN ('start', 'pause', 'resume', 'stop')`),
    check('entitlement_step_reason', sql`(${table.step} = 'stop') = (${table.stopReason} IS NOT NULL)`),
    check('entitlement_step_month', sql`${table.effectiveMonth} GLOB '????-??'`),
    check('entitlement_step_cause', sql`length(${table.cause}) > 0`),
  ],
);

/** A reviewer's word that a doubt (WARN) about somebody does not stand in the way. */
export const warnOverrides = sqliteTable(
  'warn_override',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    rule: text('rule').$type<WarnRule>().notNull(),
    why: text('why').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    uniqueIndex('warn_override_once').on(table.personId, table.rule),
    check('warn_override_rule', sql`${table.rule} IN ('C7', 'C8', 'L3')`),
    check('warn_override_why', sql`length(${table.why}) > 0`),
  ],
);

/** Which of two somebody chose where only the higher may be drawn (择高). */
export const subsidyChoices = sqliteTable(
  'subsidy_choice',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    kind: text('kind').$type<WelfareKind>().notNull(),
    chosen: text('chosen').$type<'subsidy' | 'other'>().notNull(),
    chosenOn: text('chosen_on').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    uniqueIndex('subsidy_choice_once').on(table.personId, table.kind),
    check('subsidy_choice_chosen', sql`${table.chosen} IN ('subsidy', 'other')`),
  ],
);
