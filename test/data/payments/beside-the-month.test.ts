import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { type Office, outcome } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { raiseStandard } from './support/raise-standard.ts';
import {
  confirm,
  execute,
  openSmall,
  payMonth,
  peopleOf,
  send,
  sitDown,
  smallOffice,
} from './support/small-office.ts';

const month = (text: string) => Month.parse(text);
const OCTOBER = month('2026-10');
const NOVEMBER = month('2026-11');
const DECEMBER = month('2026-12');
const fen = (amount: number) => Fen.parse(amount);

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await smallOffice(3);
});
beforeEach(() => {
  desk = openSmall(office);
});
afterEach(() => desk.end());

const linesOf = async (batchId: string) =>
  (await desk.client.payments.lines({ batchId, after: 0, limit: 100 })).lines;

const raise = (from: Month, amountFen: number) => raiseStandard(desk, from, Fen.parse(amountFen));

describe('a standard that is raised afterwards', () => {
  beforeEach(async () => {
    await payMonth(desk, OCTOBER);
    await payMonth(desk, NOVEMBER);
    await raise(OCTOBER, 15_000);
  });

  test('is paid as the difference, each month by itself, and then no more', async () => {
    const batch = await desk.client.payments.makeDifference({ month: NOVEMBER });
    expect(batch).toMatchObject({ kind: 'difference', lines: 6, totalFen: 6 * 2_500, movement: null });
    const lines = await linesOf(batch.id);
    expect(new Set(lines.map(({ kind, amountFen }) => `${kind} ${amountFen}`))).toEqual(
      new Set(['difference 2500']),
    );
    await confirm(desk, batch.id);
    expect(await outcome(desk.client.payments.makeDifference({ month: NOVEMBER }))).toBe(
      'payment-nothing-due',
    );
    expect((await payMonth(desk, DECEMBER)).totalFen).toBe(3 * 15_000);
  });

  test('goes with the next month where nobody makes a difference', async () => {
    expect((await payMonth(desk, DECEMBER)).totalFen).toBe(3 * (15_000 + 2_500 + 2_500));
  });

  test('counts what was corrected before', async () => {
    const first = await desk.client.payments.makeDifference({ month: NOVEMBER });
    await confirm(desk, first.id);
    await raise(NOVEMBER, 16_000);
    const second = await desk.client.payments.makeDifference({ month: NOVEMBER });
    expect((await linesOf(second.id)).map(({ forMonth, amountFen }) => [forMonth, amountFen])).toEqual(
      Array.from({ length: 3 }, () => [NOVEMBER, 1_000]),
    );
  });
});

describe('a grant', () => {
  const grantTo = (people: readonly { readonly id: string }[]) =>
    desk.client.payments.makeGrant({
      month: NOVEMBER,
      title: '2026年助学补助',
      document: '林残联〔2026〕18号',
      grants: people.map(({ id }) => ({ personId: id, amountFen: fen(300_000), reason: '大一新生' })),
    });

  test('runs through the same ledger and pays no month', async () => {
    const batch = await grantTo(peopleOf(desk).slice(0, 2));
    expect(batch).toMatchObject({ kind: 'grant', title: '2026年助学补助', lines: 2, totalFen: 600_000 });
    expect(await confirm(desk, batch.id)).toMatchObject({ state: 'confirmed' });
    await send(desk, batch.id);
    expect((await payMonth(desk, NOVEMBER)).totalFen).toBe(3 * 12_500);
    expect(await desk.client.payments.verify({})).toMatchObject({ lines: 5, fault: null });
  });

  test('names everybody once', async () => {
    const [person] = peopleOf(desk);
    expect(await outcome(grantTo(person ? [person, person] : []))).toBe('grant-twice');
    expect(await outcome(grantTo([{ id: '00000000-0000-4000-8000-000000000000' }]))).toBe(
      'payment-nothing-due',
    );
  });

  test('is not confirmed when an account was changed meanwhile', async () => {
    const batch = await grantTo(peopleOf(desk).slice(0, 1));
    execute(desk, "UPDATE bank_account SET number = number || '8' WHERE id = 'a1'");
    expect(await outcome(confirm(desk, batch.id))).toBe('payment-facts-changed');
  });
});

describe('an office of one', () => {
  const alone = async (value: boolean) =>
    desk.client.settings.set({
      key: 'safety.onePerson',
      value,
      effectiveFrom: null,
      document: null,
      reason: null,
    });

  test('confirms what it made only when that is switched on, and every batch says so', async () => {
    const { id } = await desk.client.payments.make({ month: NOVEMBER });
    expect(await outcome(desk.client.payments.confirm({ batchId: id }))).toBe('payment-same-person');
    await alone(true);
    expect(await desk.client.payments.confirm({ batchId: id })).toMatchObject({ alone: true });
    expect(() => execute(desk, 'UPDATE payment_batch SET alone = 0')).toThrow(/is fixed|two_people/);
  });

  test('who may confirm is told by account: a namesake may, a new name of the maker does not help', async () => {
    const { id } = await desk.client.payments.make({ month: NOVEMBER });
    const refusal = async () =>
      (await desk.client.payments.batches({})).find((each) => each.id === id)?.confirmRefused;
    const maker = desk.desk.session();
    if (!maker) throw new Error('Nobody is at the desk');
    expect(await refusal()).toBe('maker');
    desk.desk.seat({ ...maker, name: '改了名字' });
    expect([await refusal(), await outcome(desk.client.payments.confirm({ batchId: id }))]).toEqual([
      'maker',
      'payment-same-person',
    ]);
    desk.desk.seat({ ...maker, role: 'clerk' });
    expect(await refusal()).toBe('role');
    desk.desk.seat({ ...maker, accountId: '01900000-0000-7000-8000-000000000001', role: 'reviewer' });
    expect(await refusal()).toBe(null);
    desk.desk.seat(maker);
    await alone(true);
    expect(await refusal()).toBe(null);
  });

  test('an office of two is never said to be one', async () => {
    await alone(true);
    expect(await payMonth(desk, NOVEMBER)).toMatchObject({ alone: false });
  });
});

test('a void draft keeps its number, and the next has another', async () => {
  const draft = await desk.client.payments.make({ month: NOVEMBER });
  await desk.client.payments.void({ batchId: draft.id, reason: '重来' });
  expect(await desk.client.payments.make({ month: NOVEMBER })).toMatchObject({ number: 2, lines: 3 });
  const [, old] = await desk.client.payments.batches({});
  expect(old).toMatchObject({ number: 1, state: 'void', voidReason: '重来' });
});

test('a void month is paid anew, whoever was settled with it', async () => {
  await payMonth(desk, OCTOBER);
  const november = await payMonth(desk, NOVEMBER);
  await desk.client.payments.void({ batchId: november.id, reason: '名单有误' });
  const again = await payMonth(desk, NOVEMBER);
  expect(again).toMatchObject({ lines: 3, totalFen: 3 * 12_500 });
  expect((await payMonth(desk, DECEMBER)).lines).toBe(3);
});

test('what there is to look at before a month, and what there is to do', async () => {
  const kinds = async () => (await desk.client.payments.checks({ month: NOVEMBER })).map(({ kind }) => kind);
  const todos = async () =>
    (await desk.client.today.todos({})).map(({ kind }) => kind).filter((kind) => /payment/.test(kind));
  expect(await kinds()).toEqual(['not-scanned', 'list-old', 'list-old']);
  await payMonth(desk, OCTOBER);
  expect(await todos()).toEqual(['payments-to-make']);
  const { id } = await desk.client.payments.make({ month: NOVEMBER });
  expect(await todos()).toEqual([]);
  sitDown(desk, 'reviewer');
  expect(await todos()).toEqual(['payments-to-confirm']);
  await confirm(desk, id);
  await send(desk, id);
  expect(await todos()).toEqual(['payments-to-reconcile']);
  expect(await kinds()).toEqual(['not-scanned', 'list-old', 'list-old', 'earlier-open']);
  expect((await desk.client.payments.checks({ month: OCTOBER }))[0]).toMatchObject({
    kind: 'month-passed',
    severity: 'block',
    month: NOVEMBER,
  });
});
