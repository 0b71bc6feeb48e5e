import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { keyringFile } from '../accounts/keyring-file.ts';
import { flushFolder, writeFlushed } from '../db/flush.ts';
import {
  moveSync,
  removeEmptyOrLeaveSync,
  removeFolder,
  removeFolderOrLeave,
  removeOrLeaveSync,
} from '../files/change.ts';
import { DATABASE, KEYRING } from './place.ts';

/**
 * Puts another office in the place of the one that is there, and keeps that one. Whoever ends in between leaves either the
 * old one or an exchange that the next look at the door carries on: the folder `restoring` is there, and says in `kept-as` where
 * the old one goes, from the moment on when everything that is to come is in it, until all of it has come. What other programs
 * hold only puts that off.
 */
const NEXT = 'restoring';
const NEXT_UNFINISHED = 'restoring.unfinished';
const REPLACED = 'replaced';
/** In the folder that comes: under which name the office that goes is kept. */
const KEPT_AS = 'kept-as';

const PARTS = [DATABASE, KEYRING, 'attachments'];
/** What a database that was not closed has beside it; it goes before the database that it belongs to. */
const BESIDE = [`${DATABASE}-wal`, `${DATABASE}-shm`];

const isUnderWay = (office: string): boolean => existsSync(join(office, NEXT, KEPT_AS));

/** Sees to it that no earlier exchange is in the way of another. */
export async function clearExchange(office: string): Promise<void> {
  finishSwap(office);
  if (isUnderWay(office)) throw new AppError('file-in-use');
  await removeFolder(join(office, NEXT));
}

/** An empty folder, where what is to come is gathered. */
export async function emptyScratch(office: string): Promise<string> {
  await clearExchange(office);
  const scratch = join(office, NEXT_UNFINISHED);
  await removeFolder(scratch);
  mkdirSync(scratch, { recursive: true });
  return scratch;
}

/** What of it another program holds goes before the next is gathered. */
export async function dropScratch(office: string): Promise<void> {
  await removeFolderOrLeave(join(office, NEXT_UNFINISHED));
}

/** Offices are kept in the order of their names: one that is kept later is called later, whatever the clock says. */
function nameAfter(office: string, name: string): string {
  const last = lastReplaced(office);
  return last === undefined || name > last ? name : `${last} ${name}`;
}

function writeKeptAs(folder: string, name: string): void {
  writeFlushed(join(folder, KEPT_AS), name);
  flushFolder(folder);
}

/** Gives a folder the name under which everything in it comes; false where some of it comes only at the next look at the door. */
function exchange(office: string, folder: string, keptAs: string): boolean {
  keyringFile(join(office, KEYRING)).settle();
  writeKeptAs(folder, nameAfter(office, keptAs));
  moveSync(folder, join(office, NEXT));
  flushFolder(office);
  try {
    finishSwap(office);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-in-use') return false;
    throw error;
  }
}

/** Exchanges the office for what was gathered; the database must be closed. False where it is still coming. */
export const swapIn = (office: string, keptAs: string): boolean =>
  exchange(office, join(office, NEXT_UNFINISHED), keptAs);

/** Exchanges the office for one that it replaced before. */
export const swapBack = (office: string, replaced: string, keptAs: string): boolean =>
  exchange(office, join(office, REPLACED, replaced), keptAs);

/** Carries an exchange to its end, however far it had come; does nothing where there is none. */
export function finishSwap(office: string): void {
  if (!isUnderWay(office)) return;
  const next = join(office, NEXT);
  const kept = join(office, REPLACED, readFileSync(join(next, KEPT_AS), 'utf8'));
  mkdirSync(kept, { recursive: true });
  if (existsSync(join(next, DATABASE)))
    for (const name of BESIDE)
      if (existsSync(join(office, name))) moveSync(join(office, name), join(kept, name));
  for (const name of PARTS) {
    const [from, to] = [join(next, name), join(office, name)];
    if (!existsSync(from)) continue;
    if (existsSync(to)) moveSync(to, join(kept, name));
    moveSync(from, to);
  }
  // What an office that comes back was not closed with: without it that office would lack its last hours.
  for (const name of BESIDE) if (existsSync(join(next, name))) moveSync(join(next, name), join(office, name));
  flushFolder(kept);
  flushFolder(office);
  // Without it the folder is no exchange any more; what else lies in it goes before the next one.
  if (!removeOrLeaveSync(join(next, KEPT_AS))) return;
  flushFolder(next);
  removeEmptyOrLeaveSync(next);
}

/** The office that the last exchange replaced; undefined when there was none, or it was put back. */
export function lastReplaced(office: string): string | undefined {
  const folder = join(office, REPLACED);
  return existsSync(folder) ? readdirSync(folder).toSorted().at(-1) : undefined;
}

/** The attachments of offices that were replaced, newest first. */
export function replacedAttachments(office: string): string[] {
  const folder = join(office, REPLACED);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name, 'attachments'));
}
