import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Writer } from '../db/database.ts';
import { deleteRow, runPrepared } from '../db/rows.ts';
import { importRuns } from '../db/schema/imports.ts';
import { personChanges } from '../db/schema/person-history.ts';
import { persons } from '../db/schema/registry.ts';
import { type Pen, WHOLE_ROW } from '../registry/changes/pen.ts';
import { type Change, findsPeople, rememberBack, writeBack } from '../registry/changes/write-back.ts';
import { indexAgain } from '../registry/search/index-again.ts';
import { keepVolunteersUsed, undoVolunteers } from '../volunteers/import/undo.ts';

/**
 * Takes an import back, as long as nothing that came later rests on it: people whom it added are gone again, rows that
 * it changed are what they were. That it happened, and that it was undone, stays.
 */
export function undoImport(
  writer: Writer,
  runId: string,
  { by, at, newId }: { readonly by: string; readonly at: string; readonly newId: () => string },
): void {
  const run = writer.select().from(importRuns).where(eq(importRuns.id, runId)).get();
  if (!run) throw new AppError('not-found');
  if (run.undoneAt !== null) throw new AppError('import-already-undone');
  keepWhatCameLater(writer, runId);
  keepVolunteersUsed(writer, runId);
  const changes = writer
    .select()
    .from(personChanges)
    .where(eq(personChanges.importId, runId))
    .orderBy(desc(personChanges.seq))
    .all();
  const added = new Set(changes.filter(isAddedPerson).map(({ personId }) => personId));
  const pen: Pen = {
    writer,
    newId,
    author: { by, at, reason: `撤销导入“${run.fileName}”`, importId: runId },
  };
  const touched = new Set<string>();
  for (const change of changes) {
    if (isAddedPerson(change)) forgetPerson(writer, change.personId);
    else writeBack(pen, change);
    if (added.has(change.personId)) continue;
    if (findsPeople(change)) touched.add(change.personId);
    rememberBack(pen, change);
  }
  for (const personId of touched) indexAgain(writer, personId);
  writer
    .update(importRuns)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(importRuns.id, runId), isNull(importRuns.undoneAt)))
    .run();
  undoVolunteers(writer, runId);
}

const isAddedPerson = ({ record, field, old }: Change) =>
  record === 'person' && field === WHOLE_ROW && old === null;

/** Throws when something that this import wrote was changed since, or somebody whom it added was given anything. */
function keepWhatCameLater(writer: Writer, runId: string): void {
  const [later] = writer.all<{ name: string }>(sql`
    SELECT person.name AS name
    FROM person_change AS mine
    JOIN person_change AS later ON later.person_id = mine.person_id AND later.seq > mine.seq
    LEFT JOIN import_run AS run ON run.id = later.import_id
    JOIN person ON person.id = mine.person_id
    WHERE mine.import_id = ${runId}
      AND later.import_id IS NOT ${runId}
      AND run.undone_at IS NULL
      AND (mine.record_id = later.record_id OR (mine.record = 'person' AND mine.field = '*'))
    LIMIT 1`);
  if (later) throw new AppError('import-built-upon', { name: later.name });
  keepWhatWasDecided(writer, runId);
}

/** Throws when somebody has decided something about a person whom this import added, or volunteers have served them. */
function keepWhatWasDecided(writer: Writer, runId: string): void {
  const [decided] = writer.all<{ name: string }>(sql`
    SELECT person.name AS name
    FROM person_change AS mine JOIN person ON person.id = mine.person_id
    WHERE mine.import_id = ${runId} AND mine.record = 'person' AND mine.field = '*' AND (
      EXISTS (SELECT 1 FROM warn_override o WHERE o.person_id = mine.person_id)
      OR EXISTS (SELECT 1 FROM subsidy_choice c WHERE c.person_id = mine.person_id)
      OR EXISTS (SELECT 1 FROM volunteer_beneficiary b WHERE b.person_id = mine.person_id)
      OR EXISTS (SELECT 1 FROM finding f JOIN finding_outcome o ON o.finding_id = f.id
        WHERE f.person_id = mine.person_id))
    LIMIT 1`);
  if (decided) throw new AppError('import-built-upon', { name: decided.name });
}

/** Everything else of the person is gone already: the newest was taken back first. */
function forgetPerson(writer: Writer, personId: string): void {
  const person = writer.select().from(persons).where(eq(persons.id, personId)).get();
  if (!person) return;
  runPrepared(writer, 'DELETE FROM search_key WHERE file_number = ?', [person.fileNumber]);
  runPrepared(writer, 'DELETE FROM person_listing WHERE file_number = ?', [person.fileNumber]);
  runPrepared(writer, 'DELETE FROM number_part WHERE rowid = ?', [person.fileNumber]);
  runPrepared(writer, 'DELETE FROM person_change WHERE person_id = ?', [personId]);
  deleteRow(writer, persons, personId);
}
