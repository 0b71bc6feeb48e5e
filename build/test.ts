/** `npm test`: everything, one after another, and the sum in the last line. */
import { join } from 'node:path';
import { CHECK_STEPS, runSideBySide } from './check-steps.ts';
import { type Counts, runPlaywright, runVitest } from './counted-suites.ts';
import { ensureDebianPackages, TEST_PACKAGES } from './debian-packages.ts';
import { environmentOn } from './other-day.ts';
import { CACHE, ROOT } from './project.ts';
import { printResult, runStep, type Step, type StepResult } from './run-step.ts';
import { bringWindowsHalves, hasWine } from './wine/prefix.ts';
import { runWindowsSuites, SHORT } from './wine/suites.ts';

const BUILD: Step = { name: 'build', command: 'node', args: ['build/build.ts'] };
const PACKAGE: Step = { name: 'package', command: 'node', args: ['build/package.ts', 'dir'] };

/** Our part of the Windows installer compiles without a warning. */
const INSTALLER: Step = {
  name: 'installer script',
  command: 'makensis',
  args: [
    '-V2',
    '-WX',
    '-INPUTCHARSET',
    'UTF8',
    `-DPROJECT=${ROOT}`,
    `-DOUT_FILE=${join(CACHE, 'installer-alone.exe')}`,
    'build/installer-alone.nsi',
  ],
};

/** Walks in which a day, a month or a year counts, and the days on which they are walked again, near midnight. */
const DATED = ['applications', 'documents', 'grants', 'paper-run', 'payments', 'reviews', 'volunteers'].map(
  (name) => `test/e2e/${name}.spec.ts`,
);
const OTHER_DAYS = ['2026-12-31', '2028-02-29'];

async function runOnOtherDays(): Promise<readonly Counts[]> {
  const counts: Counts[] = [];
  for (const day of OTHER_DAYS) {
    counts.push(
      await runPlaywright({
        project: 'desk',
        name: `dated walks on ${day}`,
        files: DATED,
        env: environmentOn(day),
      }),
    );
  }
  return counts;
}

/** On the Windows binaries, where this machine can. */
async function runOnWindowsBinaries(): Promise<readonly Counts[]> {
  if (!hasWine()) {
    console.log('- Windows: 没有跑。这台机器上没有准备 Wine，npm run test:windows 会准备好。');
    return [];
  }
  bringWindowsHalves();
  return [await runWindowsSuites(SHORT)];
}

/** Each step counts as one test. */
function countSteps(results: readonly StepResult[]): Counts {
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

async function countStep(step: Step): Promise<Counts> {
  const result = await runStep(step);
  printResult(result);
  return countSteps([result]);
}

async function runAll(): Promise<readonly Counts[]> {
  if (process.platform === 'linux') ensureDebianPackages(TEST_PACKAGES);
  const checks = countSteps(await runSideBySide(CHECK_STEPS, printResult));
  const installer = process.platform === 'linux' ? [await countStep(INSTALLER)] : [];
  const quick = await runVitest();
  const first = [checks, ...installer, quick];
  const built = await countStep(BUILD);
  // Without a build there is nothing to open: the failure has been counted and shown.
  if (built.failed > 0) return [...first, built];
  const endToEnd = await runPlaywright({ project: 'desk', name: 'end-to-end tests' });
  const elsewhere =
    process.platform === 'linux' ? [...(await runOnOtherDays()), ...(await runOnWindowsBinaries())] : [];
  const packaged = await countStep(PACKAGE);
  const counts = [...first, built, endToEnd, ...elsewhere, packaged];
  if (packaged.failed > 0) return counts;
  return [...counts, await runPlaywright({ project: 'packaged', name: 'packaged app' })];
}

function report(counts: readonly Counts[]): void {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

try {
  report(await runAll());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  report([{ passed: 0, failed: 1 }]);
}
