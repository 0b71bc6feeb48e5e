import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flushFolder, writeFlushed } from '../db/flush.ts';
import { DATABASE, KEYRING } from './place.ts';

/**
 * Puts another office in the place of the one that is there, and keeps that one. Whoever ends in between leaves either the
 * old one or an exchange that the next start carries on: the folder `restoring` is there from the moment on when everything
 * that is to come is in it, until all of it has come.
 */
const NEXT = 'restoring';
const NEXT_UNFINISHED = 'restoring.unfinished';
const REPLACED = 'replaced';
/** In the folder that comes: under which name the office that goes is kept. */
const KEPT_AS = 'kept-as';

const PARTS = [DATABASE, KEYRING, 'attachments'];
/** What a database that was not closed has beside it; it goes before the database that it belongs to. */
const BESIDE = [`${DATABASE}-wal`, `${DATABASE}-shm`];

/** An empty folder, where what is to come is gathered. */
export function emptyScratch(office: string): string {
  const scratch = join(office, NEXT_UNFINISHED);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  return scratch;
}

export function dropScratch(office: string): void {
  rmSync(join(office, NEXT_UNFINISHED), { recursive: true, force: true });
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

/** Exchanges the office for what was gathered; the database must be closed. */
export function swapIn(office: string, keptAs: string): void {
  const scratch = join(office, NEXT_UNFINISHED);
  writeKeptAs(scratch, nameAfter(office, keptAs));
  renameSync(scratch, join(office, NEXT));
  flushFolder(office);
  finishSwap(office);
}

/** Exchanges the office for one that it replaced before. */
export function swapBack(office: string, replaced: string, keptAs: string): void {
  const folder = join(office, REPLACED, replaced);
  writeKeptAs(folder, nameAfter(office, keptAs));
  renameSync(folder, join(office, NEXT));
  flushFolder(office);
  finishSwap(office);
}

/** Carries an exchange to its end, however far it had come; does nothing where there is none. */
export function finishSwap(office: string): void {
  const next = join(office, NEXT);
  if (!existsSync(next)) return;
  const kept = join(office, REPLACED, readFileSync(join(next, KEPT_AS), 'utf8'));
  mkdirSync(kept, { recursive: true });
  if (existsSync(join(next, DATABASE)))
    for (const name of BESIDE)
      if (existsSync(join(office, name))) renameSync(join(office, name), join(kept, name));
  for (const name of PARTS) {
    const [from, to] = [join(next, name), join(office, name)];
    if (!existsSync(from)) continue;
    if (existsSync(to)) renameSync(to, join(kept, name));
    renameSync(from, to);
  }
  flushFolder(kept);
  flushFolder(office);
  // Out of the way in one step: half of it would be taken for an exchange.
  dropScratch(office);
  renameSync(next, join(office, NEXT_UNFINISHED));
  flushFolder(office);
  dropScratch(office);
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
