import { isDamage, type PartFault } from '#shared/domain/backup/runs.ts';
import type { Reader } from '../db/database.ts';
import type { Contents } from '../registry/attachments/contents.ts';
import { namedContents } from './named.ts';
import { backupRepository } from './repository.ts';
import { contentsThere } from './snapshot.ts';

/** Of the contents that a database names those that do not lie in a folder. */
export function absentFrom(folder: string, named: readonly string[]): PartFault[] {
  const there = new Set(contentsThere(folder));
  return named.filter((name) => !there.has(name)).map((part) => ({ part, fault: 'lost' }));
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
  const named = namedContents(reader.$client);
  const lost = absentFrom(attachments, named);
  const absent = new Set(lost.map(({ part }) => part));
  const there = new Set(named.filter((name) => !absent.has(name)));
  const seen = [backupRepository.runs(reader)[0], backupRepository.drills(reader)[0]]
    .flatMap((row) => row?.faults ?? [])
    .filter((fault) => !isDamage(fault) && there.has(fault.part))
    .map(({ part }) => part);
  const spoilt = [...new Set(seen)].filter((name) => contents.read(name) === 'damaged');
  return [...lost, ...spoilt.map((part): PartFault => ({ part, fault: 'spoilt' }))];
}
