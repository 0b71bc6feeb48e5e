import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';

export const persons = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** The name as it is searched: look-alike dots folded, blanks left out. */
    nameKey: text('name_key').notNull(),
    sex: text('sex').$type<Sex>().notNull(),
    ethnicCode: text('ethnic_code').notNull(),
    birthDate: text('birth_date').notNull(),
    identityNumber: text('identity_number').notNull().unique(),
    divisionCode: text('division_code').notNull(),
    address: text('address').notNull(),
    phone: text('phone'),
    status: text('status').$type<FileStatus>().notNull(),
  },
  (table) => [
    index('person_name').on(table.nameKey, table.id),
    index('person_division').on(table.divisionCode, table.nameKey, table.id),
    check('person_sex', sql`${table.sex} IN ('male', 'female')`),
    check('person_status', sql`${table.status} IN ('在册', '迁出', '死亡', '注销', '待核')`),
    check('person_birth_date', sql`${table.birthDate} GLOB '????-??-??'`),
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
    category: integer('category').notNull(),
    level: integer('level').notNull(),
    issuedOn: text('issued_on').notNull(),
    expiresOn: text('expires_on').notNull(),
  },
  (table) => [
    index('certificate_person').on(table.personId),
    check('certificate_category', sql`${table.category} BETWEEN 1 AND 7`),
    check('certificate_level', sql`${table.level} BETWEEN 1 AND 4`),
  ],
);
