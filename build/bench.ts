/** `npm run bench [name…]`: measures the figures and compares them with their targets. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Figure, reaches } from '../test/support/bench/figure.ts';
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
const Results = z.object({ figures: z.record(z.string(), Measured) });
type Results = z.infer<typeof Results>;

const FigureModule = z.object({
  figure: z.custom<Figure>(
    (value) => z.object({ name: z.string(), target: z.number() }).safeParse(value).success,
  ),
});

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

async function loadFigure(name: string): Promise<Figure> {
  const loaded: unknown = await import(pathToFileURL(join(FOLDER, `${name}${SUFFIX}`)).href);
  const { figure } = FigureModule.parse(loaded);
  if (figure.name !== name) throw new Error(`${name}${SUFFIX} 里的指标叫做 ${figure.name}`);
  return figure;
}

function readResults(): Results {
  return existsSync(RESULTS) ? Results.parse(JSON.parse(readFileSync(RESULTS, 'utf8'))) : { figures: {} };
}

/** After each figure: a run that is broken off keeps what it has measured. */
function keep({ name, target, unit }: Figure, value: number): void {
  const { figures } = readResults();
  const sorted = Object.entries({ ...figures, [name]: { value, target, unit } }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(RESULTS, `${JSON.stringify({ figures: Object.fromEntries(sorted) }, null, 2)}\n`);
}

function printRow(cells: readonly string[]): void {
  const [name = '', value = '', target = '', unit = '', verdict = ''] = cells;
  console.log(`${name.padEnd(32)}${value.padStart(12)}${target.padStart(12)}  ${unit.padEnd(6)}${verdict}`);
}

async function measureAll(names: readonly string[]): Promise<boolean> {
  let allReached = true;
  printRow(['name', 'value', 'target', 'unit']);
  for (const name of names) {
    const figure = await loadFigure(name);
    const value = await figure.measure();
    const reached = reaches(figure, value);
    allReached &&= reached;
    keep(figure, value);
    printRow([name, value.toPrecision(4), String(figure.target), figure.unit, reached ? 'ok' : 'misses']);
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
