import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readKeyring, writeKeyring } from '#data/accounts/keyring.ts';
import { ADMINISTRATOR, openDesk, stoppedClock } from '#test/support/desk.ts';
import {
  addAccount,
  copyOf,
  failureOf,
  foundedOffice,
  keyringOf,
  type Office,
  outcome,
  PASSWORD,
} from '#test/data/support/offices.ts';
import { administratorAt, deskAt } from '#test/data/support/open-desks.ts';

let office: Office;
let lina = '';

beforeAll(async () => {
  office = await foundedOffice(async (desk) => {
    lina = await addAccount(desk, { login: 'lina', role: 'clerk' });
  });
});

/** The desk of another morning: a new process on the same folder. */
const morning = (folder: string, clock = stoppedClock()) => deskAt({ folder, clock });
const ringOf = (at: Office) => readKeyring(readFileSync(keyringOf(at), 'utf8'));
const entryOf = (at: Office, login: string) => ringOf(at)?.entries.find((entry) => entry.login === login);
const right = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };
const wrong = { ...right, password: '记错了的一个密码' };

describe('wrong passwords', () => {
  test('cost ever longer waits, which a new process remembers, and a right one ends', async () => {
    const { folder } = copyOf(office);
    const clock = stoppedClock();
    const first = openDesk({ folder, clock });
    const waits: unknown[] = [];
    for (const _ of [1, 2, 3]) waits.push(await failureOf(first.client.desk.signIn(wrong)));
    expect(waits).toEqual(
      [0, 0, 2].map((waitSeconds) => ({ code: 'wrong-password', params: { waitSeconds } })),
    );
    first.end();

    const next = morning(folder, clock);
    const waiting = { code: 'wait-after-wrong-passwords', params: { waitSeconds: 2 } };
    expect(await failureOf(next.client.desk.signIn(right))).toEqual(waiting);
    expect(await next.client.desk.state({})).toMatchObject({
      accounts: [{ login: 'wangfang', waitSeconds: 2 }, { waitSeconds: 0 }],
    });
    clock.addSeconds(-3600);
    expect(await failureOf(next.client.desk.signIn(right))).toEqual(waiting);
    clock.addSeconds(3602);
    expect(await failureOf(next.client.desk.signIn(wrong))).toEqual({
      code: 'wrong-password',
      params: { waitSeconds: 4 },
    });
    clock.addSeconds(4);
    expect(await outcome(next.client.desk.signIn(right))).toBe('done');
    expect(entryOf({ ...office, folder }, 'wangfang')).toMatchObject({ failures: 0, failedAt: null });
    const { rows } = await next.client.audit.page({ limit: 1, action: 'desk.signIn' });
    expect(rows).toMatchObject([{ accountName: '王芳', detail: { wrongPasswordsBefore: 4 } }]);
  });

  test('after which the clock is set back years cost their wait, and not years', async () => {
    const { folder } = copyOf(office);
    const clock = stoppedClock('2031-01-01T01:00:00.000Z');
    const desk = openDesk({ folder, clock });
    for (const _ of [1, 2, 3]) await outcome(desk.client.desk.signIn(wrong));
    clock.set('2026-11-23T02:00:00.000Z');
    expect(await outcome(desk.client.desk.signIn(right))).toBe('wait-after-wrong-passwords');
    clock.addSeconds(2);
    expect(await outcome(desk.client.desk.signIn(right))).toBe('done');
  });

  test('of one account make no other one wait', async () => {
    const copy = copyOf(office);
    const desk = morning(copy.folder);
    for (const _ of [1, 2, 3]) await outcome(desk.client.desk.signIn(wrong));
    expect(await outcome(desk.client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe('done');
  });

  test('are counted where a password is asked again at the open desk', async () => {
    const copy = copyOf(office);
    const { client } = await administratorAt(copy);
    expect(await failureOf(client.desk.showRecoveryCode({ password: wrong.password }))).toMatchObject({
      code: 'wrong-password',
    });
    expect(entryOf(copy, 'wangfang')).toMatchObject({ failures: 1 });
    expect(await client.desk.showRecoveryCode({ password: right.password })).toEqual({
      recoveryCode: office.recoveryCode,
    });
  });

  test('open nothing: a login that nobody has', async () => {
    const desk = morning(copyOf(office).folder);
    expect(await outcome(desk.client.desk.signIn({ login: 'nobody', password: right.password }))).toBe(
      'account-unknown',
    );
    expect(await outcome(desk.client.desk.session({}))).toBe('not-signed-in');
  });

  test('a password typed in another form of the same characters is the same', async () => {
    const copy = copyOf(office);
    const { client } = await administratorAt(copy);
    await client.accounts.changeOwnPassword({ password: right.password, newPassword: 'Caoyuan-2026-é' });
    await client.desk.lock({ drafts: {} });
    expect(await outcome(client.desk.signIn({ login: 'wangfang', password: 'Ｃaoyuan-2026-e\u0301' }))).toBe(
      'done',
    );
  });
});

describe('an account that was locked', () => {
  test('has no key left beside the database and is not offered for sign-in', async () => {
    const copy = copyOf(office);
    const { client } = await administratorAt(copy);
    expect(entryOf(copy, 'lina')?.sealed).not.toBeNull();
    expect(await client.accounts.lock({ accountId: lina })).toMatchObject({ login: 'lina', state: 'locked' });
    expect(entryOf(copy, 'lina')?.sealed).toBeNull();
    await client.desk.lock({ drafts: {} });
    expect(await client.desk.state({})).toMatchObject({ accounts: [{ login: 'wangfang' }] });
    expect(await outcome(client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe('account-locked');
  });

  test('is not let in by the keyring of the day before either, and leaves no open desk', async () => {
    const copy = copyOf(office);
    const keyring = readFileSync(keyringOf(copy));
    const desk = await administratorAt(copy);
    await desk.client.accounts.lock({ accountId: lina });
    await desk.client.desk.lock({ drafts: {} });
    desk.end();
    writeFileSync(keyringOf(copy), keyring);
    const next = morning(copy.folder);
    expect(await outcome(next.client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe(
      'account-locked',
    );
    expect(await outcome(next.client.registry.page({ filter: {}, limit: 1 }))).toBe('not-signed-in');
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => next.desk.database()).toThrow('not-signed-in');
  });

  test('comes back with the new password only, which it must change', async () => {
    const copy = copyOf(office);
    const { client } = await administratorAt(copy);
    await client.accounts.lock({ accountId: lina });
    const reset = '重新设的密码-2026';
    expect(await client.accounts.resetPassword({ accountId: lina, password: reset })).toMatchObject({
      state: 'active',
      mustChangePassword: true,
    });
    await client.desk.lock({ drafts: {} });
    expect(await outcome(client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe('wrong-password');
    expect(await client.desk.signIn({ login: 'lina', password: reset })).toMatchObject({
      mustChangePassword: true,
      role: 'clerk',
    });
  });
});

test('no password and no recovery code is in any audit row', async () => {
  const { client } = await administratorAt(copyOf(office));
  await client.accounts.resetPassword({ accountId: lina, password: '重新设的密码-2026' });
  await client.desk.showRecoveryCode({ password: right.password });
  const { rows } = await client.audit.page({ limit: 100 });
  const written = JSON.stringify(rows);
  expect(z.array(z.unknown()).parse(rows).length).toBeGreaterThan(4);
  for (const secret of [
    right.password,
    PASSWORD,
    '重新设的密码-2026',
    office.recoveryCode,
    office.key.toString('hex'),
  ]) {
    expect(written).not.toContain(secret);
  }
});

test("a box moved to another account's entry does not open", async () => {
  const copy = copyOf(office);
  const ring = ringOf(copy);
  if (!ring) throw new Error('No keyring');
  const box = ring.entries.find(({ login }) => login === 'lina')?.sealed ?? null;
  // The digest is made anew: whoever writes the file can do that too.
  writeFileSync(
    keyringOf(copy),
    writeKeyring({ ...ring, entries: ring.entries.map((entry) => ({ ...entry, sealed: box })) }),
  );
  const { client } = morning(copy.folder);
  expect(await outcome(client.desk.signIn({ login: 'wangfang', password: PASSWORD }))).toBe('wrong-password');
  expect(await outcome(client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe('done');
});
