import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import {
  codeOf,
  isHeld,
  LITTLE_PATIENCE,
  PATIENCE,
  PATIENCE_OF_ALL,
  patiently,
  patientlySync,
} from './patience.ts';
import { rename, renameSync, rmdir, rmdirSync, unlink, unlinkSync } from './primitives.ts';

/** The only place where files and folders get another name or go: what another program holds is waited for. */

/** Names of what `takesFiles` makes. */
const PROBE = 'can-be-written-';

/**
 * Whether a folder takes a file: one is really made and taken away, for rights and mounts that are asked tell nothing on
 * Windows. A new name is nobody's, so no other program can be why it is refused. A disk that is full may still be written.
 */
export function takesFiles(folder: string): boolean {
  const probe = join(folder, `${PROBE}${randomBytes(4).toString('hex')}`);
  try {
    closeSync(openSync(probe, 'wx', 0o600));
  } catch (error) {
    if (/^(EROFS|EPERM|EACCES)$/.test(codeOf(error))) return false;
    if (/^(ENOSPC|EDQUOT)$/.test(codeOf(error))) return true;
    throw error;
  }
  // With it what a process left that ended in between.
  for (const name of readdirSync(folder).filter((each) => each.startsWith(PROBE)))
    removeOrLeaveSync(join(folder, name));
  return true;
}

/** Waiting was in vain: another program has it, unless nobody may write there at all. */
function inUse(error: unknown, folders: readonly string[]): unknown {
  return isHeld(error) && folders.every(takesFiles) ? new AppError('file-in-use') : error;
}

/** Gives a file or a folder another name; a file that has it already is replaced. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await patiently(() => rename(from, to), PATIENCE);
  } catch (error) {
    throw inUse(error, [dirname(from), dirname(to)]);
  }
}

/** The same within one turn. */
export function moveSync(from: string, to: string): void {
  try {
    patientlySync(() => renameSync(from, to), PATIENCE_OF_ALL);
  } catch (error) {
    throw inUse(error, [dirname(from), dirname(to)]);
  }
}

/** The same where it may as well be done another time; false where it was not done. */
export function moveOrLeaveSync(from: string, to: string): boolean {
  return orLeave(() => patientlySync(() => renameSync(from, to), LITTLE_PATIENCE));
}

function orLeave(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (isHeld(error)) return false;
    throw error;
  }
}

const unlessMissing = (error: unknown): void => {
  if (codeOf(error) !== 'ENOENT') throw error;
};

async function unlinkThere(file: string, patience: number): Promise<void> {
  await patiently(() => unlink(file), patience).catch(unlessMissing);
}

/** Takes a file away; one that is not there is away already. */
export async function remove(file: string): Promise<void> {
  try {
    await unlinkThere(file, PATIENCE);
  } catch (error) {
    throw inUse(error, [dirname(file)]);
  }
}

/** The same within one turn, where it does no harm if it stays; false where it does. */
export function removeOrLeaveSync(file: string): boolean {
  return orLeave(() => {
    try {
      patientlySync(() => unlinkSync(file), LITTLE_PATIENCE);
    } catch (error) {
      unlessMissing(error);
    }
  });
}

/** Takes a folder away that holds nothing; false where it holds something, or another program holds it. */
export function removeEmptyOrLeaveSync(folder: string): boolean {
  return orLeave(() => patientlySync(() => rmdirSync(folder), LITTLE_PATIENCE));
}

/** Each file and folder in it, then itself. Others have their turn; what a link points to is not touched. */
async function removeTree(folder: string, patience: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    unlessMissing(error);
    return [];
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeTree(path, patience);
    else await unlinkThere(path, patience);
  }
  await patiently(() => rmdir(folder), patience).catch(unlessMissing);
}

/** Takes a folder away with all that lies in it; one that is not there is away already. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await removeTree(folder, PATIENCE);
  } catch (error) {
    throw inUse(error, [dirname(folder)]);
  }
}

/** The same where it may as well be done another time; false where something of it is still there. */
export async function removeFolderOrLeave(folder: string): Promise<boolean> {
  try {
    await removeTree(folder, LITTLE_PATIENCE);
    return true;
  } catch (error) {
    if (isHeld(error)) return false;
    throw error;
  }
}
