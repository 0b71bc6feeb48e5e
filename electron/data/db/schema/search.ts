import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Category, Level } from '#shared/domain/registry/disability.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { CertificateStatus } from '#shared/domain/registry/words.ts';

/**
 * What finds a person, written when the person is saved: `rank` says how good a match through this key is, best first
 * (the whole name from its start, from a later character, pinyin, initials …).
 *
 * Parts of numbers are in `number_part`, an FTS5 table of trigrams keyed by the file number (see the migration).
 */
export const searchKeys = sqliteTable(
  'search_key',
  {
    rank: integer('rank').notNull(),
    key: text('key').notNull(),
    fileNumber: integer('file_number').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.rank, table.key, table.fileNumber] }),
    index('search_key_file').on(table.fileNumber),
  ],
);

/**
 * What filters and order of a list need of a person and the current certificate, in one narrow row: a list of a million
 * reads this and then only the people that it shows. A file that was merged into another has none.
 */
export const personListings = sqliteTable(
  'person_listing',
  {
    fileNumber: integer('file_number').primaryKey(),
    personId: text('person_id').notNull(),
    pinyin: text('pinyin').notNull(),
    status: text('status').$type<FileStatus>().notNull(),
    townshipCode: text('township_code').notNull(),
    divisionCode: text('division_code').notNull(),
    birthDate: text('birth_date').notNull(),
    category: integer('category').$type<Category>(),
    level: integer('level').$type<Level>(),
    certificateStatus: text('certificate_status').$type<CertificateStatus>(),
    expiresOn: text('expires_on'),
  },
  (table) => [
    index('person_listing_order').on(
      table.pinyin,
      table.fileNumber,
      table.status,
      table.townshipCode,
      table.birthDate,
      table.category,
      table.level,
      table.certificateStatus,
      table.expiresOn,
    ),
    index('person_listing_township').on(table.townshipCode, table.pinyin, table.fileNumber),
    index('person_listing_village').on(table.divisionCode, table.pinyin, table.fileNumber),
    index('person_listing_expiry').on(table.expiresOn, table.status),
    index('person_listing_status').on(table.status, table.pinyin, table.fileNumber),
  ],
);

/** A village or town by a name it no longer bears, or that only people use. */
export const divisionAliases = sqliteTable('division_alias', {
  alias: text('alias').primaryKey(),
  divisionCode: text('division_code').notNull(),
});
