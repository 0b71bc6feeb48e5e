import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '#shared/domain/day.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';
import type {
  IdentityKind,
  Political,
  RecordKind,
  Service,
  StationLevel,
  VolunteerStatus,
} from '#shared/domain/volunteers/words.ts';
import type { Education } from '#shared/domain/registry/words.ts';

/** 联络站 of the county, 联络点 of a town. */
export const volunteerStations = sqliteTable(
  'volunteer_station',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull().unique(),
    level: text('level').$type<StationLevel>().notNull(),
    divisionCode: text('division_code').notNull(),
    contact: text('contact'),
    phone: text('phone'),
  },
  (table) => [check('volunteer_station_level', sql`${table.level} IN ('county', 'town')`)],
);

export const volunteers = sqliteTable(
  'volunteer',
  {
    /** In order of arrival; short, so that search keys use it. */
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    /** 志愿者编号, the office's own. */
    number: text('number').notNull().unique(),
    name: text('name').notNull(),
    pinyin: text('pinyin').notNull(),
    sex: text('sex').$type<Sex>().notNull(),
    birthDate: text('birth_date').$type<Day>().notNull(),
    identityKind: text('identity_kind').$type<IdentityKind>().notNull(),
    identityNumber: text('identity_number').notNull().unique(),
    ethnicCode: text('ethnic_code'),
    political: text('political').$type<Political>(),
    education: text('education').$type<Education>(),
    /** 单位、职业. */
    occupation: text('occupation'),
    divisionCode: text('division_code'),
    address: text('address'),
    phone: text('phone'),
    skills: text('skills', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** 可服务时间, in words. */
    freeTime: text('free_time'),
    /** 意愿类别. */
    wishes: text('wishes', { mode: 'json' }).$type<readonly Service[]>().notNull(),
    stationId: text('station_id').references(() => volunteerStations.id),
    /** 中国志愿服务网编号. */
    platformNumber: text('platform_number'),
    registeredOn: text('registered_on').$type<Day>().notNull(),
    /** 同意书日期. */
    consentOn: text('consent_on').$type<Day>(),
    /** Whether the name may stand on a public notice (条例 art. 20). */
    namePublic: integer('name_public', { mode: 'boolean' }).notNull(),
    guardianName: text('guardian_name'),
    guardianPhone: text('guardian_phone'),
    guardianConsentOn: text('guardian_consent_on').$type<Day>(),
    status: text('status').$type<VolunteerStatus>().notNull(),
    remark: text('remark'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    index('volunteer_order').on(table.pinyin, table.seq),
    index('volunteer_station_order').on(table.stationId, table.pinyin, table.seq),
    check('volunteer_sex', sql`${table.sex} IN ('male', 'female')`),
    check('volunteer_status', sql`${table.status} IN ('在册', '暂停', '退出')`),
    check('volunteer_public', sql`${table.namePublic} = 0 OR ${table.consentOn} IS NOT NULL`),
  ],
);

/** What finds a volunteer, as `search_key` finds a person. */
export const volunteerKeys = sqliteTable(
  'volunteer_key',
  {
    rank: integer('rank').notNull(),
    key: text('key').notNull(),
    seq: integer('seq')
      .notNull()
      .references(() => volunteers.seq, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.rank, table.key, table.seq] }),
    index('volunteer_key_of').on(table.seq),
  ],
);

/** 培训, 表彰, 评价 (条例 art. 19); one that was wrong is struck, and stays. */
export const volunteerRecords = sqliteTable(
  'volunteer_record',
  {
    id: text('id').primaryKey(),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    kind: text('kind').$type<RecordKind>().notNull(),
    on: text('on').$type<Day>().notNull(),
    title: text('title').notNull(),
    /** Who trained, honoured or judged. */
    issuer: text('issuer'),
    document: text('document'),
    at: text('at').notNull(),
    by: text('by').notNull(),
    struckAt: text('struck_at'),
    struckWhy: text('struck_why'),
  },
  (table) => [
    index('volunteer_record_of').on(table.volunteerId, table.on),
    check('volunteer_record_kind', sql`${table.kind} IN ('培训', '表彰', '评价')`),
    check('volunteer_record_struck', sql`(${table.struckAt} IS NULL) = (${table.struckWhy} IS NULL)`),
  ],
);

/** What a volunteer asked to be put right (民政部令第67号), and what came of it. */
export const volunteerRequests = sqliteTable(
  'volunteer_request',
  {
    id: text('id').primaryKey(),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    askedOn: text('asked_on').$type<Day>().notNull(),
    words: text('words').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    outcome: text('outcome').$type<'已更正' | '不更正'>(),
    outcomeWords: text('outcome_words'),
    settledAt: text('settled_at'),
    settledBy: text('settled_by'),
  },
  (table) => [
    index('volunteer_request_of').on(table.volunteerId, table.askedOn),
    index('volunteer_request_open').on(table.outcome),
    check(
      'volunteer_request_settled',
      sql`(${table.outcome} IS NULL) = (${table.settledAt} IS NULL) AND (${table.outcome} IS NULL) = (${table.outcomeWords} IS NULL)`,
    ),
    check('volunteer_request_outcome', sql`${table.outcome} IN ('已更正', '不更正')`),
  ],
);

/** A star on its way: proposed by its hours, published for 5 working days, approved. */
export const volunteerStars = sqliteTable(
  'volunteer_star',
  {
    id: text('id').primaryKey(),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    star: integer('star').notNull(),
    /** The hours that it was proposed on. */
    minutes: integer('minutes').notNull(),
    proposedOn: text('proposed_on').$type<Day>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    noticeFrom: text('notice_from').$type<Day>(),
    noticeTo: text('notice_to').$type<Day>(),
    noticePlace: text('notice_place'),
    approvedOn: text('approved_on').$type<Day>(),
    approvedBy: text('approved_by'),
  },
  (table) => [
    uniqueIndex('volunteer_star_once').on(table.volunteerId, table.star),
    check('volunteer_star_level', sql`${table.star} BETWEEN 1 AND 5`),
    check('volunteer_star_notice', sql`(${table.noticeFrom} IS NULL) = (${table.noticeTo} IS NULL)`),
    check(
      'volunteer_star_approved',
      sql`${table.approvedOn} IS NULL OR (${table.noticeTo} IS NOT NULL AND ${table.approvedOn} > ${table.noticeTo})`,
    ),
  ],
);

/** 服务记录证明 that were issued: what each of them says, beside the paper itself. */
export const volunteerCertificates = sqliteTable(
  'volunteer_certificate',
  {
    documentId: text('document_id').primaryKey(),
    volunteerId: text('volunteer_id')
      .notNull()
      .references(() => volunteers.id),
    from: text('from').$type<Day>().notNull(),
    to: text('to').$type<Day>().notNull(),
    minutes: integer('minutes').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [index('volunteer_certificate_of').on(table.volunteerId)],
);

/** Every change of the register and of activities: who, when, old, new, why, and the import that did it. */
export const volunteerChanges = sqliteTable(
  'volunteer_change',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    record: text('record').notNull(),
    recordId: text('record_id').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    /** A column; `*` for a row that was added. */
    field: text('field').notNull(),
    old: text('old', { mode: 'json' }).$type<unknown>(),
    new: text('new', { mode: 'json' }).$type<unknown>(),
    reason: text('reason'),
    importId: text('import_id'),
  },
  (table) => [
    index('volunteer_change_of').on(table.record, table.recordId, table.seq),
    index('volunteer_change_import').on(table.importId, table.seq),
  ],
);
