import { rmSync } from 'node:fs';
import { keptByAge } from '#shared/domain/backup/retention.ts';
import type { Step } from './copying.ts';
import type { Place } from './place.ts';
import { runsAt } from './runs.ts';
import { type Hand, takeSnapshot } from './snapshot.ts';

/** Takes away what broke off, and what its age no longer keeps. */
function thinOut(place: Place): void {
  const runs = runsAt(place);
  const kept = keptByAge(runs.flatMap(({ label }) => (label ? [label.madeAt] : [])));
  for (const { run, state, label } of runs) {
    if (state === 'unfinished' || (label && !kept.has(label.madeAt)))
      rmSync(run, { recursive: true, force: true });
  }
}

/** Takes a snapshot and makes room of those that nobody needs any more; gives the new one's folder. */
export async function keepSnapshot(hand: Hand, step: Step): Promise<string> {
  const run = await takeSnapshot(hand, step);
  thinOut(hand.vault.local);
  return run;
}
