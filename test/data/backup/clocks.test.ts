/** Backups on a PC whose clock has jumped: nothing that was made is lost to a date, and the newest is the one made last. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { carryToSecondDisk } from '#data/backup/second-disk.ts';
import { keepSnapshot } from '#data/backup/local.ts';
import { localPlace, placeOn } from '#data/backup/place.ts';
import { runsAt } from '#data/backup/runs.ts';
import { settingsRepository } from '#data/settings/repository.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { freshFolder, type TestDesk } from '#test/support/desk.ts';
import { work } from './support/office.ts';

const calm = () => Promise.resolve();

let office: Office;
let desk: TestDesk;

beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const hand = () => {
  const { clock, newId } = desk.desk;
  return { reader: desk.desk.database().reader, clock, newId, vault: desk.desk.vault() };
};
async function snapshotOn(day: string): Promise<string> {
  desk.clock.set(`${day}T01:00:00.000Z`);
  return basename((await keepSnapshot(hand(), calm)).run);
}
const namesAt = (place = localPlace(desk.desk.folder)) => runsAt(place).map(({ run }) => basename(run));

/** Thirteen months of snapshots: one that was made, laid down again under other days. */
async function thirteenMonths(): Promise<void> {
  const [place, made] = [localPlace(desk.desk.folder), await snapshotOn('2026-11-23')];
  for (const day of DAYS) {
    const run = join(place.runs, made.replace('2026-11-23', day));
    cpSync(join(place.runs, made), run, { recursive: true });
    const manifest = join(run, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll('2026-11-23', day));
  }
  rmSync(join(place.runs, 'made-in-order.json'));
}

const MONTHS = ['11', '12'].map((month) => `2025-${month}`);
const YEAR = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const DAYS = [...MONTHS, ...YEAR].map((month) => `${month}-15`).concat('2026-11-20', '2026-11-21');

test('after a year of snapshots those of 2015 and 2031 stay, and push none of the others out', async () => {
  await thirteenMonths();
  await snapshotOn('2026-11-23');
  const before = namesAt();
  // Of the thirteen months and the four days the first month has gone.
  expect(before).toHaveLength(15);
  const early = await snapshotOn('2015-01-01');
  expect(namesAt()).toEqual(expect.arrayContaining([early, ...before]));
  const ahead: string[] = [];
  for (let day = 1; day <= 9; day += 1) ahead.push(await snapshotOn(`2031-01-0${day}`));
  expect(namesAt()).toEqual(expect.arrayContaining([early, ...ahead, ...before]));
  const next = await snapshotOn('2026-11-24');
  expect(namesAt()).toEqual(expect.arrayContaining([next, ...before]));
});

test('a backup in 2015 is written, from the snapshot that was made for it', async () => {
  await thirteenMonths();
  desk.clock.set('2015-01-01T01:00:00.000Z');
  const volume = freshFolder();
  await desk.client.backup.write({ volume, label: '盘', mount: '', onOwnDisk: true });
  expect(await desk.client.backup.runs({ volume })).toMatchObject([{ madeAt: '2015-01-01T01:00:00.000Z' }]);
});

test('the second disk keeps its own order, and says what came there last', async () => {
  const disk = freshFolder();
  await desk.client.backup.setSecondDisk({ path: disk });
  const databaseId = settingsRepository.fact(hand().reader, 'database-id') ?? '';
  const carried = async (day: string): Promise<void> => {
    desk.clock.set(`${day}T01:00:00.000Z`);
    await carryToSecondDisk(hand(), (await keepSnapshot(hand(), calm)).run);
  };
  for (let day = 1; day <= 11; day += 1) await carried(`2031-01-${String(day).padStart(2, '0')}`);
  await carried('2026-11-24');
  expect(namesAt(placeOn(disk, databaseId)).at(-1)).toMatch(/^2026-11-24/);
  expect((await desk.client.backup.status({})).secondDisk?.newestAt).toBe('2026-11-24T01:00:00.000Z');
});

test('a backup of a wrong year does not stand for the newest one, nor keep anybody from a new one', async () => {
  const proven = async (day: string): Promise<string> => {
    desk.clock.set(`${day}T01:00:00.000Z`);
    const volume = freshFolder();
    const { id } = await desk.client.backup.write({ volume, label: '盘', mount: '一', onOwnDisk: true });
    const [run] = await desk.client.backup.runs({ volume });
    const at = { volume, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
    await desk.client.backup.verify({ ...at, mount: '二' });
    await desk.client.backup.drill({ ...at, label: '盘' });
    return id;
  };
  await proven('2031-01-01');
  desk.clock.set('2026-11-24T01:00:00.000Z');
  await work(desk);
  expect((await desk.client.today.todos({})).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['backup-due', 'drill-due']),
  );
  const id = await proven('2026-11-24');
  expect((await desk.client.backup.status({})).lastVerified?.id).toBe(id);
  expect((await desk.client.today.todos({})).map(({ kind }) => kind)).not.toContain('backup-due');
});
