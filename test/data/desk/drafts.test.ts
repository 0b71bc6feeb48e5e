import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, openDesk } from '#test/support/desk.ts';
import {
  addAccount,
  copyOf,
  foundedOffice,
  type Office,
  outcome,
  PASSWORD,
} from '#test/data/support/offices.ts';
import { administratorAt, deskAt } from '#test/data/support/open-desks.ts';

const CHOSEN = '自己选的密码-2026';
const DRAFTS = {
  'accounts.add': { name: '阿拉坦·巴特尔', login: 'alatan' },
  'settings.set': { value: 15, nested: [null, true] },
};

let office: Office;

beforeAll(async () => {
  office = await foundedOffice(async (desk) => {
    await addAccount(desk, { login: 'lina', role: 'clerk' });
    await desk.client.desk.signIn({ login: 'lina', password: PASSWORD });
    await desk.client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: CHOSEN });
  });
});

const back = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };

describe('what stood in the forms when the desk was locked', () => {
  test('is given back once, as it was, also by the next process', async () => {
    const copy = copyOf(office);
    const { client, end } = await administratorAt(copy);
    await client.desk.lock({ drafts: DRAFTS });
    end();
    const next = deskAt(copy);
    await next.client.desk.signIn(back);
    expect(await next.client.desk.takeDrafts({})).toEqual(DRAFTS);
    expect(await next.client.desk.takeDrafts({})).toEqual({});
  });

  test('is given to nobody else', async () => {
    const { client } = await administratorAt(copyOf(office));
    await client.desk.lock({ drafts: DRAFTS });
    await client.desk.signIn({ login: 'lina', password: CHOSEN });
    expect(await client.desk.takeDrafts({})).toEqual({});
    await client.desk.lock({ drafts: { 'accounts.add': { name: '别人的' } } });
    await client.desk.signIn(back);
    expect(await client.desk.takeDrafts({})).toEqual(DRAFTS);
  });

  test('takes the place of what the same form held before', async () => {
    const { client } = await administratorAt(copyOf(office));
    await client.desk.lock({ drafts: { one: 1, two: 2 } });
    await client.desk.signIn(back);
    await client.desk.lock({ drafts: { two: 22, three: 3 } });
    await client.desk.signIn(back);
    expect(await client.desk.takeDrafts({})).toEqual({ one: 1, two: 22, three: 3 });
  });

  test('is readable in no file and named in no audit row', async () => {
    const copy = copyOf(office);
    const { client } = await administratorAt(copy);
    await client.desk.lock({ drafts: DRAFTS });
    const files = readdirSync(copy.folder).map((name) => readFileSync(join(copy.folder, name)));
    expect(files.filter((bytes) => bytes.includes('巴特尔') || bytes.includes('alatan'))).toEqual([]);
    await client.desk.signIn(back);
    await client.desk.takeDrafts({});
    expect(JSON.stringify(await client.audit.page({ limit: 100 }))).not.toContain('巴特尔');
  });
});

describe('a lock', () => {
  test('leaves its row, closes the database and wipes the key', async () => {
    const desk = await administratorAt(copyOf(office));
    const { reader } = desk.desk.database();
    await desk.client.desk.lock({ drafts: {} });
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => reader.get('SELECT 1')).toThrow('not open');
    expect(() => desk.desk.keys(() => undefined)).toThrow('not-signed-in');
    await desk.client.desk.signIn(back);
    const { rows } = await desk.client.audit.page({ limit: 2 });
    expect(rows.map(({ action, accountName }) => [action, accountName])).toEqual([
      ['desk.signIn', '王芳'],
      ['desk.lock', '王芳'],
    ]);
  });

  test('counts at once, even while something long is written, which goes on to its end', async () => {
    const desk = await administratorAt(copyOf(office));
    const gate = Promise.withResolvers<void>();
    const written = desk.desk.database().transaction(async (writer) => {
      await gate.promise;
      writer.run(`INSERT INTO file_fact VALUES ('long', 'written')`);
    });
    const locked = desk.client.desk.lock({ drafts: DRAFTS });
    expect(await outcome(desk.client.registry.page({ filter: {}, limit: 1 }))).toBe('not-signed-in');
    expect(await desk.client.desk.state({})).toMatchObject({ state: 'locked' });
    expect(await outcome(desk.client.desk.signIn({ ...back, password: '一个错的密码-2026' }))).toBe(
      'wrong-password',
    );
    gate.resolve();
    await Promise.all([written, locked]);
    await desk.client.desk.signIn(back);
    expect(desk.desk.database().reader.get(`SELECT value FROM file_fact WHERE key = 'long'`)).toEqual({
      value: 'written',
    });
    expect(await desk.client.desk.takeDrafts({})).toEqual(DRAFTS);
  });

  test('of an empty desk does nothing', async () => {
    const { client } = openDesk();
    expect(await outcome(client.desk.lock({ drafts: {} }))).toBe('done');
  });
});
