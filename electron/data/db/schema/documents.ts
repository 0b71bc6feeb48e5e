import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FormCode } from '#shared/domain/documents/forms.ts';

/** Paper that left the office, with the bytes that were printed; a voided one keeps its number. */
export const issuedDocuments = sqliteTable(
  'issued_document',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    form: text('form').$type<FormCode>().notNull(),
    title: text('title').notNull(),
    /** Of whom or what: an application, an entitlement, a batch, a person. */
    subject: text('subject'),
    /** 字, year and number in it, without a gap; null on paper that has none. */
    series: text('series'),
    year: integer('year'),
    number: integer('number'),
    pages: integer('pages').notNull(),
    sha256: text('sha256').notNull(),
    /** Where the enciphered bytes lie, beside the attachments. */
    contentName: text('content_name').notNull(),
    issuedAt: text('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    voidedAt: text('voided_at'),
    voidedBy: text('voided_by'),
    voidReason: text('void_reason'),
  },
  (table) => [
    uniqueIndex('issued_document_number').on(table.series, table.year, table.number),
    index('issued_document_subject').on(table.subject, table.seq),
    index('issued_document_form').on(table.form, table.seq),
    check(
      'issued_document_numbered',
      sql`(${table.series} IS NULL) = (${table.number} IS NULL) AND (${table.series} IS NULL) = (${table.year} IS NULL)`,
    ),
    check(
      'issued_document_void',
      sql`(${table.voidedAt} IS NULL) = (${table.voidReason} IS NULL) AND (${table.voidedAt} IS NULL) = (${table.voidedBy} IS NULL)`,
    ),
  ],
);

/** Each time that it was sent to a printer. */
export const documentPrints = sqliteTable(
  'document_print',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    documentId: text('document_id')
      .notNull()
      .references(() => issuedDocuments.id),
    printer: text('printer').notNull(),
    copies: integer('copies').notNull(),
    /** The pages that were sent, `3-5`; null for all of them. */
    pages: text('pages'),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('document_print_of').on(table.documentId, table.seq),
    check('document_print_copies', sql`${table.copies} BETWEEN 1 AND 99`),
  ],
);

/** How far a printer puts everything from where it should be, in tenths of a millimetre. */
export const printerOffsets = sqliteTable(
  'printer_offset',
  {
    printer: text('printer').primaryKey(),
    right: integer('right').notNull(),
    down: integer('down').notNull(),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (table) => [check('printer_offset_size', sql`abs(${table.right}) <= 200 AND abs(${table.down}) <= 200`)],
);

/** The office's own words of a notice, each version; null is the program's own again. */
export const formWordings = sqliteTable(
  'form_wording',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    form: text('form').$type<FormCode>().notNull(),
    wording: text('wording'),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (table) => [index('form_wording_form').on(table.form, table.seq)],
);

/** Many sheets of one form, printed one after another in a list's order. */
export const printRuns = sqliteTable('print_run', {
  id: text('id').primaryKey(),
  form: text('form').$type<FormCode>().notNull(),
  title: text('title').notNull(),
  begunAt: text('begun_at').notNull(),
  begunBy: text('begun_by').notNull(),
});

export const printRunItems = sqliteTable(
  'print_run_item',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    runId: text('run_id')
      .notNull()
      .references(() => printRuns.id),
    place: integer('place').notNull(),
    subject: text('subject').notNull(),
    name: text('name').notNull(),
    documentId: text('document_id').references(() => issuedDocuments.id),
    printedAt: text('printed_at'),
  },
  (table) => [
    uniqueIndex('print_run_item_place').on(table.runId, table.place),
    check('print_run_item_printed', sql`${table.printedAt} IS NULL OR ${table.documentId} IS NOT NULL`),
  ],
);
