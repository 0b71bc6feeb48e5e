import type { Progress } from '#shared/contract/jobs.ts';

/** Walks to the end of some work, letting others have a turn after each piece of it. */
export async function inTurns<T>(
  walk: Generator<Progress, T>,
  pause: (progress: Progress) => Promise<void>,
): Promise<T> {
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    await pause(step.value);
  }
}
