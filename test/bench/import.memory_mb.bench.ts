import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Figure } from '#test/support/bench/figure.ts';

const PEOPLE = 100_000;
const SCRIPT = new URL('../support/imports/', import.meta.url);
const Report = z.object({ right: z.int(), peakKilobytes: z.number() });

function run(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [new URL(script, SCRIPT).pathname, ...args], { encoding: 'utf8' });
}

/** The most memory that a process of its own holds while it reads and checks a city's roster. */
export const figure: Figure = {
  name: 'import.memory_mb',
  target: 1000,
  unit: 'MB',
  measure() {
    const folder = mkdtempSync(join(tmpdir(), 'canlian-roster-'));
    const file = join(folder, 'roster.xlsx');
    try {
      run('write-large-roster.ts', [file, String(PEOPLE)]);
      const { right, peakKilobytes } = Report.parse(JSON.parse(run('read-roster.ts', [file])));
      if (right !== PEOPLE) throw new Error(`${right} rows were right`);
      return Promise.resolve(peakKilobytes / 1024);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
