import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '#shared/contract/index.ts';
import { createClient } from '#shared/contract/client.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { clockOf } from '#data/rpc/clock.ts';
import { type County, serviceAt } from './county.ts';

/** The practice office with its past, founded as a first start founds it from what was packed with the program. */
export async function toldPractice(): Promise<{ readonly county: County; readonly seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'canlian-desk-bench-'));
  const service = serviceAt(
    folder,
    clockOf(() => new Date().toISOString()),
  );
  const client = createClient(contract, { call: service.call, on: () => () => undefined });
  const from = performance.now();
  await client.desk.setUpPractice({});
  const seconds = (performance.now() - from) / 1000;
  await client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
  const end = () => {
    service.desk.close();
    service.desk.releaseFolder();
    rmSync(folder, { recursive: true, force: true });
  };
  return { county: { client, service, end }, seconds };
}
