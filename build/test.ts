/** `npm test`: everything, one after another, and the sum in the last line. */
import { CHECK_STEPS, runSideBySide } from './check-steps.ts';
import { type Counts, runPlaywright, runVitest } from './counted-suites.ts';
import { ensureDebianPackages, TEST_PACKAGES } from './debian-packages.ts';
import { printResult, runStep, type Step, type StepResult } from './run-step.ts';

const BUILD: Step = { name: 'build', command: 'node', args: ['build/build.ts'] };
const PACKAGE: Step = { name: 'package', command: 'node', args: ['build/package.ts', 'dir'] };

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
  const quick = await runVitest();
  const built = await countStep(BUILD);
  // Without a build there is nothing to open: the failure has been counted and shown.
  if (built.failed > 0) return [checks, quick, built];
  const endToEnd = await runPlaywright('desk', 'end-to-end tests');
  const packaged = await countStep(PACKAGE);
  if (packaged.failed > 0) return [checks, quick, built, endToEnd, packaged];
  const package_ = await runPlaywright('packaged', 'packaged app');
  return [checks, quick, built, endToEnd, packaged, package_];
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
