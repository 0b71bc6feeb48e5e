import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { ActivityState, Service, StaySource } from '#shared/domain/volunteers/words.ts';
import { persons } from './registry.ts';
import { volunteers } from './volunteers.ts';

export const volunteerActivities = sqliteTable(
  'volunteer_activity',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique(),
    title: text('title').notNull(),
    service: text('service').$type<Service>().notNull(),
    startsOn: text('starts_on').$type<Day>().notNull(),
    endsOn: text('ends_on').$type<Day>().notNull(),
    /** What sign-in and sign-out of everybody are taken to be, in minutes since midnight. */
    arrived: integer('arrived').notNull(),
    left: integer('left').notNull(),
    place: text('place').notNull(),
    townshipCode: text('township_code').notNull(),
    organiser: text('organiser').notNull(),
    /** 负责人. */
    leader: text('leader'),
    content: text('content'),
    costFen: integer('cost_fen').$type<Fen>(),
    insurance: text('insurance'),
    /** 受益残疾人, 人次. */
    beneficiaries: integer('beneficiaries').notNull(),
    state: text('state').$type<ActivityState>().notNull(),
    submittedBy: text('submitted_by'),
    submittedById: text('submitted_by_id'),
    submittedAt: text('submitted_at'),
    approvedBy: text('approved_by'),
    approvedAt: text('approved_at'),
    /** Approved by whoever submitted it, in an office of one. */
    alone: integer('alone', { mode: 'boolean' }).notNull(),
    importId: text('import_id'),
  },
  (table) => [
    index('volunteer_activity_day').on(table.startsOn, table.id),
    index('volunteer_activity_state').on(table.state, table.startsOn),
    check(
      'volunteer_activity_known_state',
      sql`${table.state} IN ('planned', 'submitted', 'approved', 'cancelled')`,
    ),
    check('volunteer_activity_days', sql`${table.startsOn} <= ${table.endsOn}`),
    check('volunteer_activity_counted', sql`${table.beneficiaries} >= 0`),
    check(
      'volunteer_activity_approved',
      sql`(${table.state} = 'approved') = (${table.approvedAt} IS NOT NULL)`,
    ),
  ],
);

export const volunteerSignUps = sqliteTable(
  'volunteer_sign_up',
  {
    activityId: text('activity_id')
      .notNull()
      .references(() => volunteerActivities.id),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
    /** Came to the desk, and when: minutes since midnight of `arrivedOn`. */
    arrivedOn: text('arrived_on').$type<Day>(),
    arrived: integer('arrived'),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.volunteerId] }),
    index('volunteer_sign_up_of').on(table.volunteerId),
    check('volunteer_sign_up_arrived', sql`(${table.arrivedOn} IS NULL) = (${table.arrived} IS NULL)`),
  ],
);

/**
 * Who was there from when to when. It only grows: a correction is another row that names the one it takes the place of,
 * with no times where nobody was there after all.
 */
export const volunteerStays = sqliteTable(
  'volunteer_stay',
  {
    id: text('id').primaryKey(),
    activityId: text('activity_id')
      .notNull()
      .references(() => volunteerActivities.id),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    day: text('day').$type<Day>().notNull(),
    /** Minutes since midnight of `day`; null in a correction that takes the whole stay back. */
    arrived: integer('arrived'),
    left: integer('left'),
    away: integer('away').notNull(),
    source: text('source').$type<StaySource>().notNull(),
    corrects: text('corrects'),
    reason: text('reason'),
    at: text('at').notNull(),
    by: text('by').notNull(),
    importId: text('import_id'),
  },
  (table) => [
    index('volunteer_stay_activity').on(table.activityId, table.volunteerId),
    index('volunteer_stay_volunteer').on(table.volunteerId, table.day),
    uniqueIndex('volunteer_stay_corrects').on(table.corrects),
    check('volunteer_stay_source', sql`${table.source} IN ('签到', '补录', '导入')`),
    check('volunteer_stay_whole', sql`(${table.arrived} IS NULL) = (${table.left} IS NULL)`),
    check(
      'volunteer_stay_time',
      sql`${table.arrived} IS NULL OR (${table.arrived} BETWEEN 0 AND 1439 AND ${table.left} > ${table.arrived} AND ${table.left} - ${table.arrived} <= 1440 AND ${table.away} >= 0 AND ${table.away} < ${table.left} - ${table.arrived})`,
    ),
    check('volunteer_stay_why', sql`${table.corrects} IS NULL OR ${table.reason} IS NOT NULL`),
    check('volunteer_stay_taken_back', sql`${table.arrived} IS NOT NULL OR ${table.corrects} IS NOT NULL`),
  ],
);

/** Whom of the case files an activity was for; on the person's timeline. */
export const volunteerBeneficiaries = sqliteTable(
  'volunteer_beneficiary',
  {
    activityId: text('activity_id')
      .notNull()
      .references(() => volunteerActivities.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.personId] }),
    index('volunteer_beneficiary_person').on(table.personId),
  ],
);

export const volunteerPhotos = sqliteTable(
  'volunteer_photo',
  {
    id: text('id').primaryKey(),
    activityId: text('activity_id')
      .notNull()
      .references(() => volunteerActivities.id),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    contentName: text('content_name').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [index('volunteer_photo_of').on(table.activityId)],
);

/**
 * Minutes that count, by month and by year (`2026-03`, `2026`), volunteer, and kind of service (all together: ''): any
 * list of hours is summed from few of them.
 */
export const volunteerSums = sqliteTable(
  'volunteer_sum',
  {
    period: text('period').notNull(),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    service: text('service').$type<Service | ''>().notNull(),
    minutes: integer('minutes').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.volunteerId, table.period, table.service] }),
    index('volunteer_sum_of').on(table.service, table.period, table.volunteerId, table.minutes, table.times),
  ],
);
