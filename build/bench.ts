/** `npm run bench [name…]`: measures the figures and compares them with their targets. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { prepareRuntime } from '../test/support/electron/stage.ts';
import { ensureDebianPackages, TEST_PACKAGES } from './debian-packages.ts';
import { ROOT } from './project.ts';
import { runScript } from './run-script.ts';
import { printResult, runStep } from './run-step.ts';
import { withDisplay } from './virtual-display.ts';

const FOLDER = join(ROOT, 'test', 'bench');
const RESULTS = join(FOLDER, 'results.json');
const SUFFIX = '.bench.ts';

const Measured = z.object({ value: z.number(), target: z.number(), unit: z.string() });
type Measured = z.infer<typeof Measured>;
const Results = z.object({ figures: z.record(z.string(), Measured) });
type Results = z.infer<typeof Results>;

/** A figure is called like its file, so one that was not asked for need not even be read. */
function chosenNames(): readonly string[] {
  const known = readdirSync(FOLDER)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .toSorted();
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`没有这些指标：${unknown.join(' ')}。已有：${known.join(' ')}`);
  return asked.length > 0 ? asked : known;
}

function readResults(): Results {
  return existsSync(RESULTS) ? Results.parse(JSON.parse(readFileSync(RESULTS, 'utf8'))) : { figures: {} };
}

/** After each figure: a run that is broken off keeps what it has measured. */
function keep(name: string, { value, target, unit }: Measured): void {
  const { figures } = readResults();
  const sorted = Object.entries({ ...figures, [name]: { value, target, unit } }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(RESULTS, `${JSON.stringify({ figures: Object.fromEntries(sorted) }, null, 2)}\n`);
}

/** Measures one figure in a process of its own, so that it holds nobody else's memory; undefined when that failed. */
async function measure(name: string): Promise<(Measured & { readonly reached: boolean }) | undefined> {
  const child = fork(join(import.meta.dirname, 'bench-figure.ts'), [name], { cwd: ROOT });
  let measured: (Measured & { readonly reached: boolean }) | undefined;
  child.on('message', (message) => {
    measured = Measured.extend({ reached: z.boolean() }).parse(message);
  });
  await once(child, 'exit');
  return measured;
}

function printRow(cells: readonly string[]): void {
  const [name = '', value = '', target = '', unit = '', verdict = ''] = cells;
  console.log(`${name.padEnd(32)}${value.padStart(12)}${target.padStart(12)}  ${unit.padEnd(6)}${verdict}`);
}

async function measureAll(names: readonly string[]): Promise<boolean> {
  let allReached = true;
  printRow(['name', 'value', 'target', 'unit']);
  for (const name of names) {
    const measured = await measure(name);
    allReached &&= measured?.reached === true;
    if (!measured) {
      printRow([name, '', '', '', 'failed']);
      continue;
    }
    const { value, target, unit, reached } = measured;
    keep(name, { value, target, unit });
    printRow([name, value.toPrecision(4), String(target), unit, reached ? 'ok' : 'misses']);
  }
  return allReached;
}

await runScript(async () => {
  const names = chosenNames();
  if (process.platform === 'linux') ensureDebianPackages(TEST_PACKAGES);
  // Bundled by a process of its own: what that takes is no figure's memory.
  const built = await runStep({ name: 'build', command: 'node', args: ['build/build.ts'] });
  if (!built.passed) {
    printResult(built);
    return false;
  }
  await prepareRuntime();
  return withDisplay(() => measureAll(names));
});
