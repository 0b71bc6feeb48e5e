import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { createClient } from '#shared/contract/client.ts';
import { readWireError } from '#shared/contract/errors.ts';
import { contract, type DataContract } from '#shared/contract/index.ts';
import type { Client, Reply, Transport } from '#shared/contract/rpc.ts';

/** What the real process sends: a reply to a call, or an event. */
const Message = z.union([
  z.strictObject({
    id: z.int(),
    reply: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), data: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: z.object({ code: z.unknown(), params: z.unknown() }) }),
    ]),
  }),
  z.strictObject({ topic: z.string(), payload: z.unknown() }),
]);

export type DataProcess = {
  readonly client: Client<DataContract>;
  readonly pid: number;
  /** As a power cut: no handler runs, nothing is said. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** The shell ends in good order. */
  readonly leave: () => Promise<void>;
};

type Options = { readonly folder: string; readonly practice?: boolean };

/** Calls that were not answered before the process ended fail with this. */
export class ProcessGone extends Error {}

function transportOf(child: ChildProcess): Transport {
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  const listeners = new Set<{ topic: string; listen: (payload: unknown) => void }>();
  let last = 0;
  child.on('message', (raw) => {
    const message = Message.parse(raw);
    if ('topic' in message) {
      for (const { topic, listen } of listeners) if (topic === message.topic) listen(message.payload);
      return;
    }
    const { id, reply } = message;
    waiting.get(id)?.resolve(reply.ok ? reply : { ok: false, error: readWireError(reply.error) });
    waiting.delete(id);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new ProcessGone());
    waiting.clear();
  });
  return {
    call: (path, input) => {
      const answer = Promise.withResolvers<Reply>();
      if (child.exitCode !== null || child.signalCode !== null || !child.connected)
        return Promise.reject(new ProcessGone());
      last += 1;
      waiting.set(last, answer);
      child.send({ id: last, path, input }, (error) => error && answer.reject(new ProcessGone()));
      return answer.promise;
    },
    on: (topic, listen) => {
      const listener = { topic, listen };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

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
  child.send({ folder, logs: join(folder, 'logs'), migrations: 'electron/data/db/migrations', practice });
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
