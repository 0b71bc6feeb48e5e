import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ROOT } from './project.ts';

const PACKAGED = '**/packaged.spec.ts';
/** Windows prints by its own spooler, where a test can put no printer and take none away. */
const PRINTING = process.platform === 'win32' ? ['**/print.spec.ts'] : [];

/** Each project's own: one that starts takes away what the last run of it left, and nothing of another's. */
const resultsOf = (name: string) => ({ name, outputDir: join(ROOT, 'test-results', name) });

export default defineConfig({
  testDir: join(ROOT, 'test', 'e2e'),
  globalSetup: join(import.meta.dirname, 'playwright-setup.ts'),
  // A test that passes only at the second attempt has found something.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // They find what hangs. How fast the desk is, the bench measures; here others use the machine too.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { ...resultsOf('desk'), testIgnore: [PACKAGED, ...PRINTING] },
    { ...resultsOf('packaged'), testMatch: PACKAGED },
    { ...resultsOf('screenshots'), testDir: join(ROOT, 'test', 'screenshots'), testMatch: '**/*.shots.ts' },
  ],
});
