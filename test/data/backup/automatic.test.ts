/** Snapshots that nobody asks for: after a quarter of an hour of work, when somebody leaves, before what changes much. */
import { rmSync } from 'node:fs';
import { beforeAll, beforeEach, afterEach, expect, test, vi } from 'vitest';
import { localPlace, placeOn } from '#data/backup/place.ts';
import { runsAt } from '#data/backup/runs.ts';
import { settingsRepository } from '#data/settings/repository.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { freshFolder, type TestDesk } from '#test/support/desk.ts';
import { furnish, work } from './support/office.ts';

let office: Office;
let desk: TestDesk;

beforeAll(async () => {
  office = await foundedOffice(furnish);
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  desk = seatedDesk(office);
});
afterEach(() => {
  vi.useRealTimers();
  desk.end();
});

const MINUTE = 60_000;
const people = () => runsAt(localPlace(desk.desk.folder)).map(({ label }) => label?.people);
/** The snapshot itself takes real time, in a thread of its own. */
const stands = (count: number) => vi.waitFor(() => expect(people()).toEqual([count]), 10_000);

test('work stands no longer than a quarter of an hour by itself', async () => {
  await work(desk);
  await vi.advanceTimersByTimeAsync(14 * MINUTE);
  expect(people()).toEqual([]);
  await vi.advanceTimersByTimeAsync(MINUTE);
  vi.useRealTimers();
  await stands(3);
});

test('who reads only leaves nothing to put aside', async () => {
  await desk.client.registry.page({ filter: {}, limit: 5 });
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  await desk.client.desk.lock({ drafts: {} });
  vi.useRealTimers();
  await vi.waitFor(() => expect(() => desk.desk.database()).toThrow('not-signed-in'));
  expect(people()).toEqual([]);
});

test('who leaves leaves a snapshot, and the database is closed after it', async () => {
  await work(desk);
  await desk.client.desk.lock({ drafts: {} });
  vi.useRealTimers();
  await vi.waitFor(() => expect(() => desk.desk.database()).toThrow('not-signed-in'), 10_000);
  expect(people()).toEqual([3]);
});

test('one more goes to the second disk, as often as it is there', async () => {
  const disk = freshFolder();
  const databaseId = settingsRepository.fact(desk.desk.database().reader, 'database-id') ?? '';
  await desk.client.backup.setSecondDisk({ path: disk });
  expect((await desk.client.backup.status({})).secondDisk).toEqual({
    path: disk,
    standing: 'there',
    newestAt: null,
  });
  await work(desk);
  await vi.advanceTimersByTimeAsync(15 * MINUTE);
  vi.useRealTimers();
  await vi.waitFor(() => expect(runsAt(placeOn(disk, databaseId))).toHaveLength(1), 10_000);
  await vi.waitFor(async () =>
    expect((await desk.client.backup.status({})).secondDisk?.newestAt).toBe(desk.clock.now()),
  );
  rmSync(disk, { recursive: true });
  expect((await desk.client.backup.status({})).secondDisk).toEqual({
    path: disk,
    standing: 'away',
    newestAt: null,
  });
  await desk.client.backup.setSecondDisk({ path: null });
  expect((await desk.client.backup.status({})).secondDisk).toBeNull();
});
