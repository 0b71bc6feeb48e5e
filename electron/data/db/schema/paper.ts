import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FormCode } from '#shared/domain/documents/forms.ts';
import { FACE_NAMES, type FaceName } from '#shared/domain/documents/faces.ts';

/** The office's own font files, one for each face; the enciphered bytes lie beside the attachments. */
export const officeFonts = sqliteTable(
  'office_font',
  {
    face: text('face').$type<FaceName>().primaryKey(),
    id: text('id').notNull().unique(),
    /** What the file calls itself. */
    name: text('name').notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    contentName: text('content_name').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (table) => [
    check(
      'office_font_face',
      sql`${table.face} IN (${sql.raw(FACE_NAMES.map((face) => `'${face}'`).join(', '))})`,
    ),
  ],
);

/** What a form leaves free at each edge, in tenths of a millimetre, where the office wants it otherwise than usual. */
export const formMargins = sqliteTable(
  'form_margin',
  {
    form: text('form').$type<FormCode>().primaryKey(),
    left: integer('left').notNull(),
    right: integer('right').notNull(),
    top: integer('top').notNull(),
    bottom: integer('bottom').notNull(),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  ({ left, right, top, bottom }) => [
    check(
      'form_margin_size',
      sql`${left} BETWEEN 50 AND 400 AND ${right} BETWEEN 50 AND 400 AND ${top} BETWEEN 50 AND 400 AND ${bottom} BETWEEN 140 AND 400`,
    ),
  ],
);
