import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/database.ts';
import { runPrepared } from '../../db/rows.ts';
import { certificates, formerNumbers, persons } from '../../db/schema/registry.ts';
import { writeIndex } from './index-person.ts';

/** Writes anew what finds a person, after anything of name, numbers, phone, place, status or certificate changed. */
export function indexAgain(writer: Writer, personId: string): void {
  const file = writer.select().from(persons).where(eq(persons.id, personId)).get();
  if (!file) return;
  for (const [table, column] of [
    ['search_key', 'file_number'],
    ['person_listing', 'file_number'],
    ['number_part', 'rowid'],
  ])
    runPrepared(writer, `DELETE FROM ${table} WHERE ${column} = ?`, [file.fileNumber]);
  if (file.mergedInto !== null) return;
  writeIndex(writer, {
    file,
    certificates: writer.select().from(certificates).where(eq(certificates.personId, personId)).all(),
    formerNumbers: [...formerOf(writer, personId), ...mergedOf(writer, personId)],
  });
}

const formerOf = (writer: Writer, personId: string): string[] =>
  writer
    .select()
    .from(formerNumbers)
    .where(eq(formerNumbers.personId, personId))
    .all()
    .map(({ identityNumber }) => identityNumber);

/** The numbers of the files that were merged into this one, or into one of those. */
const mergedOf = (writer: Writer, personId: string): string[] =>
  writer
    .select()
    .from(persons)
    .where(eq(persons.mergedInto, personId))
    .all()
    .flatMap(({ id, identityNumber }) => [identityNumber, ...formerOf(writer, id), ...mergedOf(writer, id)]);
