import { defineConfig } from 'vitest/config';
import { ROOT } from './project.ts';

/** Data tests work on real encrypted files and take longer. */
const TIMEOUT_MS = { unit: 5000, contract: 5000, data: 30_000 };

export default defineConfig({
  root: ROOT,
  test: {
    projects: (['unit', 'contract', 'data'] as const).map((name) => ({
      root: ROOT,
      test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: TIMEOUT_MS[name] },
    })),
  },
});
