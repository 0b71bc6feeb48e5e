import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll } from 'vitest';

export type LedgerTask = {
  readonly folder: string;
  /** In hex. */
  readonly key: string;
  readonly task: 'make' | 'confirm' | 'reconcile';
  readonly batchId: string;
  readonly answer: Uint8Array;
};

/** Bundled once: from its sources each start would take many times as long. */
async function bundle(): Promise<string> {
  const cache = 'node_modules/.cache';
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'ledger-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'test/support/ledger-child.ts',
      outDir,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'index.mjs' } },
    },
  });
  return join(outDir, 'index.mjs');
}
let program: Promise<string> | undefined;
afterAll(async () => {
  if (program) rmSync(dirname(await program), { recursive: true, force: true });
});

/** Lets a process work on a batch and cuts its power after so many milliseconds; whether it had come to its end. */
export async function killAtWork(task: LedgerTask, milliseconds: number): Promise<boolean> {
  program ??= bundle();
  const child = fork(await program, [], { execArgv: [], serialization: 'advanced' });
  const gone = once(child, 'exit');
  const ready = once(child, 'message');
  let done = false;
  child.on('message', (said) => {
    if (said === 'done') done = true;
  });
  child.send(task);
  await Promise.race([
    ready,
    gone.then(() => {
      throw new Error('The process ended before it could be killed');
    }),
  ]);
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  await gone;
  return done;
}
