import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { certificates, persons } from '../db/schema/registry.ts';

export type Person = typeof persons.$inferSelect;
type Certificate = typeof certificates.$inferSelect;

export type FoundPerson = { readonly person: Person; readonly certificate: Certificate | null };

const withCertificate = (reader: Reader) =>
  reader
    .select({ person: persons, certificate: certificates })
    .from(persons)
    .leftJoin(certificates, and(eq(certificates.personId, persons.id), eq(certificates.isCurrent, true)));

export const registryRepository = {
  find: (reader: Reader, id: string): FoundPerson | undefined =>
    withCertificate(reader).where(eq(persons.id, id)).get(),
  /** In the order of the file numbers that are given. */
  byFileNumbers: (reader: Reader, files: readonly number[]): FoundPerson[] => {
    if (files.length === 0) return [];
    const rows = withCertificate(reader)
      .where(inArray(persons.fileNumber, [...files]))
      .all();
    const byFile = new Map(rows.map((row) => [row.person.fileNumber, row]));
    return files.flatMap((file) => byFile.get(file) ?? []);
  },
};
