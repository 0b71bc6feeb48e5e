import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { backup } from '#shared/contract/backup.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import type { Handlers } from '../rpc/context.ts';
import { lostContents } from './lost.ts';
import { isInUse, type Owned, ownersOf } from './owners.ts';
import { otherFolders, putBack } from './put-back.ts';
import { backupRepository, type BackupRunRow } from './repository.ts';

/** As many as a page shows; where a whole folder is gone their number says enough. */
const SHOWN = 200;
const MOST_STICKS = 3;

/** The sticks whose backups were written with a content: since it was kept, and not named as one that they lack. */
function mayBeOn(runs: readonly BackupRunRow[], part: string, owners: readonly Owned[]): string[] {
  const since = owners.map((owned) => owned.since).toSorted()[0];
  if (since === undefined) return [];
  const having = runs.filter(
    ({ madeAt, faults }) => madeAt >= since && faults.every((fault) => fault.part !== part),
  );
  return [...new Set(having.map(({ volume }) => volume))].slice(0, MOST_STICKS);
}

type Compared = PartFault & { readonly own: string; readonly other: string };

/** Whether a content lies there, and not as it is spoilt here; told without the key, which putting back asks for. */
function isOtherThere({ part, fault, own, other }: Compared): boolean {
  const file = join(other, part);
  return existsSync(file) && (fault === 'lost' || !readFileSync(file).equals(readFileSync(join(own, part))));
}

export const lostHandlers: Pick<Handlers<typeof backup>, 'lost' | 'putBack'> = {
  lost: ({ reader, contents, folder }, { volumes }) => {
    const { attachments, path } = folder;
    const lost = lostContents({ reader, attachments, contents });
    if (lost.length === 0) return { count: 0, found: 0, contents: [] };
    const owners = ownersOf(
      reader,
      lost.map(({ part }) => part),
    );
    const [folders, runs] = [otherFolders(reader, path, volumes), backupRepository.runs(reader)];
    const isFound = ({ part, fault }: PartFault) =>
      folders.some((each) => isOtherThere({ part, fault, own: attachments, other: each }));
    const inUseFirst = lost.toSorted(
      (a, b) => Number(isInUse(owners, b.part)) - Number(isInUse(owners, a.part)),
    );
    return {
      count: lost.length,
      found: lost.filter(isFound).length,
      contents: inUseFirst.slice(0, SHOWN).map(({ part, fault }) => {
        const own = owners.get(part) ?? [];
        return {
          part,
          fault,
          contents: own.map(({ content }) => content),
          found: isFound({ part, fault }),
          mayBeOn: mayBeOn(runs, part, own),
        };
      }),
    };
  },
  putBack: async ({ vault, reader, pause, note }, { volumes }) => {
    const back = await putBack({ vault, reader, volumes, pause });
    note({ detail: { back } });
    return { back: back.length };
  },
};
