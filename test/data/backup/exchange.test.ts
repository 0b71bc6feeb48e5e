/** The office is exchanged whole: by a restore, by taking it back, by a new key; and nothing is lost on the way. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localPlace } from '#data/backup/place.ts';
import { runsAt } from '#data/backup/runs.ts';
import { finishSwap } from '#data/backup/swap.ts';
import { readLabel } from '#data/backup/manifest.ts';
import {
  addAccount,
  failureOf,
  foundedOffice,
  keyOf,
  type Office,
  seatedDesk,
} from '#test/data/support/offices.ts';
import { ADMINISTRATOR, freshFolder, type TestDesk } from '#test/support/desk.ts';
import { everyRow, furnish, photoOf, work } from './support/office.ts';

let office: Office;
let desk: TestDesk;

beforeAll(async () => {
  office = await foundedOffice(furnish);
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const SIGN_IN = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };
const OWN = { login: ADMINISTRATOR.login, secret: ADMINISTRATOR.password };

/** A backup beside the office and the place of its newest run, as a volume would have it. */
async function backedUp(): Promise<{ volume: null; name: string; databaseId: string }> {
  await desk.client.backup.write({ volume: freshFolder(), label: '', mount: '', onOwnDisk: true });
  const [run] = await desk.client.backup.runs({ volume: null });
  return { volume: null, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
}

const people = async () =>
  (await desk.client.registry.page({ filter: {}, limit: 10 })).rows.map(({ name }) => name).toSorted();

async function photosAreRight(): Promise<boolean> {
  const right = await Promise.all(
    (await desk.client.registry.page({ filter: {}, limit: 10 })).rows.map(async ({ id, name }) => {
      const [attachment] = (await desk.client.registry.open({ personId: id })).attachments;
      const { content } = await desk.client.registry.attachment({ attachmentId: attachment?.id ?? '' });
      return Buffer.from(content).equals(photoOf(name));
    }),
  );
  return right.every(Boolean);
}

describe('a restore', () => {
  test('puts the day of the backup back, and is itself taken back', async () => {
    const at = await backedUp();
    await work(desk);
    expect(await people()).toHaveLength(3);
    await desk.client.backup.restore({ ...at, ...OWN, otherOffice: false });
    expect(await desk.client.desk.state({})).toMatchObject({ state: 'locked' });
    await desk.client.desk.signIn(SIGN_IN);
    expect(await people()).toEqual(['乌云其其格', '李海龙']);
    expect(await photosAreRight()).toBe(true);
    expect(await desk.client.backup.status({})).toMatchObject({ canUndoRestore: true });
    await desk.client.backup.undoRestore({});
    await desk.client.desk.signIn(SIGN_IN);
    expect(await people()).toHaveLength(3);
    expect(await photosAreRight()).toBe(true);
    expect((await desk.client.audit.verify({})).fault).toBeNull();
  });

  test('that came after one in a wrong year is the one that is taken back', async () => {
    const at = await backedUp();
    await work(desk);
    desk.clock.set('2031-01-01T01:00:00.000Z');
    await desk.client.backup.restore({ ...at, ...OWN, otherOffice: false });
    desk.clock.set('2026-11-24T01:00:00.000Z');
    await desk.client.desk.signIn(SIGN_IN);
    expect(await people()).toHaveLength(2);
    await desk.client.backup.restore({ ...at, ...OWN, otherOffice: false });
    await desk.client.desk.signIn(SIGN_IN);
    await desk.client.backup.undoRestore({});
    await desk.client.desk.signIn(SIGN_IN);
    expect(await people()).toHaveLength(2);
  });

  test('with a wrong password or code changes nothing and says so', async () => {
    const at = await backedUp();
    const before = everyRow({ folder: desk.folder, key: office.key });
    const wrong = { ...OWN, secret: '不是这个密码-2026' };
    expect(
      await failureOf(desk.client.backup.restore({ ...at, ...wrong, otherOffice: false })),
    ).toMatchObject({
      code: 'wrong-password',
    });
    const another = await foundedOffice();
    const code = { login: null, secret: another.recoveryCode };
    expect(await failureOf(desk.client.backup.restore({ ...at, ...code, otherOffice: false }))).toMatchObject(
      {
        code: 'recovery-code-of-another-database',
      },
    );
    expect(everyRow({ folder: desk.folder, key: office.key })).toEqual(before);
  });

  test('of another office is named before anything happens', async () => {
    const other = seatedDesk(await foundedOffice());
    const volume = freshFolder();
    await other.client.backup.write({ volume, label: '', mount: '', onOwnDisk: true });
    other.end();
    const [run] = await desk.client.backup.runs({ volume });
    const at = { volume, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
    expect(await failureOf(desk.client.backup.restore({ ...at, ...OWN, otherOffice: false }))).toMatchObject({
      code: 'backup-of-another-office',
      params: { office: '林西县残疾人联合会' },
    });
    await desk.client.backup.restore({ ...at, ...OWN, otherOffice: true });
    await desk.client.desk.signIn(SIGN_IN);
    expect(await people()).toEqual([]);
  });

  test('of a damaged backup names the part and leaves the office alone', async () => {
    const at = await backedUp();
    const [run] = runsAt(localPlace(desk.desk.folder));
    rmSync(join(run?.run ?? '', 'office.db'));
    expect(await failureOf(desk.client.backup.restore({ ...at, ...OWN, otherOffice: false }))).toMatchObject({
      code: 'backup-damaged',
      params: { part: 'office.db', fault: 'missing' },
    });
    expect(existsSync(join(desk.folder, 'restoring.unfinished'))).toBe(false);
    expect(await people()).toHaveLength(2);
  });

  test('of a backup that a newer program wrote is refused with a sentence', async () => {
    const at = await backedUp();
    const [run] = runsAt(localPlace(desk.desk.folder));
    const manifest = join(run?.run ?? '', 'manifest.json');
    const text = readFileSync(manifest, 'utf8');
    const schema = readLabel(text)?.schema ?? 0;
    writeFileSync(manifest, text.replace(`"schema": ${schema}`, '"schema": 999'));
    expect(await failureOf(desk.client.backup.restore({ ...at, ...OWN, otherOffice: false }))).toMatchObject({
      code: 'database-newer',
    });
  });
});

describe('an exchange that is cut off', () => {
  test.each([0, 1, 2, 3, 4, 5])('after %s of its moves is carried to its end at the next start', (moves) => {
    const folder = freshFolder();
    const old = ['office.db', 'keyring.json'];
    for (const name of old) cpSync(join(office.folder, name), join(folder, name));
    mkdirSync(join(folder, 'attachments'));
    const next = join(folder, 'restoring');
    mkdirSync(join(next, 'attachments'), { recursive: true });
    const fresh = (name: string) => Buffer.from(`new ${name}`);
    for (const name of old) writeFileSync(join(next, name), fresh(name));
    writeFileSync(join(next, 'attachments', 'a'), 'new');
    writeFileSync(join(next, 'kept-as'), 'before');
    const kept = join(folder, 'replaced', 'before');
    mkdirSync(kept, { recursive: true });
    const steps = [
      [join(folder, 'office.db'), join(kept, 'office.db')],
      [join(next, 'office.db'), join(folder, 'office.db')],
      [join(folder, 'keyring.json'), join(kept, 'keyring.json')],
      [join(next, 'keyring.json'), join(folder, 'keyring.json')],
      [join(folder, 'attachments'), join(kept, 'attachments')],
    ] as const;
    for (const [from, to] of steps.slice(0, moves)) renameSync(from, to);
    finishSwap(folder);
    for (const name of old) {
      expect(readFileSync(join(folder, name))).toEqual(fresh(name));
      expect(readFileSync(join(kept, name))).toEqual(readFileSync(join(office.folder, name)));
    }
    expect(existsSync(join(folder, 'attachments', 'a'))).toBe(true);
    expect(existsSync(next)).toBe(false);
    finishSwap(folder);
    expect(readFileSync(join(folder, 'office.db'))).toEqual(fresh('office.db'));
  });
});

describe('a new key', () => {
  test('opens the office and its photos; the old sheet opens nothing of it any more', async () => {
    await addAccount(desk, { login: 'lina', role: 'clerk' });
    const at = await backedUp();
    const { recoveryCode } = await desk.client.backup.rekey({ password: ADMINISTRATOR.password });
    expect(recoveryCode).not.toBe(office.recoveryCode);
    // Whoever asked sits there still: the new sheet is to be printed.
    expect(await desk.client.desk.session({})).toMatchObject({ login: ADMINISTRATOR.login });
    await desk.client.desk.lock({ drafts: {} });
    const recovery = { login: 'wangfang', name: '王芳', password: ADMINISTRATOR.password };
    expect(
      await failureOf(desk.client.desk.recover({ ...recovery, code: office.recoveryCode })),
    ).toMatchObject({ code: 'recovery-code-of-another-database' });
    expect(
      await failureOf(desk.client.desk.signIn({ login: 'lina', password: '初始密码-2026-初始' })),
    ).toMatchObject({
      code: 'account-locked',
    });
    await desk.client.desk.signIn(SIGN_IN);
    expect(await photosAreRight()).toBe(true);
    expect((await desk.client.audit.verify({})).fault).toBeNull();
    expect(everyRow({ folder: desk.folder, key: keyOf(recoveryCode) }).get('person')).toHaveLength(2);
    expect(() => everyRow({ folder: desk.folder, key: office.key })).toThrow('file is not a database');
    // What was backed up before stays as it is: the old sheet opens it.
    const old = { login: null, secret: office.recoveryCode };
    await desk.client.backup.restore({ ...at, ...old, otherOffice: false });
    await desk.client.desk.signIn(SIGN_IN);
    expect(await people()).toHaveLength(2);
  });

  test('is not given to somebody who does not know the password', async () => {
    expect(await failureOf(desk.client.backup.rekey({ password: '不是这个密码-2026' }))).toMatchObject({
      code: 'wrong-password',
    });
    expect(await people()).toHaveLength(2);
  });
});

describe('a drill', () => {
  test('restores beside the office, compares, and keeps its record', async () => {
    const at = await backedUp();
    await work(desk);
    const record = await desk.client.backup.drill({ ...at, label: '本机' });
    expect(record).toMatchObject({ passed: true, people: 2, volume: '本机', faults: [] });
    expect(record.rowsNow).toBeGreaterThan(record.rowsThen);
    expect((await desk.client.backup.status({})).drills).toEqual([record]);
    expect(existsSync(join(desk.folder, 'restoring.unfinished'))).toBe(false);
  });

  test('of a damaged backup fails and says with what', async () => {
    const at = await backedUp();
    const [run] = runsAt(localPlace(desk.desk.folder));
    rmSync(join(run?.run ?? '', 'keyring.json'));
    expect(await desk.client.backup.drill({ ...at, label: '本机' })).toMatchObject({
      passed: false,
      faults: [{ part: 'keyring.json', fault: 'missing' }],
    });
  });
});
