import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Fen } from '#shared/domain/money.ts';
import type { RuleCode } from '#shared/domain/programs/decision.ts';
import type { FindingKind, Outcome } from '#shared/domain/programs/outcomes.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { persons } from './registry.ts';

/** When everybody was looked through, for which month, and what was found. */
export const scanRuns = sqliteTable(
  'scan_run',
  {
    id: text('id').primaryKey(),
    month: text('month').notNull(),
    people: integer('people').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('scan_run_month').on(table.month, table.at)],
);

/** Where right and enrolment disagree, once a person, program and kind; what was decided about it stays through every run. */
export const findings = sqliteTable(
  'finding',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    program: text('program').$type<Program>().notNull(),
    kind: text('kind').$type<FindingKind>().notNull(),
    /** The month that it was last found for. */
    month: text('month').notNull(),
    /** The first month without pay of somebody who is enrolled without a right. */
    sinceMonth: text('since_month'),
    /** What was paid from that month on. */
    overpaidFen: integer('overpaid_fen').$type<Fen>().notNull(),
    rateFen: integer('rate_fen').$type<Fen>(),
    /** The rule that decides against, or the doubt that holds. */
    rule: text('rule').$type<RuleCode>(),
    stopReason: text('stop_reason').$type<StopReason>(),
    document: text('document').notNull(),
    evidence: text('evidence').notNull(),
    foundAt: text('found_at').notNull(),
    /** Since when it is found no more. */
    goneAt: text('gone_at'),
    outcome: text('outcome').$type<Outcome>(),
    outcomeAt: text('outcome_at'),
  },
  (table) => [
    uniqueIndex('finding_once').on(table.personId, table.program, table.kind),
    index('finding_open').on(table.kind, table.goneAt, table.outcome),
    check('finding_program', sql`${table.program} IN ('living', 'nursing')`),
    check('finding_kind', sql`${table.kind} IN ('should-have', 'should-not')`),
    check('finding_since', sql`(${table.kind} = 'should-not') = (${table.sinceMonth} IS NOT NULL)`),
  ],
);

/** What became of a finding, the ledger that audits ask for. It only grows. */
export const findingOutcomes = sqliteTable(
  'finding_outcome',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    findingId: text('finding_id')
      .notNull()
      .references(() => findings.id),
    outcome: text('outcome').$type<Outcome>().notNull(),
    /** The day on which it was so. */
    happenedOn: text('happened_on').notNull(),
    toldBy: text('told_by'),
    how: text('how'),
    evidence: text('evidence'),
    reason: text('reason'),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('finding_outcome_of').on(table.findingId, table.seq),
    check(
      'finding_outcome_kind',
      sql`${table.outcome} IN ('applied', 'told', 'unwilling', 'not-eligible', 'stopped', 'paused', 'kept')`,
    ),
    check(
      'finding_outcome_told',
      sql`${table.outcome} NOT IN ('told', 'unwilling') OR (length(${table.toldBy}) > 0 AND length(${table.how}) > 0)`,
    ),
    check(
      'finding_outcome_why',
      sql`${table.outcome} NOT IN ('not-eligible', 'kept') OR length(${table.reason}) > 0`,
    ),
  ],
);
