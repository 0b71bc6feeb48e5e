import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { storageFailure } from '#data/db/failure.ts';
import { ADMINISTRATOR, OFFICE } from '#test/support/desk.ts';
import {
  copyOf,
  databaseOf,
  failureOf,
  foundedOffice,
  type Office,
  outcome,
  withConnection,
} from '#test/data/support/offices.ts';
import { deskAt } from '#test/data/support/open-desks.ts';
import { randomFrom } from '#test/data/support/random.ts';
import { readEverything } from '#test/data/support/read-everything.ts';

const FLIPS = 300;
const LENGTHS = 60;
const PAGE = 4096;
const NEWEST = readdirSync('electron/data/db/migrations').filter((name) => name.endsWith('.sql')).length;

let office: Office;
let whole: string;
const credentials = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };

beforeAll(async () => {
  office = await foundedOffice(async ({ client }) => {
    for (const textPercent of [100, 125, 150])
      await client.settings.setPreferences({ textPercent, theme: 'light' });
  });
  whole = readEverything(office);
});

test('the office to be damaged can be read, and is more than one page of the file', () => {
  expect(whole).toContain('林西县残疾人联合会');
  expect(readFileSync(databaseOf(office)).length).toBeGreaterThan(10 * PAGE);
});

describe('a database that is gone', () => {
  test('is named as missing and never made anew', async () => {
    const copy = copyOf(office);
    rmSync(databaseOf(copy));
    const { client } = deskAt(copy);
    const why = 'database-missing';
    expect(await client.desk.state({})).toEqual({ state: 'unusable', practice: false, why });
    expect(await outcome(client.desk.signIn(credentials))).toBe(why);
    expect(await outcome(client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR }))).toBe(why);
    const recovery = {
      code: office.recoveryCode,
      login: 'wangfang',
      name: '王芳',
      password: ADMINISTRATOR.password,
    };
    expect(await outcome(client.desk.recover(recovery))).toBe(why);
    expect(existsSync(databaseOf(copy))).toBe(false);
  });

  test('in the middle of the day does not come back empty', async () => {
    const copy = copyOf(office);
    const { client } = deskAt(copy);
    expect(await client.desk.state({})).toMatchObject({ state: 'locked' });
    rmSync(databaseOf(copy));
    expect(await outcome(client.desk.signIn(credentials))).toBe('database-missing');
    expect(existsSync(databaseOf(copy))).toBe(false);
  });
});

describe('a database that was cut off', () => {
  test.each([0, 1, 15])('to %i bytes is damaged before anybody signs in', async (length) => {
    const copy = copyOf(office);
    truncateSync(databaseOf(copy), length);
    const { client } = deskAt(copy);
    expect(await client.desk.state({})).toEqual({
      state: 'unusable',
      practice: false,
      why: 'database-damaged',
    });
    expect(await outcome(client.desk.signIn(credentials))).toBe('database-damaged');
  });

  test.each([16, 1000, PAGE, 3 * PAGE + 7, 10 * PAGE])(
    'to %i bytes is damaged for whoever signs in',
    async (length) => {
      const copy = copyOf(office);
      truncateSync(databaseOf(copy), length);
      const { client } = deskAt(copy);
      expect(await outcome(client.desk.signIn(credentials))).toBe('database-damaged');
      expect(await outcome(client.desk.session({}))).toBe('not-signed-in');
      expect(readFileSync(databaseOf(copy)).length).toBe(length);
    },
  );

  test(`at any of ${LENGTHS} lengths is never read as a smaller office`, () => {
    const copy = copyOf(office);
    const size = readFileSync(databaseOf(office)).length;
    const random = randomFrom(7);
    const lengths = Array.from({ length: LENGTHS }, (_, i) =>
      i % 2 === 0 ? random(size) : PAGE * random(size / PAGE),
    );
    const found = lengths.map((length) => {
      copyFileSync(databaseOf(office), databaseOf(copy));
      truncateSync(databaseOf(copy), length);
      return [length, readEverything(copy)];
    });
    // What is lost of the very last page may be of an index that nobody read.
    expect(found.filter(([, seen]) => seen !== 'database-damaged' && seen !== whole)).toEqual([]);
    const lastPage = size - PAGE;
    expect(found.filter(([length, seen]) => Number(length) <= lastPage && seen === whole)).toEqual([]);
  });
});

describe('a database in which something was changed', () => {
  test(`by any of ${FLIPS} flipped bits never shows anything but what was written`, () => {
    const copy = copyOf(office);
    const bytes = readFileSync(databaseOf(office));
    const random = randomFrom(42);
    const found = Array.from({ length: FLIPS }, () => {
      const place = random(bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
      writeFileSync(databaseOf(copy), flipped);
      return { place, seen: readEverything(copy) };
    });
    expect(found.filter(({ seen }) => seen !== 'database-damaged' && seen !== whole)).toEqual([]);
    // Pages of indexes that nobody read may be hurt unseen; most of the file is read.
    expect(found.filter(({ seen }) => seen === 'database-damaged').length).toBeGreaterThan(FLIPS / 4);
  });

  test('in any page at all is found by the check of the whole file', () => {
    const bytes = readFileSync(databaseOf(office));
    const random = randomFrom(43);
    const copy = copyOf(office);
    const unnoticed = Array.from({ length: bytes.length / PAGE }, (_, page) => page).filter((page) => {
      const flipped = Buffer.from(bytes);
      const place = page * PAGE + random(PAGE);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
      writeFileSync(databaseOf(copy), flipped);
      try {
        return (
          withConnection(copy, (connection) => connection.pragma('integrity_check', { simple: true })) ===
          'ok'
        );
      } catch (error) {
        return storageFailure(error)?.code !== 'database-damaged';
      }
    });
    expect(unnoticed).toEqual([]);
  });

  test.each([
    ['its first bytes', 3, 'keyring-of-another-database'],
    ['its first page', 2000, 'database-damaged'],
  ])('%s: the sign-in says what to do', async (_, place, code) => {
    const copy = copyOf(office);
    const bytes = readFileSync(databaseOf(copy));
    bytes[place] = (bytes[place] ?? 0) ^ 0x10;
    writeFileSync(databaseOf(copy), bytes);
    expect(await outcome(deskAt(copy).client.desk.signIn(credentials))).toBe(code);
  });

  test('whole pages exchanged show nothing but what was written', () => {
    const bytes = readFileSync(databaseOf(office));
    const copy = copyOf(office);
    const found = Array.from({ length: bytes.length / PAGE - 2 }, (_, i) => (i + 1) * PAGE).map((place) => {
      const exchanged = Buffer.from(bytes);
      bytes.copy(exchanged, place, place + PAGE, place + 2 * PAGE);
      bytes.copy(exchanged, place + PAGE, place, place + PAGE);
      writeFileSync(databaseOf(copy), exchanged);
      return readEverything(copy);
    });
    expect(found.filter((seen) => seen !== 'database-damaged' && seen !== whole)).toEqual([]);
    expect(found).toContain('database-damaged');
  });
});

test('a database of a newer app is refused, with both numbers, and left as it is', async () => {
  const copy = copyOf(office);
  withConnection(copy, (connection) => connection.pragma(`user_version = ${NEWEST + 1}`));
  const { client } = deskAt(copy);
  expect(await failureOf(client.desk.signIn(credentials))).toEqual({
    code: 'database-newer',
    params: { database: NEWEST + 1, app: NEWEST },
  });
  expect(await outcome(client.desk.session({}))).toBe('not-signed-in');
  expect(withConnection(copy, (connection) => connection.pragma('user_version', { simple: true }))).toBe(
    NEWEST + 1,
  );
});
