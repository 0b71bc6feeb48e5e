import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { newId } from '#data/db/new-id.ts';
import { foundPracticeOffice } from '#data/practice/found.ts';
import { addInventedPeople } from '#data/practice/people.ts';
import { type Clock, clockOf } from '#data/rpc/clock.ts';
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
  'electron/data/db/new-id.ts',
  'electron/data/practice/people.ts',
  'electron/data/registry/search/index-person.ts',
  'shared/domain/registry/search-keys.ts',
  'shared/domain/registry/name-characters.ts',
  'shared/domain/registry/name-reading.ts',
  'shared/domain/registry/person-name.ts',
  'shared/domain/registry/surnames.ts',
];
const BUILDING_KIBIBYTES = 4 * 1024 * 1024;
const clock = clockOf(() => '2026-11-23T01:00:00.000Z');

type Listener = (payload: unknown) => void;
const listeners = new Set<Listener>();

/** The data process about a folder, without its process. */
export function serviceAt(folder: string, at: Clock = clock): Service {
  return serve({
    folder,
    practice: true,
    migrations: MIGRATIONS,
    background: 'electron/data/backup/background.ts',
    workbookReader: 'electron/data/imports/workbook/worker.ts',
    packedPractice: 'out/main/practice',
    clock: at,
    emit: (topic, payload) => {
      if (topic === 'job') for (const listen of listeners) listen(payload);
    },
    log: (_incident, _path, error) => console.error(error),
  });
}

/** The county's only events that anybody waits for are those of its jobs. */
function hear(_topic: string, listen: Listener): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
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
  await foundPracticeOffice(service.desk, { people: 0, told: false });
  const desk = await seatAt(service, 'guanli');
  // Keys arrive in no order: with everything in memory until the commit no page is ciphered twice.
  service.desk.database().writer.$client.pragma(`cache_size = -${BUILDING_KIBIBYTES}`);
  await service.desk.database().transaction((writer) => {
    const county = { count: people, known: 0, today: Day.parse(clock.today()), now: clock.now() };
    let added = 0;
    for (const done of addInventedPeople({ ...county, writer, newId })) added = done;
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

/** What other departments pay in a county, and who is enrolled: six of ten on 低保, and a few of each list out of date. */
const ENROLMENT = `
  INSERT INTO welfare_status (id, person_id, kind, start_month, end_month, source, checked_on)
    SELECT 'w' || file_number, id, 'DB_R', '2020-01', iif(file_number % 200 = 0, '2026-10', NULL), '部门名单', '2026-11-20'
    FROM person WHERE file_number % 100 < 58;
  INSERT INTO entitlement (id, person_id, program, start_month)
    SELECT 'l' || file_number, id, 'living', '2020-02' FROM person
    WHERE file_number % 100 < 58 AND file_number % 70 <> 0;
  INSERT INTO entitlement (id, person_id, program, start_month)
    SELECT 'n' || p.file_number, p.id, 'nursing', '2020-02'
    FROM person p JOIN certificate c ON c.person_id = p.id AND c.is_current = 1
    WHERE c.level <= 2 AND p.file_number % 70 <> 0;`;

/** The same with what decides on the two subsidies; a copy of its own, so that the other figures keep theirs. */
async function enrolledCounty(people: number): Promise<string> {
  const built = await builtCounty(people);
  const folder = `${built}-enrolled`;
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(built, unfinished, { recursive: true });
  const county = await seatAt(serviceAt(unfinished), 'jingban');
  const { $client } = county.service.desk.database().writer;
  $client.pragma(`cache_size = -${BUILDING_KIBIBYTES}`);
  $client.exec(ENROLMENT);
  county.end();
  renameSync(unfinished, folder);
  return folder;
}

export async function openEnrolledCounty(people: number): Promise<County> {
  return seatAt(serviceAt(await enrolledCounty(people)), 'jingban');
}

/** A copy of it that is gone when it ends: what is written into it, no other figure sees. */
export async function openPassingCounty(people: number): Promise<County> {
  const enrolled = await enrolledCounty(people);
  const folder = `${enrolled}-passing`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(enrolled, folder, { recursive: true });
  const county = await seatAt(serviceAt(folder), 'jingban');
  const end = () => {
    county.end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...county, end };
}

const OCTOBER = `INSERT INTO paid_before (id, person_id, program, month, rate_fen, paid_fen, bank, account_number)
  SELECT 'p' || id, person_id, program, '2026-10', 12500, 12500, '农村信用社', '6228480000000000000' FROM entitlement`;

/** Everybody who is enrolled was paid in October: there is something to compare November with. */
export function paidInOctober({ service }: County): void {
  const { $client } = service.desk.database().writer;
  $client.exec(OCTOBER);
  $client.pragma('wal_checkpoint(TRUNCATE)');
}

async function seatAt(service: Service, login: string): Promise<County> {
  const client = createClient(contract, { call: service.call, on: hear });
  await client.desk.signIn({ login, password: PRACTICE_PASSWORD });
  const end = () => {
    service.desk.close();
    service.desk.releaseFolder();
  };
  return { client, service, end };
}
