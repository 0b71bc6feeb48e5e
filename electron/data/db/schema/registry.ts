import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Category, Component, Level } from '#shared/domain/registry/disability.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';
import type {
  CertificateEventKind,
  CertificateStatus,
  Education,
  Employment,
  HouseholdType,
  Marital,
} from '#shared/domain/registry/words.ts';

export const persons = sqliteTable(
  'person',
  {
    /** 档案号, given in order of arrival and never again; short, so the search tables use it. */
    fileNumber: integer('file_number').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    name: text('name').notNull(),
    /** The name as it is searched: look-alike dots folded, blanks left out. */
    nameKey: text('name_key').notNull(),
    /** The name's syllables with blanks between; lists are in its order. */
    pinyin: text('pinyin').notNull(),
    formerName: text('former_name'),
    sex: text('sex').$type<Sex>().notNull(),
    ethnicCode: text('ethnic_code').notNull(),
    birthDate: text('birth_date').notNull(),
    identityNumber: text('identity_number').notNull().unique(),
    identityValidTo: text('identity_valid_to'),
    householdType: text('household_type').$type<HouseholdType>(),
    divisionCode: text('division_code').notNull(),
    address: text('address').notNull(),
    livingDivisionCode: text('living_division_code'),
    livingAddress: text('living_address'),
    phone: text('phone'),
    marital: text('marital').$type<Marital>(),
    education: text('education').$type<Education>(),
    employment: text('employment').$type<Employment>(),
    remark: text('remark'),
    status: text('status').$type<FileStatus>().notNull(),
    /** Since when the status is so: the day of death, of the move, of the cancellation. */
    statusSince: text('status_since'),
    /** The file that this one was merged into; it is then in no list, but all of it stays. */
    mergedInto: text('merged_into'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    index('person_born').on(table.birthDate, table.pinyin),
    index('person_merged').on(table.mergedInto),
    check('person_sex', sql`${table.sex} IN ('male', 'female')`),
    check('person_status', sql`${table.status} IN ('在册', '迁出', '死亡', '注销', '待核')`),
    check('person_birth_date', sql`${table.birthDate} GLOB '????-??-??'`),
    check('person_identity_number', sql`length(${table.identityNumber}) = 18`),
  ],
);

/** An identity number that somebody had before: it still finds them. */
export const formerNumbers = sqliteTable(
  'former_number',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    identityNumber: text('identity_number').notNull(),
    reason: text('reason').notNull(),
    until: text('until').notNull(),
  },
  (table) => [
    index('former_number_person').on(table.personId),
    index('former_number_number').on(table.identityNumber),
  ],
);

export const certificates = sqliteTable(
  'certificate',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    number: text('number').notNull().unique(),
    /** Its first 20 characters: the same through every re-issue. */
    base: text('base').notNull(),
    category: integer('category').$type<Category>().notNull(),
    level: integer('level').$type<Level>().notNull(),
    generation: integer('generation').$type<2 | 3>(),
    issuedOn: text('issued_on').notNull(),
    expiresOn: text('expires_on').notNull(),
    issuer: text('issuer'),
    status: text('status').$type<CertificateStatus>().notNull(),
    statusSince: text('status_since'),
    assessedOn: text('assessed_on'),
    assessedBy: text('assessed_by'),
    remark: text('remark'),
    /** The one that counts; earlier ones of the same person stay. */
    isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('certificate_person').on(table.personId, table.isCurrent),
    index('certificate_base').on(table.base),
    check('certificate_category', sql`${table.category} BETWEEN 1 AND 7`),
    check('certificate_level', sql`${table.level} BETWEEN 1 AND 4`),
    check('certificate_number', sql`length(${table.number}) IN (20, 22, 23)`),
    check(
      'certificate_status',
      sql`${table.status} IN ('正常', '冻结', '注销', '迁出', '挂失补办中', '换领中', '等级变更中')`,
    ),
  ],
);

/** One disability of a 多重 certificate (残联发〔2017〕34号 art. 13). */
export const certificateComponents = sqliteTable(
  'certificate_component',
  {
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    category: integer('category').$type<Component['category']>().notNull(),
    level: integer('level').$type<Level>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.certificateId, table.category] }),
    check('certificate_component_category', sql`${table.category} BETWEEN 1 AND 6`),
    check('certificate_component_level', sql`${table.level} BETWEEN 1 AND 4`),
  ],
);

export const certificateEvents = sqliteTable(
  'certificate_event',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    kind: text('kind').$type<CertificateEventKind>().notNull(),
    happenedOn: text('happened_on').notNull(),
    document: text('document'),
    detail: text('detail'),
  },
  (table) => [index('certificate_event_certificate').on(table.certificateId, table.happenedOn)],
);
