import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { inMakingOrder, keptByAge } from '#shared/domain/backup/retention.ts';
import type { Step } from './copying.ts';
import { writeOrder, writtenOrder } from './making-order.ts';
import { instantOf, type Place } from './place.ts';
import { type FoundRun, runsAt } from './runs.ts';
import { type Hand, type Snapshot, takeSnapshot } from './snapshot.ts';

/** Whole, and called as a desk calls its runs: a copy that somebody named otherwise is theirs to take away. */
const isOurs = ({ run, label }: FoundRun): boolean =>
  label !== null && instantOf(basename(run)) !== undefined;

/** Takes away what broke off, and what its age no longer keeps; `made` is the run that has just come there. */
export function thinOut(place: Place, made: string): void {
  const [runs, newest] = [runsAt(place), basename(made)];
  const whole = runs.filter(isOurs).map(({ run }) => basename(run));
  const before = whole.filter((name) => name !== newest);
  const order = [...inMakingOrder(before, writtenOrder(place)), newest];
  const kept = keptByAge(whole, order);
  // Before anything goes: names of what is gone do no harm, an order that was lost would.
  writeOrder(
    place,
    order.filter((name) => kept.has(name)),
  );
  for (const found of runs) {
    if (found.state === 'unfinished' || (isOurs(found) && !kept.has(basename(found.run))))
      rmSync(found.run, { recursive: true, force: true });
  }
}

async function takeAndThin(hand: Hand, step: Step): Promise<Snapshot> {
  const snapshot = await takeSnapshot(hand, step);
  thinOut(hand.vault.local, snapshot.run);
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
