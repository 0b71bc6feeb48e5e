import { desc, eq } from 'drizzle-orm';
import type { Save as SaveTold } from '#shared/contract/registry/changes.ts';
import type { Reader } from '../../db/database.ts';
import { personChanges } from '../../db/schema/person-history.ts';
import { WHOLE_ROW } from './pen.ts';
import type { Change } from './write-back.ts';

/** What one act changed of a file, the last line first. */
export type Save = Pick<Change, 'at' | 'by' | 'reason' | 'importId' | 'takesBack'> & {
  /** The number of its first line. */
  readonly save: number;
  readonly changes: readonly Change[];
};

/** Every save of a file, the newest first. */
export function savesOf(reader: Reader, personId: string): Save[] {
  const changes = reader
    .select()
    .from(personChanges)
    .where(eq(personChanges.personId, personId))
    .orderBy(desc(personChanges.seq))
    .all();
  const acts = Map.groupBy(changes, ({ at, by, reason, importId, takesBack }) =>
    JSON.stringify([at, by, reason, importId, takesBack]),
  );
  return [...acts.values()].flatMap((act) => {
    const first = act.at(-1);
    return first === undefined ? [] : [{ ...first, save: first.seq, changes: act }];
  });
}

/** Tells of each of these saves, of one file and the newest first, whether it is ahead, a way back, or taken back. */
export function wayOf(saves: readonly Save[]): (save: Save) => SaveTold['way'] {
  const takenBack = new Set<number>();
  for (const { save, takesBack } of saves)
    if (takesBack !== null && !takenBack.has(save)) takenBack.add(takesBack);
  return ({ save, takesBack }) =>
    takenBack.has(save) ? 'taken-back' : takesBack === null ? 'ahead' : 'back';
}

/** What a clerk writes in a file; what follows from deciding, paying and reviewing is taken back there. */
const IN_A_FILE = new Set([
  'person',
  'certificate',
  'certificate_event',
  'former_number',
  'guardian',
  'bank_account',
  'household',
  'welfare_status',
  'insurance',
  'service_need',
  'person_note',
]);

/** Whether all of it was made in the file itself: an import and a merge are taken back as wholes, and a file is never unmade. */
export const canTakeBack = ({ importId, changes }: Save): boolean =>
  importId === null &&
  changes.every(
    ({ record, field }) =>
      IN_A_FILE.has(record) &&
      field !== 'personId' &&
      field !== 'mergedInto' &&
      !(record === 'person' && field === WHOLE_ROW),
  );
