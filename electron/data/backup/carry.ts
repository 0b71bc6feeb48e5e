import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '#shared/contract/jobs.ts';
import { flushBeside, flushFolder } from '../db/flush.ts';
import { move, remove, removeFolderOrLeave } from '../files/change.ts';
import { copy, isSame, type Step } from './copying.ts';
import { inLanes } from './lanes.ts';
import type { ContentList } from './manifest.ts';
import { contentsOf, labelOf } from './parts.ts';
import { DATABASE, KEYRING, LIST, MANIFEST, type Place, placeOn, runName, UNFINISHED } from './place.ts';
import { volumeAt, volumeFailure } from './volume.ts';

type Carried = {
  /** A whole run beside the office. */
  readonly run: string;
  readonly attachments: string;
  /** The folder where the stick is. */
  readonly volume: string;
  readonly pause: (progress: Progress) => Promise<void>;
  /** Shown each content that goes over, as the office has it: what is read for the comparison is not read for this again. */
  readonly seen?: Seen;
  /** Contents that go over again although the place has them: one of the right size that was found to be spoilt. */
  readonly again?: ReadonlySet<string>;
};

type Seen = (name: string, sealed: Buffer) => void;

/** Room that is left over on the stick: folders and the file system itself want some. */
const MARGIN_BYTES = 1024 * 1024;

/** Those that the place does not have yet; one of another size was cut off while it was written. */
function missingAt(place: Place, contents: ContentList, again: ReadonlySet<string>): ContentList {
  return contents.filter(({ name, bytes }) => {
    if (again.has(name)) return true;
    const found = statSync(join(place.attachments, name), { throwIfNoEntry: false });
    return found?.size !== bytes;
  });
}

/** Takes away what broke off before. */
async function dropUnfinished({ runs }: Place): Promise<void> {
  if (!existsSync(runs)) return;
  for (const name of readdirSync(runs).filter((each) => each.startsWith(UNFINISHED)))
    await removeFolderOrLeave(join(runs, name));
}

type File = { readonly name: string; readonly from: string; readonly to: string; readonly bytes: number };

/** What lies in one folder under a name, to the other under the same. */
const between =
  (from: string, to: string) =>
  ({ name, bytes }: ContentList[number]): File => ({
    name,
    from: join(from, name),
    to: join(to, name),
    bytes,
  });

/** So much is written before it is waited for: a stick is asked once for many small files, and none is far behind. */
const BATCH_BYTES = 32 * 1024 * 1024;

function* inBatches(files: readonly File[]): Generator<File[]> {
  let [batch, bytes]: [File[], number] = [[], 0];
  for (const file of files) {
    batch.push(file);
    bytes += file.bytes;
    if (bytes < BATCH_BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  yield batch;
}

const unfinishedOf = ({ to }: File): string => `${to}.new`;

/** Copies files under other names first, waits for the disk, reads them back, and only then gives them their own. */
async function carryFiles(files: readonly File[], step: Step, seen?: Seen): Promise<void> {
  await inLanes(files, async (file) => {
    await remove(unfinishedOf(file));
    await copy(file.from, unfinishedOf(file), step);
  });
  await inLanes(files, (file) => flushBeside(unfinishedOf(file)));
  await inLanes(files, async (file) => {
    const pieces: Buffer[] = [];
    const show = seen && ((piece: Buffer): unknown => pieces.push(Buffer.from(piece)));
    if (!(await isSame(file.from, unfinishedOf(file), { step, ...(show ? { show } : {}) })))
      throw Object.assign(new Error('Read back otherwise'), { code: 'EIO' });
    seen?.(file.name, Buffer.concat(pieces));
    await move(unfinishedOf(file), file.to);
  });
}

/**
 * Copies a run to a stick with whatever attachments are not there yet, flushes and reads back every file of it, and gives
 * the run its name last: a run that broke off is not taken for one. Earlier runs are not touched. Gives the run's folder.
 */
export async function carry(carried: Carried): Promise<string> {
  const { run, attachments, volume: path, pause, seen, again = new Set() } = carried;
  const label = labelOf(run);
  const volume = volumeAt(path);
  const place = placeOn(path, label.databaseId);
  let [done, total] = [0, 1];
  const step = async (bytes: number): Promise<void> => {
    done += bytes;
    await pause({ done, total });
  };
  try {
    volume.mustBeThere();
    volume.mustBeWritable();
    const wanted = missingAt(place, contentsOf(run, label), again);
    const parts = [DATABASE, KEYRING, LIST, MANIFEST].map((name) => ({
      name,
      bytes: statSync(join(run, name)).size,
    }));
    const bytes = [...parts, ...wanted].reduce((sum, part) => sum + part.bytes, 0);
    volume.mustHold(bytes + MARGIN_BYTES);
    // Each byte is written and read back.
    total = 2 * bytes;
    const name = runName(label.madeAt, label.id);
    const [whole, unfinished] = [join(place.runs, name), join(place.runs, `${UNFINISHED}${name}`)];
    if (existsSync(whole)) return whole;
    mkdirSync(place.attachments, { recursive: true });
    await dropUnfinished(place);
    mkdirSync(unfinished, { recursive: true });
    for (const batch of inBatches(wanted.map(between(attachments, place.attachments)))) {
      volume.mustBeThere();
      await carryFiles(batch, step, seen);
    }
    flushFolder(place.attachments);
    volume.mustBeThere();
    await carryFiles(parts.map(between(run, unfinished)), step);
    flushFolder(unfinished);
    await move(unfinished, whole);
    flushFolder(place.runs);
    volume.mustBeThere();
    return whole;
  } catch (error) {
    throw volumeFailure(error, volume, Math.floor((100 * done) / total));
  }
}
