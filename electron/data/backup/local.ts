import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { inMakingOrder, keptByAge } from '#shared/domain/backup/retention.ts';
import { storageFailure } from '../db/failure.ts';
import { moveOrLeaveSync, removeFolderOrLeave } from '../files/change.ts';
import type { Step } from './copying.ts';
import { writeOrder, writtenOrder } from './making-order.ts';
import { instantOf, MANIFEST, type Place, UNFINISHED } from './place.ts';
import { type FoundRun, runsAt } from './runs.ts';
import { type Hand, type Snapshot, takeSnapshot } from './snapshot.ts';

/** Whole, and called as a desk calls its runs: a copy that somebody named otherwise is theirs to take away. */
const isOurs = ({ run, label }: FoundRun): boolean =>
  label !== null && instantOf(basename(run)) !== undefined;

/** Broke off while it was written, or while it was taken away: what has no manifest was never whole, or is not any more. */
const isLeftOver = ({ run, state }: FoundRun): boolean =>
  state === 'unfinished' || (instantOf(basename(run)) !== undefined && !existsSync(join(run, MANIFEST)));

/**
 * Takes a run away. It loses its name first: a run of which another program still holds a file is whole under its own name,
 * or is nobody's and goes the next time.
 */
async function takeAway({ runs }: Place, run: string): Promise<void> {
  const name = basename(run);
  const nameless = name.startsWith(UNFINISHED) ? run : join(runs, `${UNFINISHED}${name}`);
  if (nameless === run || moveOrLeaveSync(run, nameless)) await removeFolderOrLeave(nameless);
}

/** Takes away what broke off, and what its age no longer keeps; `made` is the run that has just come there. */
async function thin(place: Place, made: string): Promise<void> {
  const [runs, newest] = [runsAt(place), basename(made)];
  const whole = runs.filter(isOurs).map(({ run }) => basename(run));
  const before = whole.filter((name) => name !== newest);
  const order = [...inMakingOrder(before, writtenOrder(place)), newest];
  const kept = keptByAge(whole, order);
  // Before anything goes, and with what goes: it may be kept from going, and names of what is gone do no harm.
  await writeOrder(place, order);
  for (const found of runs)
    if (isLeftOver(found) || (isOurs(found) && !kept.has(basename(found.run))))
      await takeAway(place, found.run);
}

/** Makes room at a place; what the disk or another program refuses is done the next time, for the run that came is whole. */
export async function thinOut(place: Place, made: string): Promise<void> {
  try {
    await thin(place, made);
  } catch (error) {
    if (!(error instanceof AppError) && !storageFailure(error)) throw error;
  }
}

async function takeAndThin(hand: Hand, step: Step): Promise<Snapshot> {
  const snapshot = await takeSnapshot(hand, step);
  await thinOut(hand.vault.local, snapshot.run);
  return snapshot;
}

/** The last that was begun: what another has not finished yet would be thinned out as broken off. */
let turn: Promise<unknown> = Promise.resolve();

/** Takes a snapshot, one after another, and makes room of those that nobody needs any more. */
export function keepSnapshot(hand: Hand, step: Step): Promise<Snapshot> {
  const taken = turn.then(() => takeAndThin(hand, step));
  turn = taken.catch(() => undefined);
  return taken;
}
