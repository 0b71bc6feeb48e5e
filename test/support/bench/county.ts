import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { foundPracticeOffice } from '#data/practice/found.ts';
import { addInventedPeople } from '#data/practice/people.ts';
import { serve, type Service } from '#data/serve.ts';
import { contract, type DataContract } from '#shared/contract/index.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/rpc.ts';
import { Day } from '#shared/domain/day.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';

export type County = {
  readonly client: Client<DataContract>;
  readonly service: Service;
  readonly end: () => void;
};

const MIGRATIONS = 'electron/data/db/migrations';
/** Whatever decides what is written: another one of these, and the county is built anew. */
const MAKERS = [
  `${MIGRATIONS}/0001_case_files.sql`,
  'electron/data/practice/people.ts',
  'electron/data/registry/search/index-person.ts',
  'shared/domain/registry/search-keys.ts',
  'shared/domain/registry/name-reading.ts',
];
const BUILDING_KIBIBYTES = 4 * 1024 * 1024;
const clock = { now: () => '2026-11-23T01:00:00.000Z', today: () => '2026-11-23' };

function serviceAt(folder: string): Service {
  return serve({
    folder,
    practice: true,
    migrations: MIGRATIONS,
    clock,
    emit: () => undefined,
    log: (_incident, _path, error) => console.error(error),
  });
}

/** A practice office of so many people, built once and kept as long as nothing that makes it changes. */
async function builtCounty(people: number): Promise<string> {
  const hash = createHash('sha256');
  for (const file of MAKERS) hash.update(readFileSync(file));
  const folder = `node_modules/.cache/county-${people}-${hash.digest('hex').slice(0, 12)}`;
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const service = serviceAt(unfinished);
  await foundPracticeOffice(service.desk, 0);
  const desk = await seatAt(service, 'guanli');
  // Keys arrive in no order: with everything in memory until the commit no page is ciphered twice.
  service.desk.database().writer.$client.pragma(`cache_size = -${BUILDING_KIBIBYTES}`);
  await service.desk.database().transaction((writer) => {
    const county = { count: people, known: 0, today: Day.parse(clock.today()), now: clock.now() };
    let added = 0;
    for (const done of addInventedPeople({ ...county, writer, newId: () => randomUUID() })) added = done;
    if (added !== people) throw new Error(`${added} people instead of ${people}`);
  });
  desk.end();
  renameSync(unfinished, folder);
  return folder;
}

/** Somebody at the desk of a practice office of so many people, in this process: calls without a channel. */
export async function openCounty(people: number): Promise<County> {
  return seatAt(serviceAt(await builtCounty(people)), 'jingban');
}

async function seatAt(service: Service, login: string): Promise<County> {
  const client = createClient(contract, { call: service.call, on: () => () => undefined });
  await client.desk.signIn({ login, password: PRACTICE_PASSWORD });
  const end = () => {
    service.desk.close();
    service.desk.releaseFolder();
  };
  return { client, service, end };
}
