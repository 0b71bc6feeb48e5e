import { readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type * as primitives from '#data/files/primitives.ts';
import { once } from 'node:events';
import { isWindows } from './held.ts';

/** Milliseconds for which a new or changed file is looked at. */
const LOOK = 40;

const statsOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

function isLookedAt(path: string): boolean {
  const stats = statsOf(path);
  if (!stats) return false;
  if (stats.isDirectory()) return readdirSync(path).some((name) => isLookedAt(join(path, name)));
  return Date.now() - stats.mtimeMs < LOOK;
}

/** Such refusals since the last time they were asked for. */
let refusals = 0;

function mustBeFree(...paths: readonly string[]): void {
  if (!paths.some(isLookedAt)) return;
  refusals += 1;
  throw Object.assign(new Error('Looked at'), { code: 'EBUSY' });
}

/** What Windows refuses while a scanner looks at what was written last, on a system that refuses nothing. */
export function scanned(real: typeof primitives): typeof primitives {
  if (isWindows) return real;
  return {
    ...real,
    renameSync: (from, to) => {
      mustBeFree(String(from), String(to));
      real.renameSync(from, to);
    },
    unlinkSync: (path) => {
      mustBeFree(String(path));
      real.unlinkSync(path);
    },
    rename: async (from, to) => {
      mustBeFree(String(from), String(to));
      await real.rename(from, to);
    },
    unlink: async (path) => {
      mustBeFree(String(path));
      await real.unlink(path);
    },
  };
}

/** A scanner that looks at whatever is written in some folders; gives what ends it, which gives how often it was in the way. */
export async function scanner(folders: readonly string[]): Promise<() => Promise<number>> {
  if (!isWindows) {
    refusals = 0;
    return () => Promise.resolve(refusals);
  }
  const worker = new Worker(join(import.meta.dirname, 'scanner-thread.ts'), {
    workerData: { folders, look: LOOK },
  });
  await once(worker, 'message');
  return async () => {
    const looked = once(worker, 'message');
    worker.postMessage('end');
    const [times] = z.tuple([z.int()]).parse(await looked);
    await worker.terminate();
    return times;
  };
}
