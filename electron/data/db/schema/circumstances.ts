import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Fen } from '#shared/domain/money.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import type {
  AccountKind,
  AttachmentKind,
  GuardianKind,
  MedicalState,
  NeedKind,
  PensionState,
} from '#shared/domain/registry/words.ts';
import { persons } from './registry.ts';

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => persons.id);

export const guardians = sqliteTable(
  'guardian',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    name: text('name').notNull(),
    identityNumber: text('identity_number'),
    relation: text('relation').notNull(),
    phone: text('phone'),
    kind: text('kind').$type<GuardianKind>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (table) => [index('guardian_person').on(table.personId)],
);

/** Where money goes to; an earlier account stays, ended. */
export const bankAccounts = sqliteTable(
  'bank_account',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    bank: text('bank').notNull(),
    number: text('number').notNull(),
    holderName: text('holder_name').notNull(),
    /** 本人, or how the holder is related, and then why it is not the person's own account. */
    holderRelation: text('holder_relation').notNull(),
    holderReason: text('holder_reason'),
    kind: text('kind').$type<AccountKind>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (table) => [
    index('bank_account_person').on(table.personId),
    index('bank_account_number').on(table.number),
    check('bank_account_holder', sql`${table.holderRelation} = '本人' OR length(${table.holderReason}) > 0`),
  ],
);

export const households = sqliteTable('household', {
  id: text('id').primaryKey(),
  number: text('number'),
  headName: text('head_name').notNull(),
  address: text('address'),
  housing: text('housing'),
  areaSquareMetres: integer('area_square_metres'),
  yearlyIncomePerHeadFen: integer('yearly_income_per_head_fen').$type<Fen>(),
});

/** Somebody of a household: one of our people, or another by name. */
export const householdMembers = sqliteTable(
  'household_member',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    personId: text('person_id').references(() => persons.id),
    name: text('name').notNull(),
    identityNumber: text('identity_number'),
    /** To the head of the household. */
    relation: text('relation').notNull(),
    isDisabled: integer('is_disabled', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('household_member_household').on(table.householdId),
    index('household_member_person').on(table.personId),
  ],
);

/** What another department says of a person, month by month; never overlapping for one kind. */
export const welfareStatuses = sqliteTable(
  'welfare_status',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    kind: text('kind').$type<WelfareKind>().notNull(),
    amountFen: integer('amount_fen').$type<Fen>(),
    startMonth: text('start_month').notNull(),
    /** The last month it holds; null while it goes on. */
    endMonth: text('end_month'),
    source: text('source').notNull(),
    /** When the source last said so. */
    checkedOn: text('checked_on').notNull(),
  },
  (table) => [
    uniqueIndex('welfare_status_interval').on(table.personId, table.kind, table.startMonth),
    index('welfare_status_kind').on(table.kind, table.endMonth),
    check('welfare_status_order', sql`${table.endMonth} IS NULL OR ${table.endMonth} >= ${table.startMonth}`),
  ],
);

export const insurances = sqliteTable(
  'insurance',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    year: integer('year').notNull(),
    pension: text('pension').$type<PensionState>(),
    medical: text('medical').$type<MedicalState>(),
    isPremiumSubsidised: integer('is_premium_subsidised', { mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('insurance_year').on(table.personId, table.year)],
);

export const needs = sqliteTable(
  'service_need',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    year: integer('year').notNull(),
    kind: text('kind').$type<NeedKind>().notNull(),
    detail: text('detail'),
    /** What met it, in words; null while nothing has. */
    metBy: text('met_by'),
    metOn: text('met_on'),
  },
  (table) => [index('service_need_person').on(table.personId, table.year)],
);

export const notes = sqliteTable(
  'person_note',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    text: text('text').notNull(),
    writtenAt: text('written_at').notNull(),
    writtenBy: text('written_by').notNull(),
  },
  (table) => [index('person_note_person').on(table.personId, table.writtenAt)],
);

/** A scan or photo; its content lies encrypted beside the database under `contentName`. */
export const attachments = sqliteTable(
  'attachment',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    kind: text('kind').$type<AttachmentKind>().notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    contentName: text('content_name').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [
    index('attachment_person').on(table.personId),
    index('attachment_content').on(table.contentName),
  ],
);
