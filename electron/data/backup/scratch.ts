import { existsSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '#shared/contract/jobs.ts';
import { flushBeside } from '../db/flush.ts';
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

/** Copies everything of a run into an empty folder, and proves there that it is what was written. */
export async function gather({ vault, run, place, into, pause }: Gathered) {
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
    const attachments = join(into, 'attachments');
    mkdirSync(attachments);
    const [own, gathered] = [vault.contentsAt(vault.local.attachments), vault.contentsAt(attachments)];
    const elsewhere = [place.attachments, ...replacedAttachments(vault.folder.path)];
    await inLanes(contentsOf(run, label), async ({ name }) => {
      const to = join(attachments, name);
      const known = typeof own.read(name) !== 'string' && linkOrNot(join(vault.local.attachments, name), to);
      if (known) await step(statSync(to).size);
      else await fetchContent(elsewhere, name, { to, step });
      if (typeof gathered.read(name) === 'string') throw damaged(name, 'changed');
    });
    const examined = await vault.examine(join(into, DATABASE));
    if (!examined.sound || censusDifferences(examined.census, census).length > 0)
      throw damaged(DATABASE, 'changed');
    return { label, census };
  } catch (error) {
    throw volumeFailure(error, volume, Math.floor((100 * done) / total));
  }
}

type Fetched = { readonly to: string; readonly step: Step };

/** Where the run keeps it; a snapshot's may have gone with an office that was replaced since, under an earlier key. */
async function fetchContent(folders: readonly string[], name: string, { to, step }: Fetched): Promise<void> {
  const from = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (from === undefined) throw damaged(name, 'missing');
  await copy(from, to, step);
  await flushBeside(to);
}
