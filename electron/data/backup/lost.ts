import { statSync } from 'node:fs';
import { isDamage, type PartFault } from '#shared/domain/backup/runs.ts';
import type { Reader } from '../db/database.ts';
import type { Contents } from '../registry/attachments/contents.ts';
import { namedContents } from './named.ts';
import { ownersOf } from './owners.ts';
import { backupRepository } from './repository.ts';
import { contentsThere } from './snapshot.ts';

/** Of the contents that a database names those that do not lie in a folder. */
export function absentFrom(folder: string, named: readonly string[]): PartFault[] {
  const there = new Set(contentsThere(folder));
  return named.filter((name) => !there.has(name)).map((part) => ({ part, fault: 'lost' }));
}

const asSeen = new WeakMap<Reader, { readonly changed: number; readonly absent: readonly PartFault[] }>();

/**
 * What was missed when the folder last changed, as far as a row still speaks of it: no content is named before it lies
 * there, so that between two changes nothing more can be missing, and a page that asks often asks the folder once.
 */
function absentNow(reader: Reader, folder: string): readonly PartFault[] {
  const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const seen = asSeen.get(reader);
  const absent = seen?.changed === changed ? seen.absent : absentFrom(folder, namedContents(reader.$client));
  asSeen.set(reader, { changed, absent });
  const owners = ownersOf(
    reader,
    absent.map(({ part }) => part),
  );
  return absent.filter(({ part }) => owners.has(part));
}

type Office = {
  readonly reader: Reader;
  readonly attachments: string;
  readonly contents: Pick<Contents, 'read'>;
};

/**
 * What the office has lost of what its database names. Which files are there is seen at once; which of them cannot be
 * deciphered is known of those that a backup or a drill has come upon, and looked at again.
 */
export function lostContents({ reader, attachments, contents }: Office): PartFault[] {
  const lost = absentNow(reader, attachments);
  const seen = [backupRepository.runs(reader)[0], backupRepository.drills(reader)[0]]
    .flatMap((row) => row?.faults ?? [])
    .filter((fault) => !isDamage(fault))
    .map(({ part }) => part);
  const owners = ownersOf(reader, seen);
  const spoilt = [...owners.keys()].filter((name) => contents.read(name) === 'damaged');
  return [...lost, ...spoilt.map((part): PartFault => ({ part, fault: 'spoilt' }))];
}
