import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readKeyring } from '#data/accounts/keyring.ts';
import { localPlace, MANIFEST } from '#data/backup/place.ts';
import { runsAt } from '#data/backup/runs.ts';
import { everyRow, furnish, work } from '#test/data/backup/support/office.ts';
import { hold, isWindows } from '#test/data/support/held.ts';
import {
  copyOf,
  foundedOffice,
  keyOf,
  keyringOf,
  type Office,
  outcome,
  seatedDesk,
  signedIn,
} from '#test/data/support/offices.ts';
import { ADMINISTRATOR, freshFolder, openDesk, type TestDesk } from '#test/support/desk.ts';

// Whole backups, one after another; Windows is slow at them.
vi.setConfig({ testTimeout: 240_000 });

const OWN = { login: ADMINISTRATOR.login, secret: ADMINISTRATOR.password };
const SIGN_IN = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };
const NEW = { ...SIGN_IN, password: '一个新的密码-2027' };
const CHANGE = { password: ADMINISTRATOR.password, newPassword: NEW.password };
const CLERK = { login: 'liming', name: '李明', role: 'clerk', password: '初始密码-2026-初始' } as const;

let office: Office;
let atEnd: (() => void)[];
beforeAll(async () => {
  office = await foundedOffice(furnish);
});
beforeEach(() => {
  atEnd = [];
});
afterEach(() => {
  for (const end of atEnd.toReversed()) end();
});

/** Holds until it is let go, at the latest at the end of the test. */
function held(path: string): (nowAt?: string) => void {
  const close = hold(path);
  let isHeld = true;
  const free = (nowAt = path): void => {
    if (isHeld) close(nowAt);
    isHeld = false;
  };
  atEnd.push(free);
  return free;
}

function opened(desk: TestDesk): TestDesk {
  atEnd.push(desk.end);
  return desk;
}

const actions = async ({ client }: TestDesk): Promise<unknown[]> =>
  (await client.audit.page({ limit: 3 })).rows.map(({ action }) => action);

describe('a keyring that another program holds', () => {
  test('gets its name when that program closes it; the new password opens at once, the old one no more', async () => {
    const at = copyOf(office);
    const desk = opened(await signedIn(at));
    const free = held(keyringOf(at));
    expect(await outcome(desk.client.accounts.changeOwnPassword(CHANGE))).toBe('done');
    expect([await actions(desk), desk.failures]).toEqual([
      ['accounts.changeOwnPassword', 'desk.signIn', 'registry.addAttachment'],
      [],
    ]);
    desk.end();
    const next = opened(openDesk({ folder: at.folder }));
    expect(await outcome(next.client.desk.signIn(NEW))).toBe('done');
    await next.client.desk.lock({ drafts: {} });
    free();
    expect(await outcome(next.client.desk.signIn(SIGN_IN))).toBe('wrong-password');
    expect(readKeyring(readFileSync(keyringOf(at), 'utf8'))?.entries).toMatchObject([{ failures: 1 }]);
    expect(readdirSync(at.folder).filter((name) => name.startsWith('keyring'))).toEqual(['keyring.json']);
  });

  test('lets an account be added, and refuses the next change as a whole', async () => {
    const at = copyOf(office);
    const desk = opened(await signedIn(at));
    const free = held(keyringOf(at));
    const { id } = await desk.client.accounts.add(CLERK);
    expect(await outcome(desk.client.accounts.lock({ accountId: id }))).toBe('file-in-use');
    expect((await desk.client.accounts.list({})).map(({ login, state }) => [login, state])).toEqual([
      ['wangfang', 'active'],
      ['liming', 'active'],
    ]);
    expect((await actions(desk))[0]).toBe('accounts.add');
    free();
    expect(await outcome(desk.client.accounts.lock({ accountId: id }))).toBe('done');
    desk.end();
    const next = opened(openDesk({ folder: at.folder }));
    const { login, password } = CLERK;
    expect(await outcome(next.client.desk.signIn({ login, password }))).toBe('account-locked');
  });

  test.each([
    ['waits for its transaction', (text: string) => `${text.trimEnd()} `],
    ['is cut off', (text: string) => `${text.slice(0, -40)}\n`],
  ])('a new one that %s does not count', async (_, spoil) => {
    const at = copyOf(office);
    const other = copyOf(office);
    const desk = opened(await signedIn(other));
    await desk.client.accounts.changeOwnPassword(CHANGE);
    writeFileSync(`${keyringOf(at)}.next`, spoil(readFileSync(keyringOf(other), 'utf8')));
    const next = opened(openDesk({ folder: at.folder }));
    expect(await outcome(next.client.desk.signIn(NEW))).toBe('wrong-password');
    next.clock.addSeconds(3600);
    expect(await outcome(next.client.desk.signIn(SIGN_IN))).toBe('done');
  });
});

describe('an old snapshot that another program holds', () => {
  const backedUp = (desk: TestDesk, volume: string) =>
    outcome(desk.client.backup.write({ volume, label: '', mount: '', onOwnDisk: true }));

  test('hinders no new one, is never half a run under its own name, and goes later', async () => {
    const desk = opened(seatedDesk(office));
    const volume = freshFolder();
    for (let n = 0; n < 11; n += 1) {
      expect(await backedUp(desk, volume)).toBe('done');
      desk.clock.addSeconds(60);
    }
    const place = localPlace(desk.desk.folder);
    const oldest = runsAt(place).at(-1)?.run ?? '';
    const free = held(join(oldest, 'office.db'));
    const before = runsAt(place).length;
    expect(await backedUp(desk, volume)).toBe('done');
    expect(runsAt(place)).toHaveLength(before + 1);
    const left = runsAt(place).find(({ run }) => run.endsWith(basename(oldest)));
    free(join(left?.run ?? '', 'office.db'));
    expect(left?.state).toBe(existsSync(oldest) ? 'written' : 'unfinished');
    desk.clock.addSeconds(60);
    expect(await backedUp(desk, volume)).toBe('done');
    expect(runsAt(place).filter(({ run }) => run.endsWith(basename(oldest)))).toEqual([]);
    expect([runsAt(place).every(({ state }) => state === 'written'), desk.failures]).toEqual([true, []]);
  });

  test('is taken again where an earlier program left half of it', async () => {
    const desk = opened(seatedDesk(office));
    await backedUp(desk, freshFolder());
    const place = localPlace(desk.desk.folder);
    const half = join(place.runs, '2026-01-05 010000 1a2b3c4d');
    mkdirSync(half);
    copyFileSync(join(runsAt(place)[0]?.run ?? '', 'office.db'), join(half, 'office.db'));
    desk.clock.addSeconds(60);
    await backedUp(desk, freshFolder());
    expect([existsSync(half), runsAt(place).every(({ run }) => existsSync(join(run, MANIFEST)))]).toEqual([
      false,
      true,
    ]);
  });
});

/**
 * What of an office another program may hold. On Linux a database that may not be changed is a disk that may only be read; and
 * Wine, unlike Windows, renames a folder of which a file is open.
 */
describe.each(isWindows ? ['office.db', 'keyring.json'] : ['attachments'])(
  'an office of which another program holds %s',
  (part) => {
    const IN_USE = { state: 'unusable', practice: false, why: 'file-in-use' };

    /** A backup of the office, and a day's work after it. */
    async function backedUp(): Promise<{ desk: TestDesk; restore: () => Promise<string> }> {
      const desk = opened(seatedDesk(office));
      await desk.client.backup.write({ volume: freshFolder(), label: '', mount: '', onOwnDisk: true });
      const [run] = await desk.client.backup.runs({ volume: null });
      await work(desk);
      const asked = { volume: null, name: run?.name ?? '', databaseId: run?.databaseId ?? '', ...OWN };
      return {
        desk,
        restore: () => outcome(desk.client.backup.restore({ ...asked, otherOffice: false })),
      };
    }
    const people = async ({ client }: TestDesk) =>
      (await client.registry.page({ filter: {}, limit: 9 })).rows.length;

    test('is exchanged for a backup, and back, as soon as it is let go', async () => {
      const { desk, restore } = await backedUp();
      const free = held(join(desk.folder, part));
      expect(await restore()).toBe('done');
      expect(await desk.client.desk.state({})).toEqual(IN_USE);
      expect(await outcome(desk.client.desk.signIn(SIGN_IN))).toBe('file-in-use');
      free();
      expect(await desk.client.desk.state({})).toMatchObject({ state: 'locked' });
      await desk.client.desk.signIn(SIGN_IN);
      expect(await people(desk)).toBe(2);
      expect(existsSync(join(desk.folder, 'restoring'))).toBe(false);
      const freeAgain = held(join(desk.folder, part));
      expect(await outcome(desk.client.backup.undoRestore({}))).toBe('done');
      expect(await desk.client.desk.state({})).toEqual(IN_USE);
      freeAgain();
      await desk.client.desk.signIn(SIGN_IN);
      expect([await people(desk), desk.failures]).toEqual([3, []]);
      expect(await desk.client.audit.verify({})).toMatchObject({ fault: null });
    });

    test('is given another key as soon as it is let go; its code is shown at once', async () => {
      const { desk } = await backedUp();
      const free = held(join(desk.folder, part));
      const { recoveryCode } = await desk.client.backup.rekey({ password: ADMINISTRATOR.password });
      expect(recoveryCode).not.toBe(office.recoveryCode);
      expect(await desk.client.desk.state({})).toEqual(IN_USE);
      free();
      expect(await outcome(desk.client.desk.signIn(SIGN_IN))).toBe('done');
      expect([await people(desk), desk.failures]).toEqual([3, []]);
      desk.end();
      expect(everyRow({ folder: desk.folder, key: keyOf(recoveryCode) }).get('person')).toHaveLength(3);
    });
  },
);
