import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createClient } from '#shared/contract/client.ts';
import { contract, type DataContract } from '#shared/contract/index.ts';
import type { Client } from '#shared/contract/rpc.ts';
import { transportOf } from './process-transport.ts';
import { bundledProgram } from '#test/support/bundled-program.ts';

export type DataProcess = {
  readonly client: Client<DataContract>;
  readonly pid: number;
  /** As a power cut: no handler runs, nothing is said. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** The shell ends in good order. */
  readonly leave: () => Promise<void>;
};

type Options = { readonly folder: string; readonly practice?: boolean };

const program = bundledProgram('electron/data/index.ts');

/** Starts the real data process as the shell starts it: its own program, its own boot message, calls over the channel. */
export async function spawnDataProcess({ folder, practice = false }: Options): Promise<DataProcess> {
  const child = fork(await program(), [], { execArgv: [], serialization: 'advanced' });
  child.send({
    folder,
    logs: join(folder, 'logs'),
    migrations: 'electron/data/db/migrations',
    background: 'electron/data/backup/background.ts',
    workbookReader: 'electron/data/imports/workbook/worker.ts',
    packedPractice: 'out/main/practice',
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
