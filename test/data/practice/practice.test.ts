import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { PRACTICE_ACCOUNTS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { foundedDesk, openDesk, type TestDesk } from '#test/support/desk.ts';
import { failureOf, outcome } from '#test/data/support/offices.ts';

const PEOPLE = 300;
const ADMIN = { login: 'guanli', password: PRACTICE_PASSWORD };

async function practiceDesk(people: number): Promise<TestDesk> {
  const desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people });
  await desk.client.desk.signIn(ADMIN);
  return desk;
}

const peopleOf = async ({ client }: TestDesk): Promise<PersonRow[]> =>
  (await client.registry.page({ filter: { statuses: [...FILE_STATUSES] }, limit: 500 })).rows;
const withoutId = (row: PersonRow) => ({ ...row, id: undefined });

let desk: TestDesk;

beforeAll(async () => {
  desk = await practiceDesk(PEOPLE);
});
afterAll(() => desk.end());

describe('the practice office', () => {
  test('is founded with its four accounts, of which nobody is signed in', async () => {
    const fresh = openDesk({ practice: true });
    await fresh.client.desk.setUpPractice({ people: 1 });
    expect(await fresh.client.desk.state({})).toEqual({
      state: 'locked',
      practice: true,
      office: '林西县残疾人联合会（演练）',
      accounts: PRACTICE_ACCOUNTS.map(({ login, name }) => ({ login, name, waitSeconds: 0 })),
    });
    expect(await outcome(fresh.client.desk.setUpPractice({ people: 1 }))).toBe('already-set-up');
    fresh.end();
  });

  test('is founded once for two windows that ask, and is not seen before it is whole', async () => {
    const fresh = openDesk({ practice: true });
    // So many that others have their turn while they are written.
    const people = 600;
    const asked = [fresh.client.desk.setUpPractice({ people })];
    while (!existsSync(fresh.desk.folder.unfinished)) await setImmediate();
    expect(await fresh.client.desk.state({})).toEqual({ state: 'new', practice: true });
    asked.push(fresh.client.desk.setUpPractice({ people }));
    await Promise.all(asked);
    await fresh.client.desk.signIn(ADMIN);
    const filter = { statuses: [...FILE_STATUSES] };
    expect(await fresh.client.registry.count({ filter })).toMatchObject({ people });
    fresh.end();
  });

  test('has each account in its role, and says everywhere that it is for practice', async () => {
    const accounts = await desk.client.accounts.list({});
    expect(accounts.map(({ login, role }) => [login, role])).toEqual(
      PRACTICE_ACCOUNTS.map(({ login, role }) => [login, role]),
    );
    expect((await desk.client.desk.session({})).practice).toBe(true);
  });

  test('has the same people every time', async () => {
    const another = await practiceDesk(PEOPLE);
    const people = await peopleOf(desk);
    expect(people).toHaveLength(PEOPLE);
    const byNumber = (rows: readonly PersonRow[]) =>
      rows.map((row) => JSON.stringify(withoutId(row))).toSorted();
    expect(byNumber(await peopleOf(another))).toEqual(byNumber(people));
    another.end();
  });

  test('shows no whole number of anybody', async () => {
    const people = await peopleOf(desk);
    expect(
      people.filter(({ maskedIdentityNumber }) => !/^\d{6}\*{8}\d{3}[\dX]$/.test(maskedIdentityNumber)),
    ).toEqual([]);
    expect(people.filter(({ maskedPhone }) => maskedPhone !== null && !maskedPhone.includes('****'))).toEqual(
      [],
    );
  });
});

describe('a real office', () => {
  test('is never filled with invented people', async () => {
    const real = await foundedDesk();
    expect(await outcome(real.client.desk.setUpPractice({ people: 1 }))).toBe('practice-only');
    expect(await failureOf(real.client.practice.addPeople({ count: 1 }))).toEqual({
      code: 'practice-only',
      params: {},
    });
    expect((await real.client.registry.page({ filter: {}, limit: 1 })).rows).toEqual([]);
    real.end();
  });

  test('is not founded where practice is asked for', async () => {
    const empty = openDesk();
    expect(await outcome(empty.client.desk.setUpPractice({ people: 1 }))).toBe('practice-only');
    expect(await empty.client.desk.state({})).toMatchObject({ state: 'new' });
    empty.end();
  });
});

describe('more people', () => {
  test('come as a job that says how far it is and leaves one audit row', async () => {
    const small = await practiceDesk(10);
    expect(await small.client.practice.addPeople({ count: 500 })).toEqual({ people: 510 });
    const told = small.events.map(({ payload }) => payload);
    expect(told[0]).toMatchObject({
      path: 'practice.addPeople',
      state: 'running',
      progress: { done: 1, total: 500 },
    });
    expect(told.at(-1)).toMatchObject({
      path: 'practice.addPeople',
      state: 'done',
      result: { people: 510 },
    });
    const { rows } = await small.client.audit.page({ action: 'practice.addPeople', limit: 10 });
    expect(rows).toMatchObject([{ accountName: '演练管理员', detail: { input: { count: 500 } } }]);
    small.end();
  });

  test('stay away altogether when the job is stopped', async () => {
    const small = await practiceDesk(10);
    const adding = failureOf(small.client.practice.addPeople({ count: 100_000 }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [running] = await small.client.jobs.running({});
    await small.client.jobs.cancel({ jobId: running?.id ?? '' });
    expect(await adding).toEqual({ code: 'cancelled', params: {} });
    expect(await peopleOf(small)).toHaveLength(10);
    expect(await outcome(small.client.practice.addPeople({ count: 1 }))).toBe('done');
    small.end();
  });

  test('can be added on a later day too', async () => {
    const small = await practiceDesk(50);
    small.clock.set('2027-08-02T01:00:00.000Z');
    expect(await failureOf(small.client.practice.addPeople({ count: 200 }))).toBeUndefined();
    expect(await peopleOf(small)).toHaveLength(250);
    small.end();
  });
});
