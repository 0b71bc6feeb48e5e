import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type PartFault, RUN_STATES, type RunState } from '#shared/domain/backup/runs.ts';

/** What this desk has written to sticks, and what it saw when they came back. */
export const backupRuns = sqliteTable(
  'backup_run',
  {
    /** As in the run's manifest. */
    id: text('id').primaryKey(),
    madeAt: text('made_at').notNull(),
    writtenAt: text('written_at').notNull(),
    writtenBy: text('written_by').notNull(),
    /** The stick's name. */
    volume: text('volume').notNull(),
    /** One insertion of it: another one means that it was out in between. */
    mount: text('mount').notNull(),
    /** How far the audit log went. */
    auditRows: integer('audit_rows').notNull(),
    people: integer('people').notNull(),
    bytes: integer('bytes').notNull(),
    state: text('state').$type<RunState>().notNull(),
    checkedAt: text('checked_at'),
    faults: text('faults', { mode: 'json' }).$type<readonly PartFault[]>().notNull(),
  },
  (table) => [
    check(
      'backup_run_state',
      sql`${table.state} IN (${sql.raw(RUN_STATES.map((state) => `'${state}'`).join(', '))})`,
    ),
    check('backup_run_checked', sql`(${table.state} = 'written') = (${table.checkedAt} IS NULL)`),
  ],
);

/** Restores that were rehearsed beside the office, and what came of them; insert only. */
export const backupDrills = sqliteTable('backup_drill', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  by: text('by').notNull(),
  /** The backup, by its manifest. */
  runId: text('run_id').notNull(),
  madeAt: text('made_at').notNull(),
  /** Where it was read from: the stick's name, 本机. */
  volume: text('volume').notNull(),
  people: integer('people').notNull(),
  months: integer('months').notNull(),
  bytes: integer('bytes').notNull(),
  /** Rows of the backup and of the office on that day. */
  rowsThen: integer('rows_then').notNull(),
  rowsNow: integer('rows_now').notNull(),
  /** The ledger's head in the backup. */
  ledgerHead: text('ledger_head').notNull(),
  seconds: integer('seconds').notNull(),
  passed: integer('passed', { mode: 'boolean' }).notNull(),
  faults: text('faults', { mode: 'json' }).$type<readonly PartFault[]>().notNull(),
});
