import { and, eq, sql } from 'drizzle-orm';
import type { Subject } from '#shared/domain/imports/records.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import type { Reader } from '../../db/database.ts';
import { certificates, formerNumbers, persons } from '../../db/schema/registry.ts';

export type Person = typeof persons.$inferSelect;

/** Whose file a row is about. */
type Match =
  | { readonly found: 'one'; readonly person: Person }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly names: readonly string[] };

type Sought = Pick<Subject, 'name' | 'identityNumber' | 'birthDate'> & {
  readonly certificateBase?: string;
  readonly townshipCode?: string;
};

export type Matcher = (sought: Sought) => Match;

const placeholder = (name: string) => sql.placeholder(name);

/**
 * Finds a file by identity number (a former one too), else by the certificate's base, else by name, birth date and
 * town. As soon as one of them finds somebody the others are not asked; several stop the row.
 */
export function createMatcher(reader: Reader): Matcher {
  // A first import need not ask for each of its people.
  if (isEmpty(reader)) return () => ({ found: 'none' });
  const ways = waysToFind(reader);
  const kept = (person: Person): Person => {
    const next = person.mergedInto === null ? undefined : ways.byId(person.mergedInto);
    return next ? kept(next) : person;
  };
  return (sought) => {
    for (const way of [ways.byNumber, ways.byCertificate, ways.byName]) {
      const files = new Map(
        way(sought)
          .map((person) => kept(person))
          .map((person) => [person.id, person]),
      );
      const [person] = files.values();
      if (!person) continue;
      return files.size === 1
        ? { found: 'one', person }
        : { found: 'several', names: [...files.values()].map(({ name }) => name) };
    }
    return { found: 'none' };
  };
}

function isEmpty(reader: Reader): boolean {
  return reader.select({ id: persons.id }).from(persons).limit(1).get() === undefined;
}

function waysToFind(reader: Reader) {
  const byId = reader
    .select()
    .from(persons)
    .where(eq(persons.id, placeholder('id')))
    .prepare();
  const current = reader
    .select()
    .from(persons)
    .where(eq(persons.identityNumber, placeholder('number')))
    .prepare();
  const former = reader
    .select({ person: persons })
    .from(formerNumbers)
    .innerJoin(persons, eq(persons.id, formerNumbers.personId))
    .where(eq(formerNumbers.identityNumber, placeholder('number')))
    .prepare();
  const base = reader
    .select({ person: persons })
    .from(certificates)
    .innerJoin(persons, eq(persons.id, certificates.personId))
    .where(eq(certificates.base, placeholder('base')))
    .prepare();
  const born = reader
    .select()
    .from(persons)
    .where(and(eq(persons.birthDate, placeholder('birthDate')), eq(persons.nameKey, placeholder('nameKey'))))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    byNumber: ({ identityNumber: number }: Sought): readonly Person[] => {
      const person = current.get({ number });
      return person ? [person] : former.all({ number }).map((row) => row.person);
    },
    byCertificate: ({ certificateBase }: Sought): readonly Person[] =>
      certificateBase === undefined ? [] : base.all({ base: certificateBase }).map((row) => row.person),
    // Without a town a name and a birth date are not enough.
    byName: ({ name, birthDate, townshipCode }: Sought): readonly Person[] =>
      townshipCode === undefined
        ? []
        : born
            .all({ birthDate, nameKey: foldName(name) })
            .filter(({ divisionCode }) => divisionCode.startsWith(townshipCode)),
  };
}
