import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createJobs } from '#data/jobs/jobs.ts';
import { createDispatch } from '#data/rpc/dispatch.ts';
import { toWireError } from '#data/rpc/wire-error.ts';
import { handlers } from '#data/serve.ts';
import { contract } from '#shared/contract/index.ts';
import { procedures } from '#shared/contract/rpc.ts';
import { ROLES } from '#shared/domain/accounts/roles.ts';
import { PRACTICE_ACCOUNTS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { foundedDesk, openDesk, type TestDesk } from '#test/support/desk.ts';
import { officeOf } from '#test/data/rpc/support/office-of.ts';
import { HARMLESS } from '#test/data/rpc/support/harmless.ts';
import { addAccount, failureOf, outcome, PASSWORD } from '#test/data/support/offices.ts';

const guarded = [...procedures(contract)].filter(([, { kind }]) => kind !== 'entry');

/** The real contract and handlers, called by path. */
function dispatchOf({ desk }: TestDesk) {
  const wireError = toWireError(
    () => '',
    () => undefined,
  );
  const jobs = createJobs({ newId: desk.newId, emit: () => undefined, wireError });
  const office = officeOf({ desk }, jobs);
  const call = createDispatch({ contract, handlers, office, wireError });
  const codeOf = async (path: string) => {
    const reply = await call(path, HARMLESS[path]);
    return reply.ok ? 'done' : reply.error.code;
  };
  return { codeOf, idle: jobs.idle };
}

const REFUSALS = ['not-signed-in', 'password-change-due', 'not-allowed'];
const kindOf = (code: string) => (REFUSALS.includes(code) ? code : 'allowed');

test('every procedure has a harmless input to be tried with', () => {
  expect(guarded.map(([path]) => path).filter((path) => !(path in HARMLESS))).toEqual([]);
  const invalid = guarded.filter(([path, { input }]) => !input.safeParse(HARMLESS[path]).success);
  expect(invalid).toEqual([]);
});

describe('in the practice office', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = openDesk({ practice: true });
    await desk.client.desk.setUpPractice({ people: 1 });
  });
  afterAll(() => desk.end());

  test('nobody may do anything before signing in', async () => {
    const { codeOf } = dispatchOf(desk);
    const codes = await Promise.all(guarded.map(async ([path]) => [path, await codeOf(path)]));
    expect(codes).toEqual(guarded.map(([path]) => [path, 'not-signed-in']));
  });

  test.each(ROLES)('%s may do exactly what the contract says', async (role) => {
    const login = PRACTICE_ACCOUNTS.find((account) => account.role === role)?.login ?? '';
    await desk.client.desk.signIn({ login, password: PRACTICE_PASSWORD });
    const { codeOf, idle } = dispatchOf(desk);
    const found: [string, string][] = [];
    for (const [path] of guarded) found.push([path, kindOf(await codeOf(path))]);
    await idle();
    expect(found).toEqual(
      guarded.map(([path, { roles }]) => [path, roles.includes(role) ? 'allowed' : 'not-allowed']),
    );
    await desk.client.desk.lock({ drafts: {} });
  });

  test('and nothing any more after the lock', async () => {
    const { codeOf } = dispatchOf(desk);
    expect(await codeOf('registry.page')).toBe('not-signed-in');
  });
});

describe('somebody whose password was set by another', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await foundedDesk();
    await addAccount(desk, { login: 'lina', role: 'admin' });
    await desk.client.desk.lock({ drafts: {} });
    await desk.client.desk.signIn({ login: 'lina', password: PASSWORD });
  });
  afterAll(() => desk.end());

  test('may do nothing but ask who they are and choose a password', async () => {
    const { codeOf } = dispatchOf(desk);
    const found: [string, string][] = [];
    for (const [path] of guarded) found.push([path, kindOf(await codeOf(path))]);
    const free = ['desk.session', 'accounts.changeOwnPassword'];
    expect(found).toEqual(
      guarded.map(([path]) => [path, free.includes(path) ? 'allowed' : 'password-change-due']),
    );
  });

  test('and may work as soon as they have chosen one, without signing in again', async () => {
    expect(
      await failureOf(
        desk.client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: '自己选的密码-2026' }),
      ),
    ).toBeUndefined();
    expect(await desk.client.desk.session({})).toMatchObject({ login: 'lina', mustChangePassword: false });
    expect(await outcome(desk.client.accounts.list({}))).toBe('done');
  });
});
