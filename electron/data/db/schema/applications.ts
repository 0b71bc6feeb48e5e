import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Frozen } from '#shared/contract/applications/frozen.ts';
import type { Channel, Opinion, STATES, Step } from '#shared/domain/applications/steps.ts';
import type { WayOfTelling } from '#shared/domain/applications/telling.ts';
import type { Day } from '#shared/domain/day.ts';
import type { WarnRule } from '#shared/domain/programs/overriding.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { persons } from './registry.ts';

/** Somebody asks for one subsidy. What follows from its steps (state, step, days) is written with each of them. */
export const applications = sqliteTable(
  'application',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<Program>().notNull(),
    /** The day it was handed in: paid from that month on. */
    appliedOn: text('applied_on').$type<Day>().notNull(),
    approvedOn: text('approved_on').$type<Day>(),
    /** Null for one that another office's list brought in. */
    channel: text('channel').$type<Channel>(),
    /** The town that checks it: where the person was registered when it was handed in. */
    townshipCode: text('township_code').notNull().default(''),
    state: text('state').$type<(typeof STATES)[number]>().notNull().default('approved'),
    /** The step it is at, or at which it was returned or refused. */
    step: text('step').$type<Step>(),
    since: text('since').$type<Day>(),
    /** The day by which the list sorts it: when its step is due, since when papers are missing, when it ended. */
    listedOn: text('listed_on')
      .$type<Day>()
      .notNull()
      .default(sql`''`),
    /** Entered into the national system of the two subsidies. */
    nationalOn: text('national_on').$type<Day>(),
    /** When and how the applicant was told of the decision. */
    toldOn: text('told_on').$type<Day>(),
    toldHow: text('told_how').$type<WayOfTelling>(),
    remark: text('remark'),
    withdrawnWhy: text('withdrawn_why'),
    /** What the files said when it was handed in. */
    received: text('received', { mode: 'json' }).$type<Frozen>(),
    recordedAt: text('recorded_at'),
    recordedBy: text('recorded_by'),
  },
  (table) => [
    uniqueIndex('application_day').on(table.personId, table.program, table.appliedOn),
    index('application_state').on(table.state, table.listedOn, table.id),
    index('application_town').on(table.townshipCode, table.state, table.listedOn, table.id),
    index('application_not_national')
      .on(table.listedOn, table.id)
      .where(sql`${table.state} = 'approved' AND ${table.nationalOn} IS NULL`),
    index('application_not_told')
      .on(table.state, table.listedOn, table.id)
      .where(sql`${table.toldOn} IS NULL AND ${table.channel} IS NOT NULL`),
    check('application_program', sql`${table.program} IN ('living', 'nursing')`),
    check(
      'application_state_known',
      sql`${table.state} IN ('at-step', 'returned', 'approved', 'refused', 'withdrawn')`,
    ),
    check('application_step_known', sql`${table.step} IN ('村公示', '乡镇初审', '残联审核', '民政审定')`),
  ],
);

type Override = { readonly rule: WarnRule; readonly why: string };

/** What was said at a step; it stays as it was said. */
export const applicationSteps = sqliteTable(
  'application_step',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    seq: integer('seq').notNull(),
    step: text('step').$type<Step>().notNull(),
    opinion: text('opinion').$type<Opinion>().notNull(),
    takenOn: text('taken_on').$type<Day>().notNull(),
    /** When the application came to this step, and until when it was due. */
    since: text('since').$type<Day>().notNull(),
    dueOn: text('due_on').$type<Day>().notNull(),
    /** The opinion in words; the reasons of a refusal; the papers that are missing. */
    words: text('words'),
    noticeFrom: text('notice_from').$type<Day>(),
    noticeTo: text('notice_to').$type<Day>(),
    objection: text('objection'),
    /** WARN lines that a reviewer let pass, each with the reason. */
    overrides: text('overrides', { mode: 'json' }).$type<readonly Override[]>(),
    /** What the files said when it was decided. */
    decided: text('decided', { mode: 'json' }).$type<Frozen>(),
    /** When the papers that were missing came in. */
    completedOn: text('completed_on').$type<Day>(),
    completedWords: text('completed_words'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    /** Written down by mistake: it stays to be read and counts no more. */
    takenBackAt: text('taken_back_at'),
    takenBackBy: text('taken_back_by'),
    takenBackWhy: text('taken_back_why'),
  },
  (table) => [
    uniqueIndex('application_step_order').on(table.applicationId, table.seq),
    check('application_step_step', sql`${table.step} IN ('村公示', '乡镇初审', '残联审核', '民政审定')`),
    check('application_step_opinion', sql`${table.opinion} IN ('同意', '不同意', '退回补正')`),
    check(
      'application_step_taken_back',
      sql`(${table.takenBackAt} IS NULL) = (${table.takenBackWhy} IS NULL)`,
    ),
    check(
      'application_step_completed',
      sql`${table.completedOn} IS NULL OR (${table.opinion} = '退回补正' AND ${table.completedOn} >= ${table.takenOn})`,
    ),
  ],
);

/** A year's days off and worked weekends, as an office brought them in; it counts instead of what the program knows. */
export const holidayYears = sqliteTable('holiday_year', {
  year: integer('year').primaryKey(),
  daysOff: text('days_off', { mode: 'json' }).$type<readonly Day[]>().notNull(),
  worked: text('worked', { mode: 'json' }).$type<readonly Day[]>().notNull(),
  document: text('document').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
});
