import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { contract, type DataContract } from '#shared/contract/index.ts';
import type { Client } from '#shared/contract/rpc.ts';
import { transportOf } from './process-transport.ts';

export type DataProcess = {
  readonly client: Client<DataContract>;
  readonly pid: number;
  /** As a power cut: no handler runs, nothing is said. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** The shell ends in good order. */
  readonly leave: () => Promise<void>;
};

type Options = { readonly folder: string; readonly practice?: boolean };

/** Bundles the process as a build does: from its sources each start would take six times as long. */
async function bundle(): Promise<string> {
  const cache = 'node_modules/.cache';
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'data-process-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'electron/data/index.ts',
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

/** Starts the real data process as the shell starts it: its own program, its own boot message, calls over the channel. */
export async function spawnDataProcess({ folder, practice = false }: Options): Promise<DataProcess> {
  program ??= bundle();
  const child = fork(await program, [], { execArgv: [], serialization: 'advanced' });
  child.send({
    folder,
    logs: join(folder, 'logs'),
    migrations: 'electron/data/db/migrations',
    background: 'electron/data/backup/background.ts',
    practice,
  });
  const gone = once(child, 'exit');
  return {
    client: createClient(contract, transportOf(child)),
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    leave: async () => {
      child.disconnect();
      await gone;
    },
  };
}
