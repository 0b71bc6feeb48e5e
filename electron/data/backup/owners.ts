import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { CONTENT_KINDS, type NamedContent } from '#shared/domain/backup/contents.ts';
import { FACES, FACE_NAMES } from '#shared/domain/documents/faces.ts';
import { numberText } from '#shared/domain/documents/number.ts';
import type { Reader } from '../db/database.ts';

const Row = z.strictObject({
  name: z.string(),
  kind: z.enum(CONTENT_KINDS),
  title: z.string(),
  owner: z.string(),
  fileNumber: z.int().nullable(),
  personId: z.string().nullable(),
  inUse: z.int(),
  since: z.string(),
});

const Numbered = z.tuple([z.string(), z.int(), z.int()]);

/** For each table that names contents, whose they are; `among` selects the names that are asked for. */
export const OWNERS: Readonly<Record<string, (among: SQL) => SQL>> = {
  attachment: (among) => sql`
    SELECT a.content_name AS name, 'attachment' AS kind, a.file_name AS title, p.name AS owner,
      p.file_number AS fileNumber, p.id AS personId, a.removed_at IS NULL AS inUse, a.added_at AS since
    FROM attachment a JOIN person p ON p.id = a.person_id WHERE a.content_name IN (${among})`,
  volunteer_photo: (among) => sql`
    SELECT f.content_name, 'photo', f.file_name, v.title, NULL, NULL, f.removed_at IS NULL, f.added_at
    FROM volunteer_photo f JOIN volunteer_activity v ON v.id = f.activity_id WHERE f.content_name IN (${among})`,
  issued_document: (among) => sql`
    SELECT d.content_name, 'document', d.title, iif(d.series IS NULL, '', json_array(d.series, d.year, d.number)),
      NULL, NULL, d.voided_at IS NULL, d.issued_at
    FROM issued_document d WHERE d.content_name IN (${among})`,
  office_font: (among) => sql`
    SELECT o.content_name, 'font', o.file_name, o.face, NULL, NULL, 1, o.added_at
    FROM office_font o WHERE o.content_name IN (${among})`,
};

function ownerOf({ kind, owner }: z.infer<typeof Row>): string {
  if (kind === 'document' && owner !== '') {
    const [series, year, seq] = Numbered.parse(JSON.parse(owner));
    return numberText({ series, year, seq });
  }
  const face = kind === 'font' ? FACE_NAMES.find((each) => each === owner) : undefined;
  return face === undefined ? owner : FACES[face].what;
}

/** A row that names a content, and since when it does. */
export type Owned = { readonly content: NamedContent; readonly since: string };

/** Who speaks of these contents, by the content's name: nobody, or several rows where one file was kept for several. */
export function ownersOf(reader: Reader, names: readonly string[]): ReadonlyMap<string, readonly Owned[]> {
  if (names.length === 0) return new Map();
  const among = sql`SELECT value FROM json_each(${JSON.stringify(names)})`;
  const each = Object.values(OWNERS).map((select) => select(among));
  const rows = z.array(Row).parse(reader.all(sql.join(each, sql` UNION ALL `)));
  const owned = rows.map((row) => {
    const { name, kind, title, fileNumber, personId, since } = row;
    const content = { kind, title, owner: ownerOf(row), fileNumber, personId, inUse: row.inUse === 1 };
    return { name, owned: { content, since } };
  });
  return new Map(
    [...Map.groupBy(owned, ({ name }) => name)].map(([name, group]) => [name, group.map((one) => one.owned)]),
  );
}

/** Whether somebody can open it at the desk; a content that no row speaks of any more, as of a backup from before, counts. */
export function isInUse(owners: ReadonlyMap<string, readonly Owned[]>, name: string): boolean {
  const own = owners.get(name);
  return own === undefined || own.some(({ content }) => content.inUse);
}
