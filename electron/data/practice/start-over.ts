import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { remove, removeFolder } from '../files/change.ts';
import type { EntryContext } from '../rpc/context.ts';
import { IN_USE } from '../db/claim.ts';

/**
 * Takes the practice office away, so that it is founded anew; whoever is there is signed out. Its database goes first: a
 * practice office without one is a new one, whatever else still lies there.
 */
export async function startPracticeOver({ desk, jobs }: EntryContext): Promise<void> {
  if (!desk.practice) throw new AppError('practice-only');
  if (!desk.session()) throw new AppError('not-signed-in');
  desk.leave();
  await jobs.idle();
  await desk.settled();
  desk.close();
  const { path, database } = desk.folder;
  await remove(database);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === IN_USE) continue;
    const found = join(path, entry.name);
    await (entry.isDirectory() ? removeFolder(found) : remove(found));
  }
}
