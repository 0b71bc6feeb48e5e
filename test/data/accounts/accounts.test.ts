import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ADMINISTRATOR } from '#test/support/desk.ts';
import {
  addAccount,
  copyOf,
  failureOf,
  foundedOffice,
  type Office,
  outcome,
  PASSWORD,
} from '#test/data/support/offices.ts';
import { administratorAt } from '#test/data/support/open-desks.ts';

let office: Office;
let lina = '';

beforeAll(async () => {
  office = await foundedOffice(async (desk) => {
    lina = await addAccount(desk, { login: 'lina', role: 'clerk' });
  });
});

const right = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };
const wrong = { ...right, password: '记错了的一个密码' };

describe('passwords at the open desk', () => {
  test("one's own change needs the old one and counts from then on", async () => {
    const { client } = await administratorAt(copyOf(office));
    const newPassword = '换过的新密码-2026';
    expect(await outcome(client.accounts.changeOwnPassword({ password: wrong.password, newPassword }))).toBe(
      'wrong-password',
    );
    expect(
      await outcome(
        client.accounts.changeOwnPassword({ password: right.password, newPassword: right.password }),
      ),
    ).toBe('password-too-weak');
    expect(await outcome(client.accounts.changeOwnPassword({ password: right.password, newPassword }))).toBe(
      'done',
    );
    await client.desk.lock({ drafts: {} });
    expect(await outcome(client.desk.signIn(right))).toBe('wrong-password');
    expect(await outcome(client.desk.signIn({ login: 'wangfang', password: newPassword }))).toBe('done');
  });

  test.each([
    ['too short', '短', 'too-short'],
    ['the login itself', 'zhang-sanfeng', 'same-as-login'],
    ['one character', '11111111111', 'one-character'],
  ])('a new account is refused a password that is %s', async (_, password, fault) => {
    const { client } = await administratorAt(copyOf(office));
    expect(
      await failureOf(
        client.accounts.add({ login: 'zhang-sanfeng', name: '张三丰', role: 'clerk', password }),
      ),
    ).toEqual({
      code: 'password-too-weak',
      params: { fault },
    });
    expect(await client.accounts.list({})).toHaveLength(2);
  });

  test('a login is given once', async () => {
    const { client } = await administratorAt(copyOf(office));
    const again = { login: 'lina', name: '另一个李娜', role: 'clerk', password: PASSWORD } as const;
    expect(await failureOf(client.accounts.add(again))).toEqual({
      code: 'login-taken',
      params: { login: 'lina' },
    });
  });
});

describe('somebody is always left who can let others in', () => {
  test('the last administrator can neither be locked nor demoted', async () => {
    const { client } = await administratorAt(copyOf(office));
    const { accountId } = await client.desk.session({});
    expect(await outcome(client.accounts.lock({ accountId }))).toBe('last-administrator');
    expect(await outcome(client.accounts.update({ accountId, name: '王芳', role: 'clerk' }))).toBe(
      'last-administrator',
    );
    expect(await outcome(client.accounts.update({ accountId, name: '王芳芳', role: 'admin' }))).toBe('done');
  });

  test('one of two can, and is bound by it from the next call on', async () => {
    const { client } = await administratorAt(copyOf(office));
    const { accountId } = await client.desk.session({});
    await client.accounts.update({ accountId: lina, name: '李娜', role: 'admin' });
    await client.accounts.update({ accountId, name: '王芳芳', role: 'clerk' });
    expect(await client.desk.session({})).toMatchObject({ name: '王芳芳', role: 'clerk' });
    expect(await outcome(client.accounts.list({}))).toBe('not-allowed');
  });

  test('one of two who locks herself has left the desk', async () => {
    const desk = await administratorAt(copyOf(office));
    const { accountId } = await desk.client.desk.session({});
    await desk.client.accounts.update({ accountId: lina, name: '李娜', role: 'admin' });
    await desk.client.accounts.lock({ accountId });
    expect(await outcome(desk.client.desk.session({}))).toBe('not-signed-in');
    // What she had done is put aside first.
    await vi.waitFor(() => expect(() => desk.desk.database()).toThrow('not-signed-in'), 10_000);
  });

  test('an administrator who is locked is not one who is left', async () => {
    const { client } = await administratorAt(copyOf(office));
    const { accountId } = await client.desk.session({});
    await client.accounts.update({ accountId: lina, name: '李娜', role: 'admin' });
    await client.accounts.lock({ accountId: lina });
    expect(await outcome(client.accounts.lock({ accountId }))).toBe('last-administrator');
  });
});

describe('the names at the door', () => {
  test('are those of today: a renamed account, a renamed office', async () => {
    const { client } = await administratorAt(copyOf(office));
    await client.accounts.update({ accountId: lina, name: '李娜娜', role: 'clerk' });
    const renamed = {
      key: 'office.name',
      value: '林西县残疾人服务中心',
      effectiveFrom: '2026-11-23',
      document: null,
      reason: null,
    } as const;
    await client.settings.set(renamed);
    await client.desk.lock({ drafts: {} });
    expect(await client.desk.state({})).toMatchObject({
      office: '林西县残疾人服务中心',
      accounts: [{ name: '王芳' }, { name: '李娜娜' }],
    });
  });
});
