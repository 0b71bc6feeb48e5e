import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../db/database.ts';
import { certificates, persons } from '../db/schema/registry.ts';

type NewPerson = typeof persons.$inferInsert;
type NewCertificate = typeof certificates.$inferInsert;
type Cursor = { readonly name: string; readonly id: string };
type Search = { readonly text: string; readonly townshipCode: string | undefined };

/** The text right after every text that begins with `prefix`. */
const afterPrefix = (prefix: string) => `${prefix}\u{10FFFF}`;

function matching({ text, townshipCode }: Search) {
  const number = text.toUpperCase();
  const isNumber = /^\d{2,}X?$/.test(number);
  return and(
    townshipCode === undefined ? undefined : eq(sql`substr(${persons.divisionCode}, 1, 9)`, townshipCode),
    text === ''
      ? undefined
      : isNumber
        ? and(gte(persons.identityNumber, number), lt(persons.identityNumber, afterPrefix(number)))
        : // Not LIKE, to which % and _ in what somebody typed mean something.
          gt(sql`instr(${persons.nameKey}, ${text})`, 0),
  );
}

const withCertificate = (reader: Reader) =>
  reader
    .select({ person: persons, certificate: certificates })
    .from(persons)
    .leftJoin(certificates, eq(certificates.personId, persons.id));

export type FoundPerson = {
  readonly person: typeof persons.$inferSelect;
  readonly certificate: typeof certificates.$inferSelect | null;
};

export const registryRepository = {
  page: (
    reader: Reader,
    search: Search,
    page: { readonly after: Cursor | undefined; readonly limit: number },
  ) =>
    withCertificate(reader)
      .where(
        and(
          matching(search),
          page.after === undefined
            ? undefined
            : // A row value: two comparisons joined by OR would walk the index from its beginning.
              sql`(${persons.nameKey}, ${persons.id}) > (${page.after.name}, ${page.after.id})`,
        ),
      )
      .orderBy(asc(persons.nameKey), asc(persons.id))
      .limit(page.limit)
      .all(),
  find: (reader: Reader, id: string): FoundPerson | undefined =>
    withCertificate(reader).where(eq(persons.id, id)).get(),
  insert: (writer: Writer, person: NewPerson, certificate: NewCertificate | undefined): void => {
    writer.insert(persons).values(person).run();
    if (certificate) writer.insert(certificates).values(certificate).run();
  },
};
