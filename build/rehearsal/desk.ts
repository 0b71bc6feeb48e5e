import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '../../shared/contract/client.ts';
import { contract, type DataContract } from '../../shared/contract/index.ts';
import type { Client } from '../../shared/contract/rpc.ts';
import { transportOf } from '../../test/support/process-transport.ts';
import { ROOT } from '../project.ts';

export type Desk = Client<DataContract>;

export const MAKER = { login: 'jingban', name: '制单人', password: '风吹草低见牛羊-2026' };
export const CHECKER = { login: 'fuhe', name: '复核人', password: '天苍苍野茫茫-2026' };

/** Starts the real data process on an office's folder, lets `work` use it, and ends it in good order. */
export async function openProcess<T>(folder: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const child = fork(join(ROOT, 'electron', 'data', 'index.ts'), [], { serialization: 'advanced' });
  child.send({
    folder,
    logs: join(folder, 'logs'),
    migrations: join(ROOT, 'electron', 'data', 'db', 'migrations'),
    background: join(ROOT, 'electron', 'data', 'backup', 'background.ts'),
    packedPractice: '',
    workbookReader: join(ROOT, 'electron', 'data', 'imports', 'workbook', 'worker.ts'),
    practice: false,
  });
  const gone = once(child, 'exit');
  try {
    return await work(createClient(contract, transportOf(child)));
  } finally {
    child.disconnect();
    await gone;
  }
}

/** The same with the maker at the desk. */
export function openRehearsal<T>(folder: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  return openProcess(folder, async (desk) => {
    await desk.desk.signIn({ login: MAKER.login, password: MAKER.password });
    return work(desk);
  });
}
