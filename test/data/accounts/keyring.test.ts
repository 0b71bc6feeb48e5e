import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readKeyring } from '#data/accounts/keyring.ts';
import { formatRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { ADMINISTRATOR } from '#test/support/desk.ts';
import {
  addAccount,
  copyOf,
  foundedOffice,
  keyringOf,
  type Office,
  outcome,
  PASSWORD,
} from '#test/data/support/offices.ts';
import { administratorAt, deskAt } from '#test/data/support/open-desks.ts';
import { randomFrom } from '#test/data/support/random.ts';

const FLIPS = 400;
const NEW_PASSWORD = '凭恢复码设的密码-2026';

let office: Office;
let other: Office;

beforeAll(async () => {
  office = await foundedOffice((desk) => addAccount(desk, { login: 'lina', role: 'clerk' }));
  other = await foundedOffice();
});

const credentials = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };
const recovery = (code: string) => ({ code, login: 'wangfang', name: '王芳', password: NEW_PASSWORD });

describe('a keyring that cannot be used', () => {
  test.each([
    ['is missing', (at: Office) => rmSync(keyringOf(at)), 'keyring-missing'],
    ['is empty', (at: Office) => writeFileSync(keyringOf(at), ''), 'keyring-damaged'],
    [
      'ends in the middle',
      (at: Office) => writeFileSync(keyringOf(at), readFileSync(keyringOf(at)).subarray(0, 500)),
      'keyring-damaged',
    ],
    [
      'is of another database',
      (at: Office) => writeFileSync(keyringOf(at), readFileSync(keyringOf(other))),
      'keyring-of-another-database',
    ],
  ])('%s: its state and its sign-in say so, and nothing is made in its place', async (_, harm, why) => {
    const copy = copyOf(office);
    harm(copy);
    const { client } = deskAt(copy);
    expect(await client.desk.state({})).toEqual({ state: 'code-needed', practice: false, why });
    expect(await outcome(client.desk.signIn(credentials))).toBe(why);
    const administrator = { ...ADMINISTRATOR };
    expect(
      await outcome(
        client.desk.setUp({
          office: { name: '新的残联', countyCode: '150424', documentPrefix: '新' },
          administrator,
        }),
      ),
    ).toBe('already-set-up');
  });

  test(`is damaged by any of ${FLIPS} flipped bits`, async () => {
    const bytes = readFileSync(keyringOf(office));
    const random = randomFrom(20261123);
    const readable = Array.from({ length: FLIPS }, () => {
      const flipped = Buffer.from(bytes);
      const place = random(bytes.length);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
      return { place, ring: readKeyring(flipped.toString('utf8')), text: flipped.toString('utf8') };
    }).filter(({ ring }) => ring !== undefined);
    // Blanks between the values say nothing: whatever is still read is the very same keyring.
    const original = readKeyring(bytes.toString('utf8'));
    expect(readable.filter(({ ring }) => JSON.stringify(ring) !== JSON.stringify(original))).toEqual([]);
    expect(readable.length).toBeLessThan(FLIPS / 4);
    const copy = copyOf(office);
    writeFileSync(keyringOf(copy), bytes.toString('utf8').replace('"failures": 0', '"failures": 1'));
    expect(await deskAt(copy).client.desk.state({})).toMatchObject({ why: 'keyring-damaged' });
  });
});

describe('the recovery code', () => {
  test('opens a lone database and lays a new keyring that opens with the new password', async () => {
    const copy = copyOf(office);
    rmSync(keyringOf(copy));
    const desk = deskAt(copy);
    expect(await desk.client.desk.recover(recovery(office.recoveryCode))).toMatchObject({
      login: 'wangfang',
      role: 'admin',
    });
    expect((await desk.client.audit.page({ limit: 1 })).rows).toMatchObject([
      { action: 'desk.recover', accountName: '王芳' },
    ]);
    desk.end();
    const next = deskAt(copy);
    expect(await outcome(next.client.desk.signIn(credentials))).toBe('wrong-password');
    expect(await outcome(next.client.desk.signIn({ login: 'wangfang', password: NEW_PASSWORD }))).toBe(
      'done',
    );
    const accounts = await next.client.accounts.list({});
    expect(accounts.map(({ login }) => login)).toEqual(['wangfang', 'lina']);
    expect(await outcome(next.client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe(
      'account-unknown',
    );
  });

  test('leaves the others of a readable keyring their keys', async () => {
    const copy = copyOf(office);
    const { client } = deskAt(copy);
    await client.desk.recover(recovery(office.recoveryCode));
    await client.desk.lock({ drafts: {} });
    expect(await outcome(client.desk.signIn({ login: 'lina', password: PASSWORD }))).toBe('done');
  });

  test('makes an administrator of somebody new', async () => {
    const copy = copyOf(office);
    const { client } = deskAt(copy);
    const newcomer = { ...recovery(office.recoveryCode.toLowerCase()), login: 'houlai', name: '后来人' };
    expect(await client.desk.recover(newcomer)).toMatchObject({ login: 'houlai', role: 'admin' });
    expect(await client.accounts.list({})).toHaveLength(3);
  });

  test.each([
    ['of another database', () => other.recoveryCode, 'recovery-code-of-another-database'],
    ['of no database', () => formatRecoveryCode(new Uint8Array(32)), 'recovery-code-of-another-database'],
    [
      'with a wrong character',
      () => office.recoveryCode.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      'recovery-code-wrong',
    ],
    ['that is incomplete', () => office.recoveryCode.slice(0, -6), 'recovery-code-wrong'],
  ])('%s changes nothing', async (_, code, expected) => {
    const copy = copyOf(office);
    const keyring = readFileSync(keyringOf(copy), 'utf8');
    const { client } = deskAt(copy);
    expect(await outcome(client.desk.recover(recovery(code())))).toBe(expected);
    expect(readFileSync(keyringOf(copy), 'utf8')).toBe(keyring);
    expect(await outcome(client.desk.signIn(credentials))).toBe('done');
  });

  test('is asked for a password that is good enough', async () => {
    const { client } = deskAt(copyOf(office));
    expect(await outcome(client.desk.recover({ ...recovery(office.recoveryCode), password: '短' }))).toBe(
      'password-too-weak',
    );
  });

  test('is checked even while a job of whoever was here before holds the database open', async () => {
    const copy = copyOf(office);
    const desk = await administratorAt(copy);
    const gate = Promise.withResolvers<void>();
    const held = desk.desk.database().transaction(() => gate.promise);
    desk.desk.leave();
    const keyring = readFileSync(keyringOf(copy), 'utf8');
    expect(await outcome(desk.client.desk.recover(recovery(other.recoveryCode)))).toBe(
      'recovery-code-of-another-database',
    );
    expect(readFileSync(keyringOf(copy), 'utf8')).toBe(keyring);
    gate.resolve();
    await held;
  });

  test('a new password of an administrator gives an account its key again', async () => {
    const copy = copyOf(office);
    rmSync(keyringOf(copy));
    const { client } = deskAt(copy);
    await client.desk.recover(recovery(office.recoveryCode));
    const lina = (await client.accounts.list({})).find(({ login }) => login === 'lina');
    await client.accounts.resetPassword({ accountId: lina?.id ?? '', password: '重新设的密码-2026' });
    await client.desk.lock({ drafts: {} });
    expect(await outcome(client.desk.signIn({ login: 'lina', password: '重新设的密码-2026' }))).toBe('done');
  });
});
