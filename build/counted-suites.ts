/** Suites of many tests, run by vitest and Playwright: their JSON reports say how many passed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './project.ts';
import { printLine, runStep, type Step, type StepResult } from './run-step.ts';

export type Counts = { readonly passed: number; readonly failed: number };

const REPORTS = join(ROOT, 'node_modules', '.cache', 'test-reports');

/** What vitest writes, as counts. */
export const VitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));

const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

/** A runner that could not even start, or found nothing to run, has failed once more than it counts. */
export function countsOf(result: StepResult, report: string, schema: z.ZodType<Counts>): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = schema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const somethingElseFailed = !result.passed && counts.failed === 0;
  return somethingElseFailed ? { passed: counts.passed, failed: 1 } : counts;
}

/** One line of what a suite came to, and what it said where something failed. */
export function printCounts({ name, seconds, output }: StepResult, { passed, failed }: Counts): void {
  printLine(name, failed === 0, `${seconds.toFixed(1)} s  ${passed} 项通过，${failed} 项未通过`);
  if (failed > 0 && output !== '') console.log(output.trimEnd());
}

async function runCounted(step: Step, report: string, schema: z.ZodType<Counts>): Promise<Counts> {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const result = await runStep(step);
  const counts = countsOf(result, report, schema);
  printCounts(step.live ? { ...result, output: '' } : result, counts);
  return counts;
}

type Environment = Readonly<Record<string, string>>;

/** Unit, contract and data tests. */
export function runVitest(env: Environment = {}): Promise<Counts> {
  const report = join(REPORTS, 'vitest.json');
  const step = {
    name: 'unit, contract, data tests',
    command: 'vitest',
    args: [
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: { NO_COLOR: '1', ...env },
  };
  return runCounted(step, report, VitestReport);
}

type EndToEnd = {
  readonly project: 'desk' | 'packaged';
  readonly name: string;
  /** Of those tests only; all without. */
  readonly files?: readonly string[];
  readonly env?: Environment;
};

/** End-to-end tests; they take minutes, so each shows its line as it ends. */
export function runPlaywright({ project, name, files = [], env = {} }: EndToEnd): Promise<Counts> {
  const report = join(REPORTS, `playwright-${project}.json`);
  const step = {
    name,
    command: 'playwright',
    args: [
      'test',
      '--config',
      'build/playwright.config.ts',
      '--project',
      project,
      '--reporter=list,json',
      ...files,
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env },
    live: true,
  };
  return runCounted(step, report, PlaywrightReport);
}
