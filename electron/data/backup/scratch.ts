import { existsSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '#shared/contract/jobs.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import { flushBeside } from '../db/flush.ts';
import { remove } from '../files/change.ts';
import { censusDifferences } from './census.ts';
import { copy, readBack, type Step } from './copying.ts';
import { inLanes } from './lanes.ts';
import { bytesOf } from './manifest.ts';
import { contentsOf, damaged, openRun, partOf } from './parts.ts';
import { DATABASE, KEYRING, type Place } from './place.ts';
import { replacedAttachments } from './swap.ts';
import type { Vault } from './vault.ts';
import { volumeAt, volumeFailure } from './volume.ts';

type Gathered = {
  readonly vault: Vault;
  readonly run: string;
  readonly place: Place;
  readonly into: string;
  /** A rehearsal asks what the place itself gives back; in earnest a content is taken from wherever it is whole. */
  readonly rehearsal: boolean;
  readonly pause: (progress: Progress) => Promise<void>;
};

const calm = () => Promise.resolve();

/** A content that this desk has already, in the folder of the one that comes: it takes no more room. */
function linkOrNot(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies everything of a run into an empty folder, and proves there that it is what was written. A content that its
 * database names and that nobody has whole any more keeps nothing else back: it is told.
 */
export async function gather({ vault, run, place, into, rehearsal, pause }: Gathered) {
  const volume = volumeAt(place.runs);
  let [done, total] = [0, 1];
  const step: Step = async (bytes) => {
    done += bytes;
    await pause({ done, total });
  };
  try {
    const { label, census } = openRun(vault, run);
    total = bytesOf(label);
    for (const [part, written] of [
      [DATABASE, label.database],
      [KEYRING, label.keyring],
    ] as const) {
      await copy(partOf(run, part), join(into, part), step);
      await flushBeside(join(into, part));
      const { sha256 } = await readBack(join(into, part), calm);
      if (sha256 !== written.sha256) throw damaged(part, 'changed');
    }
    const examined = await vault.examine(join(into, DATABASE));
    if (!examined.sound || censusDifferences(examined.census, census).length > 0)
      throw damaged(DATABASE, 'changed');
    const attachments = join(into, 'attachments');
    mkdirSync(attachments);
    const fetching = { vault, place, attachments, rehearsal, step };
    const named = new Set(examined.named);
    const faults: PartFault[] = [];
    await inLanes(new Set([...contentsOf(run, label).map(({ name }) => name), ...named]), async (name) => {
      const found = await fetchContent(fetching, name);
      if (found !== 'whole' && named.has(name)) faults.push({ part: name, fault: found });
    });
    return { label, census, faults };
  } catch (error) {
    throw volumeFailure(error, volume, Math.floor((100 * done) / total));
  }
}

type Fetching = Pick<Gathered, 'vault' | 'place' | 'rehearsal'> & {
  readonly attachments: string;
  readonly step: Step;
};

/**
 * From where the run keeps it, or where this desk has it; a snapshot's may have gone with an office that was replaced since,
 * under an earlier key.
 */
async function fetchContent(fetching: Fetching, name: string): Promise<'whole' | 'lost' | 'spoilt'> {
  const { vault, place, attachments, rehearsal, step } = fetching;
  const [own, to] = [vault.local.attachments, join(attachments, name)];
  const isWholeIn = (folder: string) => typeof vault.contentsAt(folder).read(name) !== 'string';
  if (isWholeIn(rehearsal ? place.attachments : own) && linkOrNot(join(own, name), to)) {
    await step(statSync(to).size);
    return 'whole';
  }
  const isLocal = place.attachments === own;
  const replaced = rehearsal && !isLocal ? [] : replacedAttachments(vault.folder.path);
  const folders = new Set([place.attachments, ...(rehearsal ? [] : [own]), ...replaced]);
  let found: 'lost' | 'spoilt' = 'lost';
  for (const folder of [...folders].filter((each) => existsSync(join(each, name)))) {
    await copy(join(folder, name), to, step);
    await flushBeside(to);
    if (isWholeIn(attachments)) return 'whole';
    await remove(to);
    found = 'spoilt';
  }
  return found;
}
