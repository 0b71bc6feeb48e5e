import { asc, eq, gt } from 'drizzle-orm';
import type { Writer } from '../../db/database.ts';
import { runPrepared, updateRow } from '../../db/rows.ts';
import { certificates, formerNumbers, persons } from '../../db/schema/registry.ts';
import { nameColumns, writeIndex } from './index-person.ts';

/** Writes anew what finds a person and what follows from the name, after anything of name, numbers, phone, place, status or certificate changed. */
export function indexAgain(writer: Writer, personId: string): void {
  const stored = writer.select().from(persons).where(eq(persons.id, personId)).get();
  if (!stored) return;
  const columns = nameColumns(stored.name);
  const file = { ...stored, ...columns };
  if (stored.nameKey !== columns.nameKey || stored.pinyin !== columns.pinyin)
    updateRow(writer, persons, { ...columns, id: personId });
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

/** So many files in one transaction keep nobody waiting. */
const AT_ONCE = 50;

/** Writes anew what finds the people of the next files behind a file number; gives the last, undefined where none follows. */
export function indexNextPeople(writer: Writer, after: number): number | undefined {
  const files = writer
    .select({ id: persons.id, fileNumber: persons.fileNumber })
    .from(persons)
    .where(gt(persons.fileNumber, after))
    .orderBy(asc(persons.fileNumber))
    .limit(AT_ONCE)
    .all();
  for (const { id } of files) indexAgain(writer, id);
  return files.at(-1)?.fileNumber;
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
