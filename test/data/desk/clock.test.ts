/** A PC whose date has jumped: it is said before anything is written, and what is written then has somebody's yes. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditRows } from '#data/db/schema/audit.ts';
import { Day } from '#shared/domain/day.ts';
import { Month } from '#shared/domain/month.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import {
  addAccount,
  copyOf,
  failureOf,
  foundedOffice,
  type Office,
  outcome,
} from '#test/data/support/offices.ts';
import { ADMINISTRATOR, foundedDesk, freshFolder, openDesk, type TestDesk } from '#test/support/desk.ts';

let office: Office;
let desk: TestDesk;

const SIGN_IN = { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password };

/** The day of the founding and of the first file. */
beforeAll(async () => {
  office = await foundedOffice((founded) => addPerson(founded, WANG, {}));
});
beforeEach(() => {
  desk = openDesk({ folder: copyOf(office).folder });
});
afterEach(() => desk.end());

async function onMorning(instant: string): Promise<void> {
  desk.clock.set(instant);
  await desk.client.desk.signIn(SIGN_IN);
}
const rows = () => desk.desk.database().reader.$count(auditRows);
/** Something that may be written on any day. */
const write = () => outcome(desk.client.documents.setOffset({ printer: '柜台', right: 1, down: 1 }));

const [FLAT, AHEAD] = ['2015-01-01T00:10:00.000Z', '2031-01-01T00:10:00.000Z'];

describe.each([
  ['2015', FLAT, { today: '2015-01-01', last: '2026-11-23', days: -4344 }],
  ['2031', AHEAD, { today: '2031-01-01', last: '2026-11-23', days: 1500 }],
] as const)('a PC that wakes up in %s', (_, instant, doubt) => {
  test('says so at sign-in, writes nothing, and lets everything be read', async () => {
    await onMorning(instant);
    expect(await desk.client.desk.clock({})).toEqual(doubt);
    const before = await rows();
    expect(await failureOf(addPerson(desk, LI, { name: '李海龙' }))).toEqual({
      code: 'clock-doubtful',
      params: doubt,
    });
    const make = desk.client.payments.make({ month: Month.parse('2026-11') });
    expect((await failureOf(make))?.code).toBe('clock-doubtful');
    expect(await rows()).toBe(before);
    expect((await desk.client.registry.page({ filter: {}, limit: 5 })).rows).toHaveLength(1);
    const { rows: log } = await desk.client.audit.page({ limit: 1, action: 'desk.signIn' });
    expect(log).toMatchObject([{ detail: { clock: doubt } }]);
  });

  test('still backs up, and still doubts afterwards and after the next sign-in', async () => {
    await onMorning(instant);
    const target = { volume: freshFolder(), label: '盘', mount: '', onOwnDisk: true };
    expect(await outcome(desk.client.backup.write(target))).toBe('done');
    await desk.client.desk.lock({ drafts: {} });
    await onMorning(instant);
    expect(await write()).toBe('clock-doubtful');
  });

  test('is as ever once the date is put right', async () => {
    await onMorning(instant);
    desk.clock.set('2026-11-24T01:00:00.000Z');
    expect(await desk.client.desk.clock({})).toBeNull();
    expect(await write()).toBe('done');
    expect((await desk.client.audit.verify({})).fault).toBeNull();
  });

  test('is believed by whoever says that the date is right, once, in the log; and doubted on the way back', async () => {
    await onMorning(instant);
    expect(await outcome(desk.client.desk.trustClock({ today: Day.parse('2026-11-23') }))).toBe(
      'clock-doubtful',
    );
    await desk.client.desk.trustClock({ today: Day.parse(doubt.today) });
    expect(await write()).toBe('done');
    const { rows: log } = await desk.client.audit.page({ limit: 1, action: 'desk.trustClock' });
    expect(log).toMatchObject([{ accountName: ADMINISTRATOR.name, detail: { detail: doubt } }]);
    desk.clock.set('2026-11-24T01:00:00.000Z');
    expect(await write()).toBe('clock-doubtful');
    await desk.client.desk.trustClock({ today: Day.parse('2026-11-24') });
    expect(await write()).toBe('done');
    expect((await desk.client.audit.verify({})).fault).toBeNull();
  });
});

test.each([
  ['later on the same day', '2026-11-23T12:00:00.000Z'],
  ['with a clock that was an hour fast until now', '2026-11-23T00:10:00.000Z'],
  ['after a summer that the office was closed', '2027-03-01T01:00:00.000Z'],
])('%s nobody is asked', async (_, instant) => {
  await onMorning(instant);
  expect(await desk.client.desk.clock({})).toBeNull();
  expect(await write()).toBe('done');
});

test('an account that is to be locked is locked on any day, which does not settle the doubt', async () => {
  await onMorning(FLAT);
  await addAccount(desk, { login: 'lina', role: 'clerk' });
  expect(await write()).toBe('clock-doubtful');
});

test('an office that was only founded has nothing yet that a date could contradict', async () => {
  const fresh = await foundedDesk();
  await addAccount(fresh, { login: 'lina', role: 'clerk' });
  fresh.clock.set('2024-12-20T01:00:00.000Z');
  expect(await fresh.client.desk.clock({})).toBeNull();
  fresh.end();
});

test('a clock that jumps while somebody works is met by the next thing they write', async () => {
  await onMorning('2026-11-24T01:00:00.000Z');
  expect(await write()).toBe('done');
  desk.clock.set(FLAT);
  expect(await write()).toBe('clock-doubtful');
});

test('the practice office takes any date', async () => {
  const practice = openDesk({ practice: true });
  await practice.client.desk.setUpPractice({ people: 1 });
  practice.clock.set(FLAT);
  await practice.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
  expect(await practice.client.desk.clock({})).toBeNull();
  expect(await outcome(practice.client.documents.setOffset({ printer: '柜台', right: 1, down: 1 }))).toBe(
    'done',
  );
  practice.end();
});
