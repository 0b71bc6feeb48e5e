import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, freshFolder, OFFICE, openDesk } from '#test/support/desk.ts';
import { type DataProcess, spawnDataProcess } from '#test/support/data-process.ts';
import { ProcessGone } from '#test/support/process-transport.ts';
import { copyOf, foundedOffice, type Office, outcome, withConnection } from '#test/data/support/offices.ts';
import { randomFrom } from '#test/data/support/random.ts';

/** Two offices at a time, because two processors are there. */
const LANES = 2;
const KILLS_WHILE_WORKING = 20;
const KILLS_WHILE_FOUNDING = 10;
const KILLS_WHILE_CHANGING_KEYS = 6;
/** The power fails at latest when so many could have been done. */
const COMMANDS_A_LIFE = 10;
const COMMANDS_MEASURED = 5;
const LONG = 300_000;

let office: Office;
const credentials = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };

beforeAll(async () => {
  office = await foundedOffice();
});

/** Runs `work` until the process is gone under it; anything but that is a failure. */
async function untilKilled(work: () => Promise<void>): Promise<void> {
  try {
    for (;;) await work();
  } catch (error) {
    if (!(error instanceof ProcessGone)) throw error;
  }
}

async function checkWhole(at: Office): Promise<void> {
  const desk = openDesk({ folder: at.folder });
  await desk.client.desk.signIn(credentials);
  expect(await desk.client.audit.verify({})).toMatchObject({ fault: null });
  desk.end();
  const answers = withConnection(at, (connection) => [
    connection.pragma('integrity_check', { simple: true }),
    connection.pragma('foreign_key_check'),
  ]);
  expect(answers).toEqual(['ok', []]);
}

/** What was asked for and what was answered, over all the lives of an office. */
type Ledger = { readonly acknowledged: Set<string>; readonly asked: Set<string> };

/** Milliseconds that a command takes on this machine, as busy as it is. */
async function paceOf({ folder }: Office): Promise<number> {
  const data = await spawnDataProcess({ folder });
  await data.client.desk.signIn(credentials);
  const from = performance.now();
  for (let count = 0; count < COMMANDS_MEASURED; count += 1) {
    await data.client.settings.setPreferences({ textPercent: 100, theme: 'contrast' });
  }
  const taken = performance.now() - from;
  await data.leave();
  return taken / COMMANDS_MEASURED;
}

/** Preferences, settings and forms come in as fast as they can until the power fails. */
async function workUntilKilled(
  data: DataProcess,
  { acknowledged, asked }: Ledger,
  life: number,
): Promise<void> {
  const phone = async (n: number) => {
    const value = `${life}-${n}`;
    asked.add(value);
    await data.client.settings.set({
      key: 'office.phone',
      value,
      effectiveFrom: null,
      document: null,
      reason: null,
    });
    acknowledged.add(value);
  };
  let n = 0;
  const settings = untilKilled(() => phone((n += 1)));
  const moreSettings = untilKilled(() => phone((n += 1)));
  const preferences = untilKilled(async () => {
    await data.client.settings.setPreferences({ textPercent: 100 + (n % 100), theme: 'contrast' });
  });
  const accounts = untilKilled(async () => {
    const login = `z${life}-${(n += 1)}`;
    asked.add(login);
    await data.client.accounts.add({
      login,
      name: '新来的人',
      role: 'clerk',
      password: ADMINISTRATOR.password,
    });
    acknowledged.add(login);
    await setTimeout(150);
  });
  await Promise.all([settings, moreSettings, preferences, accounts]);
}

/** Every acknowledged command is there with its audit row; one that was not is there with it, or not at all. */
function checkLedger(at: Office, { acknowledged, asked }: Ledger): void {
  const [phones, logins, audited] = withConnection(at, (connection) =>
    [
      `SELECT json_extract(value, '$') FROM setting_value WHERE key = 'office.phone'`,
      `SELECT login FROM account WHERE login <> 'wangfang'`,
      `SELECT coalesce(json_extract(detail, '$.input.login'), json_extract(detail, '$.input.value')) FROM audit_row
       WHERE action IN ('settings.set', 'accounts.add')`,
    ].map((statement) => connection.prepare(statement).pluck().all().map(String)),
  );
  const written = new Set([...(phones ?? []), ...(logins ?? [])]);
  expect([...acknowledged].filter((command) => !written.has(command))).toEqual([]);
  expect([...written].filter((command) => !asked.has(command))).toEqual([]);
  expect(audited?.toSorted()).toEqual([...written].toSorted());
}

const lanes = Array.from({ length: LANES }, (_, lane) => lane + 1);

test.concurrent.each(lanes)(
  `the power fails ${KILLS_WHILE_WORKING} times while commands run (lane %i)`,
  async (lane) => {
    const copy = copyOf(office);
    const random = randomFrom(lane);
    const ledger: Ledger = { acknowledged: new Set(), asked: new Set() };
    const pace = await paceOf(copy);
    for (let life = 0; life < KILLS_WHILE_WORKING; life += 1) {
      const data = await spawnDataProcess({ folder: copy.folder });
      await data.client.desk.signIn(credentials);
      const work = workUntilKilled(data, ledger, life);
      await setTimeout(1 + random(Math.max(150, Math.ceil(COMMANDS_A_LIFE * pace))));
      await Promise.all([data.kill(), work]);
      checkLedger(copy, ledger);
    }
    await checkWhole(copy);
    expect(ledger.acknowledged.size).toBeGreaterThan(KILLS_WHILE_WORKING);
  },
  LONG,
);

test.concurrent.each(lanes)(
  `the power fails ${KILLS_WHILE_FOUNDING} times while an office is founded (lane %i)`,
  async (lane) => {
    const random = randomFrom(100 + lane);
    const rounds: { state: string; acknowledged: boolean; opened: string; left: boolean }[] = [];
    for (let round = 0; round < KILLS_WHILE_FOUNDING; round += 1) {
      const folder = freshFolder();
      const data = await spawnDataProcess({ folder });
      await data.client.desk.state({});
      const founding = outcomeOrGone(
        data.client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR }),
      );
      await setTimeout(random(450));
      await data.kill();
      const acknowledged = (await founding) === 'done';
      const { client, end } = openDesk({ folder });
      const { state } = await client.desk.state({});
      const opening =
        state === 'locked'
          ? client.desk.signIn(credentials)
          : client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR });
      const opened = await outcome(opening);
      rounds.push({ state, acknowledged, opened, left: existsSync(join(folder, 'office.db.unfinished')) });
      end();
    }
    const wholeOrNothing = rounds.filter(
      ({ state, acknowledged }) => state === 'locked' || (state === 'new' && !acknowledged),
    );
    expect(wholeOrNothing).toEqual(rounds);
    expect(rounds.filter(({ opened, left }) => opened !== 'done' || left)).toEqual([]);
  },
  LONG,
);

async function outcomeOrGone(call: Promise<unknown>): Promise<string> {
  try {
    return await outcome(call);
  } catch (error) {
    if (error instanceof ProcessGone) return 'gone';
    throw error;
  }
}

describe('the power fails while keyring and database change together', () => {
  test.concurrent.each(lanes)(
    `${KILLS_WHILE_CHANGING_KEYS} times: the last acknowledged password opens, or the one asked for after it (lane %i)`,
    async (lane) => {
      const copy = copyOf(office);
      const random = randomFrom(200 + lane);
      let password: string = ADMINISTRATOR.password;
      for (let life = 0; life < KILLS_WHILE_CHANGING_KEYS; life += 1) {
        const data = await spawnDataProcess({ folder: copy.folder });
        await data.client.desk.signIn({ login: 'wangfang', password });
        let asked = password;
        const changing = untilKilled(async () => {
          asked = `换过的密码-${life}-${random(1e6)}`;
          await data.client.accounts.changeOwnPassword({ password, newPassword: asked });
          password = asked;
        });
        await setTimeout(250 + random(450));
        await Promise.all([data.kill(), changing]);
        const desk = openDesk({ folder: copy.folder });
        const withAcknowledged = await outcome(desk.client.desk.signIn({ login: 'wangfang', password }));
        if (withAcknowledged !== 'done') password = asked;
        // After a wrong one the other has to be right.
        await desk.client.desk.signIn({ login: 'wangfang', password });
        expect(await desk.client.audit.verify({})).toMatchObject({ fault: null });
        desk.end();
      }
    },
    LONG,
  );
});

describe('one office, one process', () => {
  test('a second one is told so, until the first is gone, even by kill -9', async () => {
    const copy = copyOf(office);
    const first = await spawnDataProcess({ folder: copy.folder });
    await first.client.desk.signIn(credentials);
    const second = await spawnDataProcess({ folder: copy.folder });
    expect(await second.client.desk.state({})).toEqual({
      state: 'unusable',
      practice: false,
      why: 'database-in-use',
    });
    expect(await outcome(second.client.desk.signIn(credentials))).toBe('database-in-use');
    await first.kill();
    expect(await second.client.desk.state({})).toMatchObject({ state: 'locked' });
    await second.leave();
    const third = await spawnDataProcess({ folder: copy.folder });
    expect(await third.client.desk.state({})).toMatchObject({ state: 'locked' });
    await third.leave();
  });
});
