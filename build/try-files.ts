/**
 * `npm run try-files -- FOLDER`: reads every file of a folder through the real reader, with its limits, and prints what
 * became of each: public collections of workbooks are held against it so.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { workbooksIn } from '../electron/data/imports/workbook/guard.ts';
import { wireErrorText } from '../renderer/lib/error-text.ts';
import { AppError } from '../shared/contract/errors.ts';
import type { Sheet } from '../shared/domain/imports/sheet.ts';
import { ROOT } from './project.ts';
import { runScript } from './run-script.ts';
import { secondsSince } from './run-step.ts';

const READER = join(ROOT, 'electron', 'data', 'imports', 'workbook', 'worker.ts');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .toSorted();
}

function described(sheets: readonly Sheet[]): string {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const cells = sheets.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((count, row) => count + row.cells.filter(Boolean).length, 0),
    0,
  );
  const hidden = sheets.filter((sheet) => sheet.hidden).length;
  return `${sheets.length} 张表${hidden > 0 ? `（${hidden} 张隐藏）` : ''}，${rows} 行，${cells} 个格子`;
}

type Outcome = { readonly kind: string; readonly words: string };

async function outcomeOf(file: string): Promise<Outcome> {
  try {
    const sheets = await workbooksIn(READER).read(new Uint8Array(readFileSync(file)), () => setImmediate());
    return { kind: 'read', words: described(sheets) };
  } catch (error) {
    if (error instanceof AppError) return { kind: error.wire.code, words: wireErrorText(error.wire) };
    // Whatever else it is must not be: it stands in the list as what it is.
    return { kind: 'failed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

await runScript(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('请写出文件夹：npm run try-files -- 文件夹');
  const counts = new Map<string, number>();
  for (const file of filesIn(folder)) {
    const start = performance.now();
    const { kind, words } = await outcomeOf(file);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    console.log([relative(folder, file), kind, `${secondsSince(start).toFixed(1)} s`, words].join('\t'));
  }
  for (const [kind, count] of [...counts].toSorted(([, a], [, b]) => b - a)) console.log(`${kind}\t${count}`);
  return !counts.has('failed');
});
