import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ROOT } from './project.ts';

const PACKAGED = '**/packaged.spec.ts';
/**
 * What Windows has no half of: a print service of the test's own (its spooler takes no printer from a test), poppler that
 * reads what was printed, and a stick that is a file.
 */
export const LINUX_ONLY = [
  'backup',
  'documents',
  'first-start',
  'paper-fonts',
  'paper-longest',
  'paper-run',
  'paper-words',
  'print',
  'print-reader',
  'programs',
  'volunteers',
].map((name) => `**/${name}.spec.ts`);

const NOT_HERE = process.platform === 'linux' ? [] : LINUX_ONLY;

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
    { ...resultsOf('desk'), testIgnore: [PACKAGED, ...NOT_HERE] },
    { ...resultsOf('packaged'), testMatch: PACKAGED },
    { ...resultsOf('screenshots'), testDir: join(ROOT, 'test', 'screenshots'), testMatch: '**/*.shots.ts' },
  ],
});
