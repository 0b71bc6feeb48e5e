import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Desk } from '#data/desk/desk.ts';
import { removeFolderOrLeave } from '#data/files/change.ts';
import { clockOf } from '#data/rpc/clock.ts';
import { serve } from '#data/serve.ts';
import { type DataContract, contract } from '#shared/contract/index.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Client, Transport } from '#shared/contract/rpc.ts';

/** A clock that stands still until a test moves it. */
export function stoppedClock(start = '2026-11-23T01:00:00.000Z') {
  let now = start;
  return {
    ...clockOf(() => now),
    set: (next: string) => {
      now = next;
    },
    addSeconds: (seconds: number) => {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString();
    },
  };
}

export type StoppedClock = ReturnType<typeof stoppedClock>;
export type TestDesk = {
  readonly client: Client<DataContract>;
  readonly folder: string;
  readonly clock: StoppedClock;
  readonly events: readonly { readonly topic: string; readonly payload: unknown }[];
  readonly failures: readonly unknown[];
  readonly desk: Desk;
  /** The process ends: nothing is saved, nothing is said. */
  readonly end: () => void;
};

type Options = {
  readonly folder?: string;
  readonly practice?: boolean;
  readonly clock?: StoppedClock;
  readonly migrations?: string;
  readonly workbookReader?: string;
  readonly packedPractice?: string;
};

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await removeFolderOrLeave(folder);
});

/** A folder of its own for one test, with a name as clerks give them. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '业务台 '));
  folders.push(folder);
  return folder;
}

/** The data process without its process: real files, real encryption, the same dispatch, a clock that stands. */
export function openDesk({
  folder = freshFolder(),
  practice = false,
  clock = stoppedClock(),
  migrations = 'electron/data/db/migrations',
  workbookReader = 'electron/data/imports/workbook/worker.ts',
  packedPractice = '',
}: Options = {}): TestDesk {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const events: { topic: string; payload: unknown }[] = [];
  const failures: unknown[] = [];
  const service = serve({
    folder,
    practice,
    clock,
    migrations,
    background: 'electron/data/backup/background.ts',
    workbookReader,
    packedPractice,
    emit: (topic, payload) => {
      events.push({ topic, payload: structuredClone(payload) });
      for (const listen of listeners.get(topic) ?? []) listen(structuredClone(payload));
    },
    log: (_incident, _path, error) => failures.push(error),
  });
  const transport: Transport = {
    call: async (path, input) => structuredClone(await service.call(path, structuredClone(input))),
    on: (topic, listen) => {
      const group = listeners.get(topic) ?? new Set();
      listeners.set(topic, group.add(listen));
      return () => group.delete(listen);
    },
  };
  const { desk } = service;
  const end = () => {
    desk.close();
    desk.releaseFolder();
  };
  return { client: createClient(contract, transport), folder, clock, events, failures, desk, end };
}

export const OFFICE = { name: '林西县残疾人联合会', countyCode: '150424', documentPrefix: '林残联' };
export const ADMINISTRATOR = { login: 'wangfang', name: '王芳', password: '草原上的风-2026' };

/** An office that has just been founded, its administrator signed in. */
export async function foundedDesk(
  options: Options = {},
): Promise<TestDesk & { readonly recoveryCode: string }> {
  const opened = openDesk(options);
  const { recoveryCode } = await opened.client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR });
  return { ...opened, recoveryCode };
}
