import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '#shared/contract/errors.ts';
import type { Writer } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { personChanges, personMerges } from '../../db/schema/person-history.ts';
import { persons } from '../../db/schema/registry.ts';
import { changeRow, changeValues, type Pen } from '../changes/pen.ts';
import { getLivingFile } from '../changes/person.ts';
import { indexAgain } from '../search/index-again.ts';
import { BELONGINGS, movable } from './belongings.ts';

type Merge = { readonly keptId: string; readonly mergedId: string; readonly reason: string };

/** Makes two files one: what belongs to the one changes hands, both people's rows stay. Gives the merge's id. */
export function merge(pen: Pen, { keptId, mergedId, reason }: Merge): string {
  const { writer, author } = pen;
  if (keptId === mergedId) throw new AppError('invalid-input', { fields: ['mergedId'] });
  getLivingFile(writer, keptId);
  const merged = getLivingFile(writer, mergedId);
  const moved = movable(writer, { keptId, mergedId }).map(({ record, table, row, standsBack }) => {
    const after = { personId: keptId, ...(standsBack ? { isCurrent: false } : {}) };
    changeValues(pen, table, { personId: keptId, before: row, after });
    return { record, recordId: row.id, ...(standsBack ? { stoodBack: true } : {}) };
  });
  // Last: whatever is written of these rows with a later number is newer than the merge.
  changeRow(pen, persons, { personId: mergedId, before: merged, after: { mergedInto: keptId } });
  const id = pen.newId();
  const { at: mergedAt = '', by: mergedBy = '' } = author ?? {};
  insertRow(writer, personMerges, { id, keptId, mergedId, moved, reason, mergedAt, mergedBy });
  indexAgain(writer, mergedId);
  indexAgain(writer, keptId);
  return id;
}

/** Everything back as it was, unless something newer builds on it. */
export function undoMerge(pen: Pen, mergeId: string): Omit<Merge, 'reason'> {
  const { writer } = pen;
  const found = writer.select().from(personMerges).where(eq(personMerges.id, mergeId)).get();
  if (!found || found.undoneAt !== null) throw new AppError('not-found');
  const { keptId, mergedId, moved } = found;
  getLivingFile(writer, keptId);
  keepNewer(writer, mergedId, [keptId, ...moved.map(({ recordId }) => recordId)]);
  for (const { record, recordId, stoodBack } of moved) {
    const table = BELONGINGS[record];
    const before = rowOf(writer, table, recordId);
    const after = { personId: mergedId, ...(stoodBack ? { isCurrent: true } : {}) };
    changeValues(pen, table, { personId: mergedId, before, after });
  }
  const merged = writer.select().from(persons).where(eq(persons.id, mergedId)).get();
  if (!merged) throw new AppError('not-found');
  changeRow(pen, persons, { personId: mergedId, before: merged, after: { mergedInto: null } });
  const undoneAt = pen.author?.at ?? '';
  writer.update(personMerges).set({ undoneAt }).where(eq(personMerges.id, mergeId)).run();
  indexAgain(writer, keptId);
  indexAgain(writer, mergedId);
  return { keptId, mergedId };
}

/** What was changed after the merge must not be lost by undoing it. */
function keepNewer(writer: Writer, mergedId: string, recordIds: readonly string[]): void {
  const { recordId, field, seq } = personChanges;
  const made = writer
    .select()
    .from(personChanges)
    .where(and(eq(recordId, mergedId), eq(personChanges.record, 'person'), eq(field, 'mergedInto')))
    .orderBy(desc(seq))
    .get();
  const newer = writer
    .select()
    .from(personChanges)
    .where(and(inArray(recordId, [...recordIds]), gt(seq, made?.seq ?? 0)))
    .orderBy(seq)
    .get();
  if (newer) throw new AppError('merge-built-upon', { at: newer.at, by: newer.by });
}

function rowOf(
  writer: Writer,
  table: (typeof BELONGINGS)[keyof typeof BELONGINGS] & SQLiteTable,
  id: string,
) {
  const row = writer.select().from(table).where(eq(table.id, id)).get();
  if (!row) throw new AppError('not-found');
  return row;
}
