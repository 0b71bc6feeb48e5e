/** What every commit must pass, besides tests that need a window. */
import { availableParallelism } from 'node:os';
import { runStep, type Step, type StepResult } from './run-step.ts';

/** One type-check per process: what a process does not have (a window, Node) is then unknown to the compiler. */
const PROJECTS = [
  'shared',
  'electron/main',
  'electron/preload',
  'electron/data',
  'renderer',
  'build',
  'test',
];

export const CHECK_STEPS: readonly Step[] = [
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'unused', command: 'knip', args: ['--config', 'build/knip.json', '--no-progress'] },
  ...PROJECTS.map((project) => ({
    name: `types ${project}`,
    command: 'tsc',
    args: ['--project', project, '--pretty', 'false'],
  })),
];

/** The tests that take milliseconds. */
export const QUICK_TESTS: Step = {
  name: 'unit and contract tests',
  command: 'vitest',
  args: ['run', '--config', 'build/vitest.config.ts', '--project', 'unit', '--project', 'contract'],
  env: { NO_COLOR: '1' },
};

/** Runs the steps side by side, as many as there are cores, and shows each result as it comes. */
export async function runSideBySide(
  steps: readonly Step[],
  show: (result: StepResult) => void,
): Promise<readonly StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      show(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
