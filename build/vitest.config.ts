import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ROOT } from './project.ts';

/**
 * Finds what hangs; how long something takes is measured by the bench, not here, where others use the machine too. Windows
 * starts processes slowly, and Wine more so.
 */
const HANGS_AFTER_MS = process.platform === 'win32' ? 240_000 : 60_000;

/** What Windows has no half of: limits of files and disks in memory are Linux's. */
const NOT_ON_WINDOWS = process.platform === 'win32' ? ['test/data/db/disk.test.ts'] : [];

export default defineConfig({
  root: ROOT,
  test: {
    // Every core: nothing else runs beside the tests, and one worker alone leaves half of a small machine idle.
    maxWorkers: availableParallelism(),
    projects: (['unit', 'contract', 'data'] as const).map((name) => ({
      root: ROOT,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`, ...NOT_ON_WINDOWS.map((file) => `!${file}`)],
        testTimeout: HANGS_AFTER_MS,
        hookTimeout: HANGS_AFTER_MS,
      },
    })),
  },
});
