import { setTimeout } from 'node:timers/promises';

/**
 * How Windows says that another program has a file open, or one in the folder: a scanner that looks at what was just written
 * is done after a moment. ENOTEMPTY: what was removed from a folder is gone when the last who looked at it closes it.
 */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY']);

/** The system's name for a failure: `EBUSY`; empty where it was not the system that failed. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isHeld = (error: unknown): boolean => HELD.has(codeOf(error));

/** Milliseconds for which a held file is asked for again: where others are answered meanwhile, and where they wait. */
export const PATIENCE = 5000;
export const PATIENCE_OF_ALL = 3000;
/** The same for what may as well be done another time. */
export const LITTLE_PATIENCE = 300;

/** Milliseconds until it is asked for again: soon at first, then every quarter of a second; no more than are left. */
function* pauses(patience: number): Generator<number> {
  const until = performance.now() + patience;
  for (let pause = 5; performance.now() < until; pause = Math.min(250, 2 * pause))
    yield Math.min(pause, Math.max(1, until - performance.now()));
}

/** Does what a held file refuses, again and again; fails as it failed last. */
export async function patiently(work: () => Promise<void>, patience: number): Promise<void> {
  for (const pause of pauses(patience)) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    await setTimeout(pause);
  }
  await work();
}

const never = new Int32Array(new SharedArrayBuffer(4));

/** The same within one turn, where nothing may come in between. */
export function patientlySync(work: () => void, patience: number): void {
  for (const pause of pauses(patience)) {
    try {
      return work();
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    Atomics.wait(never, 0, 0, pause);
  }
  work();
}
