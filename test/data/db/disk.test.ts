import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, OFFICE, openDesk, stoppedClock, type TestDesk } from '#test/support/desk.ts';
import { spawnDataProcess } from '#test/support/data-process.ts';
import { isRoot, limitFiles, mountSmallDisk, takeRights } from '#test/data/support/disks.ts';
import { copyOf, foundedOffice, type Office, outcome, withConnection } from '#test/data/support/offices.ts';

let office: Office;
let cleanUp: (() => void)[] = [];
const credentials = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };

beforeAll(async () => {
  office = await foundedOffice();
});
afterEach(() => {
  for (const clean of cleanUp.toReversed()) clean();
  cleanUp = [];
});

function deskIn(folder: string): TestDesk {
  const desk = openDesk({ folder, clock: stoppedClock() });
  cleanUp.push(desk.end);
  return desk;
}

/** Where root may mount: a disk of its own. Elsewhere: a folder whose rights are taken. */
function readOnlyFolder(furnish: (folder: string) => void): string {
  if (!isRoot) {
    const { folder } = copyOf(office);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    furnish(folder);
    cleanUp.push(takeRights(folder));
    return folder;
  }
  const disk = mountSmallDisk();
  cleanUp.push(disk.remove);
  furnish(disk.folder);
  disk.makeReadOnly();
  return disk.folder;
}

const setPhone = (client: TestDesk['client'], value: string) =>
  client.settings.set({
    key: 'office.phone',
    value,
    effectiveFrom: null,
    document: null,
    reason: '磁盘'.repeat(90),
  });

/** What the file holds of the phones that were set, and of their audit rows. */
function phonesIn(at: Office): unknown[] {
  return withConnection(at, (connection) => [
    connection
      .prepare(`SELECT json_extract(value, '$') FROM setting_value WHERE key = 'office.phone' ORDER BY id`)
      .pluck()
      .all(),
    connection
      .prepare(
        `SELECT json_extract(detail, '$.input.value') FROM audit_row WHERE action = 'settings.set' ORDER BY seq`,
      )
      .pluck()
      .all(),
    connection.pragma('integrity_check', { simple: true }),
  ]);
}

describe('a disk that may only be read', () => {
  test.each([
    ['an office that was in use', (folder: string) => cpSync(office.folder, folder, { recursive: true })],
    [
      'an office that was just copied there',
      (folder: string) =>
        cpSync(office.folder, folder, { recursive: true, filter: (file) => !file.endsWith('in-use') }),
    ],
    ['nothing yet', () => undefined],
  ])('%s: says so, and nobody signs in or founds', async (_, furnish) => {
    const { client } = deskIn(readOnlyFolder(furnish));
    expect(await client.desk.state({})).toEqual({
      state: 'unusable',
      practice: false,
      why: 'disk-read-only',
    });
    expect(await outcome(client.desk.signIn(credentials))).toBe('disk-read-only');
    expect(await outcome(client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR }))).toBe(
      'disk-read-only',
    );
  });
});

// An ordinary user may mount nothing: there the last test of this file fills its own disk.
describe.each(isRoot ? ['in memory'] : [])('a disk %s that is full', () => {
  function onSmallDisk() {
    const disk = mountSmallDisk();
    cleanUp.push(disk.remove);
    cpSync(office.folder, disk.folder, { recursive: true });
    return { disk, at: { ...office, folder: disk.folder } };
  }

  test('refuses commands, writes none by half, and goes on when there is room', async () => {
    const { disk, at } = onSmallDisk();
    const desk = deskIn(disk.folder);
    await desk.client.desk.signIn(credentials);
    disk.fillBut(400_000);
    const done: string[] = [];
    let code = 'done';
    for (let n = 0; n < 1000 && code === 'done'; n += 1) {
      code = await outcome(setPhone(desk.client, String(n)));
      if (code === 'done') done.push(String(n));
    }
    expect([code, done.length > 3]).toEqual(['disk-full', true]);
    expect(await outcome(setPhone(desk.client, 'again'))).toBe('disk-full');
    expect((await desk.client.settings.history({}))[0]?.value).toBe(done.at(-1));
    disk.makeRoom();
    expect(await outcome(setPhone(desk.client, 'room'))).toBe('done');
    expect(await desk.client.audit.verify({})).toMatchObject({ fault: null });
    desk.end();
    expect(phonesIn(at)).toEqual([[...done, 'room'], [...done, 'room'], 'ok']);
  });

  test('has room for the keyring but not for the rest: the old password stays the one that opens', async () => {
    const { disk } = onSmallDisk();
    const desk = deskIn(disk.folder);
    await desk.client.desk.signIn(credentials);
    disk.fillBut(8192);
    const change = { password: ADMINISTRATOR.password, newPassword: '换过的新密码-2026' };
    expect(await outcome(desk.client.accounts.changeOwnPassword(change))).toBe('disk-full');
    const add = { login: 'lina', name: '李娜', role: 'clerk', password: '初始密码-2026-初始' } as const;
    expect(await outcome(desk.client.accounts.add(add))).toBe('disk-full');
    desk.end();
    disk.makeRoom();
    const next = deskIn(disk.folder);
    expect(await next.client.desk.state({})).toMatchObject({
      state: 'locked',
      accounts: [{ login: 'wangfang' }],
    });
    expect(await outcome(next.client.desk.signIn(credentials))).toBe('done');
    expect(await outcome(next.client.accounts.add(add))).toBe('done');
    await next.client.desk.lock({ drafts: {} });
    expect(await outcome(next.client.desk.signIn({ login: 'lina', password: add.password }))).toBe('done');
  });

  test('founds nothing by half', async () => {
    const disk = mountSmallDisk();
    cleanUp.push(disk.remove);
    const { client } = deskIn(disk.folder);
    await client.desk.state({});
    disk.fillBut(65_536);
    expect(await outcome(client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR }))).toBe(
      'disk-full',
    );
    expect(await client.desk.state({})).toMatchObject({ state: 'new' });
    disk.makeRoom();
    expect(await outcome(client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR }))).toBe('done');
  });

  test('lets whoever wants to leave leave', async () => {
    const { disk } = onSmallDisk();
    const { client } = deskIn(disk.folder);
    await client.desk.signIn(credentials);
    disk.fillBut(0);
    expect(await outcome(client.desk.lock({ drafts: { 'accounts.add': { name: '李娜' } } }))).toBe(
      'disk-full',
    );
    expect(await client.desk.state({})).toMatchObject({ state: 'locked' });
    expect(await outcome(client.registry.page({ filter: {}, limit: 1 }))).toBe('not-signed-in');
  });
});

test('a process whose files may not grow any more refuses commands by a closed code, and goes on when they may', async () => {
  const copy = copyOf(office);
  const data = await spawnDataProcess({ folder: copy.folder });
  await data.client.desk.signIn(credentials);
  limitFiles(data.pid, statSync(join(copy.folder, 'office.db-wal')).size + 100_000);
  const done: string[] = [];
  let code = 'done';
  for (let n = 0; n < 1000 && code === 'done'; n += 1) {
    code = await outcome(setPhone(data.client, String(n)));
    if (code === 'done') done.push(String(n));
  }
  expect([code, done.length > 1]).toEqual(['disk-failure', true]);
  limitFiles(data.pid, 'unlimited');
  expect(await outcome(setPhone(data.client, 'room'))).toBe('done');
  await data.leave();
  expect(phonesIn(copy)).toEqual([[...done, 'room'], [...done, 'room'], 'ok']);
});
