import { and, desc, eq, gt } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Reader } from '../../db/database.ts';
import { personChanges } from '../../db/schema/person-history.ts';
import { indexAgain } from '../search/index-again.ts';
import type { Pen } from './pen.ts';
import { getLivingFile } from './person.ts';
import { refuseTaken, refuseWrong } from './refuse-wrong.ts';
import { canTakeBack, type Save, savesOf, wayOf } from './saves.ts';
import { type Change, findsPeople, rememberBack, stands, writeBack } from './write-back.ts';

type Asked = { readonly personId: string; readonly save: number; readonly today: Day };

/**
 * Makes everything that one save changed what it was before, as a save of its own. Nothing is written when any of it was
 * changed again since, or when what stood there before is no longer right beside what stands there now.
 */
export function takeBack(pen: Pen, { personId, save, today }: Asked): { readonly at: string } {
  const { writer, author } = pen;
  getLivingFile(writer, personId);
  const saves = savesOf(writer, personId);
  const found = saves.find((each) => each.save === save);
  if (!found) throw new AppError('not-found');
  if (wayOf(saves)(found) === 'taken-back') throw new AppError('save-taken-back');
  if (!canTakeBack(found)) throw new AppError('save-not-of-file');
  keepLater(writer, found);
  refuseTaken(writer, found.changes);
  const back: Pen = author === null ? pen : { ...pen, author: { ...author, takesBack: save } };
  for (const change of found.changes) {
    writeBack(back, change);
    rememberBack(back, change);
  }
  refuseWrong(writer, { personId, changes: found.changes, today });
  if (found.changes.some(findsPeople)) indexAgain(writer, personId);
  return { at: found.at };
}

/** What was written of the same after this save must not be lost by taking it back. */
function keepLater(reader: Reader, { changes }: Save): void {
  const changed = changes.find((change) => !stands(reader, change));
  if (!changed) return;
  const { at = null, by = null } = laterThan(reader, changed) ?? {};
  throw new AppError('save-built-upon', { at, by });
}

function laterThan(reader: Reader, { record, recordId, seq }: Change) {
  return reader
    .select()
    .from(personChanges)
    .where(
      and(eq(personChanges.record, record), eq(personChanges.recordId, recordId), gt(personChanges.seq, seq)),
    )
    .orderBy(desc(personChanges.seq))
    .get();
}
