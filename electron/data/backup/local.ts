import { rmSync } from 'node:fs';
import { keptByAge } from '#shared/domain/backup/retention.ts';
import type { Step } from './copying.ts';
import type { Place } from './place.ts';
import { runsAt } from './runs.ts';
import { type Hand, takeSnapshot } from './snapshot.ts';

/** Takes away what broke off, and what its age no longer keeps. */
export function thinOut(place: Place): void {
  const runs = runsAt(place);
  const kept = keptByAge(runs.flatMap(({ label }) => (label ? [label.madeAt] : [])));
  for (const { run, state, label } of runs) {
    if (state === 'unfinished' || (label && !kept.has(label.madeAt)))
      rmSync(run, { recursive: true, force: true });
  }
}

async function takeAndThin(hand: Hand, step: Step): Promise<string> {
  const run = await takeSnapshot(hand, step);
  thinOut(hand.vault.local);
  return run;
}

/** The last that was begun: what another has not finished yet would be thinned out as broken off. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Takes a snapshot, one after another, and makes room of those that nobody needs any more; gives the new one's folder.
 */
export function keepSnapshot(hand: Hand, step: Step): Promise<string> {
  const taken = turn.then(() => takeAndThin(hand, step));
  turn = taken.catch(() => undefined);
  return taken;
}
