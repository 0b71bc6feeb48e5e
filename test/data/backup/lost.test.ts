/** What the database names and nobody has any more is named with whose it is: by every proof, and until it is back. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { namedContents, namingTables } from '#data/backup/named.ts';
import { OWNERS } from '#data/backup/owners.ts';
import { placeOn } from '#data/backup/place.ts';
import { faultText } from '#shared/domain/backup/fault-text.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { LI, WANG, addPerson } from '#test/data/registry/support/people.ts';
import { ADMINISTRATOR, freshFolder, openDesk, type TestDesk } from '#test/support/desk.ts';
import { sheetOf } from '#test/data/documents/support/composing.ts';

const png = (text: string) =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from(text.repeat(100))]);

let office: Office;
let desk: TestDesk;
let lost: string;

/** Two people; of the first a scan a.png, of the second b.png. */
async function furnish(founded: TestDesk): Promise<void> {
  for (const [who, fileName] of [
    [LI, 'a.png'],
    [WANG, 'b.png'],
  ] as const) {
    const personId = await addPerson(founded, who, { name: who === LI ? '李海龙' : '乌云其其格' });
    const content = png(fileName);
    await founded.client.registry.addAttachment({ personId, kind: '照片', fileName, content });
  }
}

beforeAll(async () => {
  office = await foundedOffice(furnish);
});
beforeEach(() => {
  desk = seatedDesk(office);
  lost = nameOf('a.png');
});
afterEach(() => desk.end());

const fileOf = (name: string, folder = desk.desk.folder.attachments) => join(folder, name);
const reader = () => desk.desk.database().reader;

function nameOf(fileName: string): string {
  return String(
    reader().$client.prepare('SELECT content_name FROM attachment WHERE file_name = ?').pluck().get(fileName),
  );
}

/** As a bad sector leaves it: there, of its size, and no longer what it was. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

let minute = 0;
async function written(volume: string) {
  desk.clock.addSeconds(60);
  minute += 1;
  const run = await desk.client.backup.write({ volume, label: '盘', mount: `${minute}`, onOwnDisk: true });
  const found = (await desk.client.backup.runs({ volume })).find(({ id }) => id === run.id);
  const at = { volume, name: found?.name ?? '', databaseId: found?.databaseId ?? '' };
  return { run, at, verify: () => desk.client.backup.verify({ ...at, mount: `再 ${minute}` }) };
}

const A = { kind: 'attachment', title: 'a.png', owner: '李海龙', fileNumber: 1, inUse: true };
const lostTodos = async () =>
  (await desk.client.today.todos({})).filter(({ kind }) => kind === 'contents-lost');

describe.each([
  ['is gone', 'lost', (name: string) => rmSync(fileOf(name))],
  ['does not decipher', 'spoilt', (name: string) => spoil(fileOf(name))],
] as const)('a scan that %s', (_how, fault, lose) => {
  test('is named by the backup, its proof, the drill and its paper, and stands on 今日', async () => {
    lose(lost);
    const volume = freshFolder();
    const { run, at, verify } = await written(volume);
    const faults = [{ part: lost, fault, contents: [A] }];
    expect(run).toMatchObject({ state: 'written', faults });
    expect(await verify()).toMatchObject({ state: 'verified', faults });
    expect(await desk.client.backup.runs({ volume })).toMatchObject([{ state: 'verified', lacking: 1 }]);
    const drilled = await desk.client.backup.drill({ ...at, label: '盘' });
    expect(drilled).toMatchObject({ passed: false, faults });
    expect(await lostTodos()).toEqual([{ kind: 'contents-lost', urgency: 'overdue', count: 1 }]);
    expect(await desk.client.backup.lost({ volumes: [volume] })).toMatchObject({
      count: 1,
      found: 0,
      contents: [{ part: lost, fault, contents: [A], found: false, mayBeOn: [] }],
    });
    expect(JSON.stringify(await sheetOf(desk, { form: 'F34' }))).toContain('附件“a.png”（李海龙，档案号 1）');
  });

  test('is put back from the stick that the next backup goes to', async () => {
    const volume = freshFolder();
    await written(volume);
    lose(lost);
    // Only what goes over is opened: one that the stick has already is first missed where it has to be written anew.
    expect((await written(freshFolder())).run.faults).toMatchObject([{ part: lost, fault }]);
    const { run } = await written(volume);
    expect(run.faults).toEqual([]);
    expect(await desk.client.backup.lost({ volumes: [] })).toMatchObject({ count: 0 });
    const attachmentId = String(
      reader().$client.prepare(`SELECT id FROM attachment WHERE file_name = 'a.png'`).pluck().get(),
    );
    expect((await desk.client.registry.attachment({ attachmentId })).content).toEqual(png('a.png'));
  });

  test('comes back where somebody asks for it, and where it may be is said', async () => {
    const volume = freshFolder();
    await written(volume);
    lose(lost);
    await written(freshFolder());
    expect(await desk.client.backup.lost({ volumes: [] })).toMatchObject({
      count: 1,
      found: 0,
      contents: [{ mayBeOn: ['盘'] }],
    });
    expect(await desk.client.backup.lost({ volumes: [volume] })).toMatchObject({ count: 1, found: 1 });
    expect(await desk.client.backup.putBack({ volumes: [freshFolder()] })).toEqual({ back: 0 });
    expect(await desk.client.backup.putBack({ volumes: [volume] })).toEqual({ back: 1 });
    expect(await lostTodos()).toEqual([]);
  });

  test('keeps nothing else from being restored, and is named', async () => {
    lose(lost);
    const volume = freshFolder();
    const { at } = await written(volume);
    const fresh = openDesk({ folder: freshFolder() });
    const opener = { login: null, secret: office.recoveryCode, otherOffice: false };
    expect(await fresh.client.backup.restore({ ...at, ...opener })).toMatchObject({
      people: 2,
      lacking: [{ part: lost, fault, contents: [A] }],
    });
    await fresh.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
    expect(await fresh.client.backup.lost({ volumes: [] })).toMatchObject({ count: 1 });
    expect(readdirSync(fresh.desk.folder.attachments)).toHaveLength(1);
    fresh.end();
  });
});

test('a scan that the stick kept from an earlier backup is restored with a run that was written without it', async () => {
  const volume = freshFolder();
  const { at: first } = await written(volume);
  const kept = fileOf(lost, placeOn(volume, first.databaseId).attachments);
  const sealed = readFileSync(kept);
  rmSync(kept);
  rmSync(fileOf(lost));
  const { run, at } = await written(volume);
  expect(run.faults).toMatchObject([{ part: lost, fault: 'lost' }]);
  writeFileSync(kept, sealed);
  const fresh = openDesk({ folder: freshFolder() });
  const opener = { login: null, secret: office.recoveryCode, otherOffice: false };
  expect(await fresh.client.backup.restore({ ...at, ...opener })).toMatchObject({ lacking: [] });
  expect(readdirSync(fresh.desk.folder.attachments)).toHaveLength(2);
  fresh.end();
});

describe('a scan that only the stick has lost', () => {
  test.each([
    ['gone', 'missing', (file: string) => rmSync(file)],
    ['spoilt', 'changed', spoil],
  ] as const)(
    'is %s: the backup is damaged, a drill does not pass, the next backup mends it',
    async (...given) => {
      const [, fault, lose] = given;
      const volume = freshFolder();
      const { at, verify } = await written(volume);
      expect((await verify()).state).toBe('verified');
      lose(fileOf(lost, placeOn(volume, at.databaseId).attachments));
      expect(await verify()).toMatchObject({ state: 'damaged', faults: [{ part: lost, fault }] });
      expect(await desk.client.backup.runs({ volume })).toMatchObject([{ state: 'written' }]);
      expect(await desk.client.backup.drill({ ...at, label: '盘' })).toMatchObject({ passed: false });
      expect(await lostTodos()).toEqual([]);
      const next = await written(volume);
      expect(await next.verify()).toMatchObject({ state: 'verified', faults: [] });
    },
  );
});

test('a scan that was taken out of its file is named, and keeps no drill from passing', async () => {
  const attachmentId = String(
    reader().$client.prepare(`SELECT id FROM attachment WHERE file_name = 'a.png'`).pluck().get(),
  );
  await desk.client.registry.removeAttachment({ attachmentId, reason: '原件已丢失' });
  rmSync(fileOf(lost));
  const { at, run } = await written(freshFolder());
  expect(run.faults.map(faultText)).toEqual([
    '附件“a.png”（李海龙，档案号 1，已移出档案）在电脑里已经不见了',
  ]);
  expect(await desk.client.backup.drill({ ...at, label: '盘' })).toMatchObject({
    passed: true,
    faults: [{ part: lost }],
  });
  expect(await lostTodos()).toEqual([]);
});

test('every table that speaks of contents says whose they are', () => {
  expect(namingTables(reader().$client)).toEqual(Object.keys(OWNERS).toSorted());
  expect(namedContents(reader().$client)).toEqual(readdirSync(desk.desk.folder.attachments).toSorted());
});
