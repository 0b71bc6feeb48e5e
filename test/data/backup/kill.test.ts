/** The power fails while an office is backed up, restored or given a new key: no backup and no office is lost. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkRun } from '#data/backup/check-run.ts';
import { placeOn } from '#data/backup/place.ts';
import { createVault } from '#data/backup/vault.ts';
import { officeFolder } from '#data/desk/office-folder.ts';
import { copyOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { randomFrom } from '#test/data/support/random.ts';
import { background, type BackupTask, killAtBackup } from '#test/support/backup-process.ts';
import { type Cut, killAllAlong, type Moment } from '#test/support/killed-process.ts';
import { ADMINISTRATOR, freshFolder, openDesk, type TestDesk } from '#test/support/desk.ts';
import { seatRole } from '#test/support/seat.ts';
import { furnish, photoOf, work } from './support/office.ts';

const KILLS = 70;
type Task = BackupTask['task'];

/** Three people, a day after two of them were backed up to `stick`. */
let office: Office;
let stick: string;
let at: { name: string; databaseId: string };

beforeAll(async () => {
  const founded = await foundedOffice(furnish);
  const desk = seatedDesk(founded);
  stick = freshFolder();
  await desk.client.backup.write({ volume: stick, label: '盘', mount: '一', onOwnDisk: true });
  const [run] = await desk.client.backup.runs({ volume: stick });
  at = { name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
  await work(desk);
  desk.desk.database().writer.$client.pragma('wal_checkpoint(TRUNCATE)');
  office = copyOf({ ...founded, folder: desk.folder });
  desk.end();
});

const THEN = ['乌云其其格', '李海龙'];
const NOW = ['乌云其其格', '单秀兰', '李海龙'];

/** Who is in the office, and whether each has the photo that is theirs. */
async function peopleIn({ client }: TestDesk): Promise<string[]> {
  const { rows } = await client.registry.page({ filter: {}, limit: 10 });
  for (const { id, name } of rows) {
    const [attachment] = (await client.registry.open({ personId: id })).attachments;
    const { content } = await client.registry.attachment({ attachmentId: attachment?.id ?? '' });
    expect(Buffer.from(content).equals(photoOf(name))).toBe(true);
  }
  return rows.map(({ name }) => name).toSorted();
}

/** Every run on the stick that has its name is whole, the first of them among them; how many there are. */
async function wholeRuns(volume: string): Promise<number> {
  const place = placeOn(volume, at.databaseId);
  const vault = createVault({
    folder: officeFolder(office.folder),
    key: Buffer.from(office.key),
    background: await background(),
  });
  const names = readdirSync(place.runs).filter((name) => !name.startsWith('unfinished-'));
  expect(names).toContain(at.name);
  for (const name of names) {
    const { faults } = await checkRun(vault, {
      run: join(place.runs, name),
      place,
      pause: () => Promise.resolve(),
    });
    expect(faults).toEqual([]);
  }
  return names.length;
}

type Found = { readonly people: string[]; readonly runs: number; readonly newKey: boolean };
type Left = Cut & Found;

/** Cuts the power at some moment, and looks at what the next start finds. */
async function cut(task: Task, moment: Moment): Promise<Left> {
  const { folder, key, recoveryCode } = copyOf(office);
  const volume = freshFolder();
  cpSync(stick, volume, { recursive: true });
  const { login, password } = ADMINISTRATOR;
  const given = { folder, key: key.toString('hex'), task, volume, ...at, recoveryCode, password };
  const killed = await killAtBackup(given, moment);
  const desk = openDesk({ folder });
  expect(await desk.client.desk.state({})).toMatchObject({ state: 'locked' });
  if (task === 'rekey') await desk.client.desk.signIn({ login, password });
  else {
    desk.desk.open(Buffer.from(key));
    seatRole(desk.desk, 'admin');
  }
  const people = await peopleIn(desk);
  expect((await desk.client.audit.verify({})).fault).toBeNull();
  const newKey = !desk.desk.holds(key);
  desk.end();
  return { ...killed, people, newKey, runs: await wholeRuns(volume) };
}

/** What is there when nothing has come of it, and when all has. */
const WHOLE: Readonly<Record<Task, readonly [Found, Found]>> = {
  write: [
    { people: NOW, runs: 1, newKey: false },
    { people: NOW, runs: 2, newKey: false },
  ],
  restore: [
    { people: NOW, runs: 1, newKey: false },
    { people: THEN, runs: 1, newKey: false },
  ],
  rekey: [
    { people: NOW, runs: 1, newKey: false },
    { people: NOW, runs: 1, newKey: true },
  ],
};
test.each(['write', 'restore', 'rekey'] as const)(
  `the power fails ${KILLS} times at: %s`,
  async (task) => {
    const left = await killAllAlong(KILLS, randomFrom(task.length), (moment) => cut(task, moment));
    expect(left).toHaveLength(KILLS);
    const [before, after] = WHOLE[task];
    for (const { told, people, runs, newKey } of left)
      expect(told ? [after] : [before, after]).toContainEqual({ people, runs, newKey });
    expect(left).toContainEqual(expect.objectContaining({ told: false, ...before }));
  },
  600_000,
);
