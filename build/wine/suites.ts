/** Which tests run on the real Windows binaries, and what they came to. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countsOf, printCounts, VitestReport } from '../counted-suites.ts';
import { runUnderWine, WINDOWS_RESULTS } from './run.ts';

type Suite = { readonly name: string; readonly args: readonly string[] };

const QUICK: Suite = { name: 'unit and contract', args: ['--project', 'unit', '--project', 'contract'] };

/** What a quarter of an hour would not do under Wine, where each process takes seconds to start: random months, killed processes. */
const TOO_SLOW = [
  'test/data/payments/model.test.ts',
  'test/data/payments/rehearsal.test.ts',
  'test/data/files/scanner.test.ts',
  '**/kill.test.ts',
];

/** All of it, and a whole month on the office's workbooks. */
export const WHOLE: readonly Suite[] = [
  QUICK,
  { name: 'data', args: ['--project', 'data', ...TOO_SLOW.flatMap((file) => ['--exclude', file])] },
  { name: 'rehearsal', args: ['--project', 'data', 'test/data/payments/rehearsal.test.ts'] },
];

/** Where files, keys and foreign workbooks are dealt with. */
export const SHORT: readonly Suite[] = [
  QUICK,
  {
    name: 'data',
    args: [
      '--project',
      'data',
      ...TOO_SLOW.flatMap((file) => ['--exclude', file]),
      ...['db', 'files', 'backup', 'accounts', 'imports'].map((area) => `test/data/${area}/`),
    ],
  },
];

/** A hundred backups and as many changed passwords beside a scanner that looks at every new file. */
export const SCANNER: readonly Suite[] = [
  { name: 'scanner', args: ['--project', 'data', 'test/data/files/scanner.test.ts'] },
];

/** Runs them one after another, and says of each what it came to. */
export async function runWindowsSuites(suites: readonly Suite[]): Promise<Counts> {
  let sum: Counts = { passed: 0, failed: 0 };
  for (const { name, args } of suites) {
    const report = join(WINDOWS_RESULTS, `${name}.json`);
    rmSync(report, { force: true });
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts'];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=Z:/out/${name}.json`];
    const result = await runUnderWine({ name, args: [...vitest, ...reporters, ...args] });
    const counts = countsOf(result, report, VitestReport);
    printCounts({ ...result, name: `Windows: ${name}` }, counts);
    sum = { passed: sum.passed + counts.passed, failed: sum.failed + counts.failed };
  }
  return sum;
}
