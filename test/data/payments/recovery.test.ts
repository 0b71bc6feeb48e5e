import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { failureOf, type Office, outcome } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { execute, openSmall, payMonth, peopleOf, sitDown, smallOffice } from './support/small-office.ts';

const OCTOBER = Month.parse('2026-10');
const NOVEMBER = Month.parse('2026-11');
const DECEMBER = Month.parse('2026-12');
const fen = (amount: number) => Fen.parse(amount);
const DAY = '2026-11-23';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await smallOffice(3);
});
beforeEach(() => {
  desk = openSmall(office);
});
afterEach(() => desk.end());

const first = () => peopleOf(desk)[0]?.id ?? '';
const died = (day: string) =>
  execute(desk, `UPDATE person SET status = '死亡', status_since = '${day}' WHERE id = '${first()}'`);
const lives = () =>
  execute(desk, `UPDATE person SET status = '在册', status_since = NULL WHERE id = '${first()}'`);
const claims = () => desk.client.payments.overpayments({});
const returned = async (amountFen: number) => {
  const [claim] = (await claims()).items;
  return desk.client.payments.recover({
    items: [{ overpaymentId: claim?.id ?? '', amountFen: fen(amountFen) }],
    happenedOn: DAY,
    document: '银行回单 20261123-007',
  });
};

/** October paid, then somebody turns out to have died in September; November finds it. */
async function overpaid(): Promise<void> {
  await payMonth(desk, OCTOBER);
  died('2026-09-15');
  await payMonth(desk, NOVEMBER);
}

describe('a month that was paid too much', () => {
  test('is found once, and never taken from a later month', async () => {
    await overpaid();
    expect((await claims()).items).toMatchObject([
      { forMonth: OCTOBER, claimedFen: 12_500, outstandingFen: 12_500, state: 'open', cause: '01' },
    ]);
    await payMonth(desk, DECEMBER);
    expect((await claims()).totals).toMatchObject({ months: 1, claimedFen: 12_500, people: 1 });
  });

  test('comes back in parts, by papers, and no more than that', async () => {
    await overpaid();
    await returned(5_000);
    expect((await claims()).items).toMatchObject([{ state: 'partly', returnedFen: 5_000 }]);
    expect(await failureOf(returned(7_501))).toMatchObject({
      code: 'recovery-too-much',
      params: { fen: 7_500 },
    });
    await returned(7_500);
    const { items, totals } = await claims();
    expect(items).toMatchObject([{ state: 'returned', outstandingFen: 0 }]);
    expect(totals.returnedFen).toBe(12_500);
    const story = await desk.client.payments.recoveries({ overpaymentId: items[0]?.id ?? '' });
    expect(story).toMatchObject([
      { amountFen: 5_000, document: '银行回单 20261123-007' },
      { amountFen: 7_500 },
    ]);
    await payMonth(desk, DECEMBER);
    expect((await claims()).totals).toMatchObject({ claimedFen: 12_500, outstandingFen: 0 });
  });

  test('is written off by a reviewer, with a number', async () => {
    await overpaid();
    const [claim] = (await claims()).items;
    const items = [{ overpaymentId: claim?.id ?? '', amountFen: fen(12_500) }];
    const writeOff = (approval: string) =>
      desk.client.payments.writeOff({ items, happenedOn: DAY, approval });
    expect(await outcome(writeOff(''))).toBe('invalid-input');
    sitDown(desk, 'reviewer');
    await writeOff('林残联〔2026〕31号');
    expect((await claims()).items).toMatchObject([{ state: 'written-off', outstandingFen: 0 }]);
    expect(await outcome(desk.client.payments.recover({ items, happenedOn: DAY, document: '回单' }))).toBe(
      'not-allowed',
    );
  });

  test('turns out not to be: what was claimed is withdrawn, what came back is paid again', async () => {
    await overpaid();
    await returned(5_000);
    lives();
    const december = await payMonth(desk, DECEMBER);
    const { items } = await claims();
    expect(items).toMatchObject([{ state: 'returned', claimedFen: 5_000, outstandingFen: 0 }]);
    const { lines } = await desk.client.payments.lines({ batchId: december.id, after: 0, limit: 100 });
    const own = lines.filter(({ personId }) => personId === first());
    expect(own.map(({ forMonth, amountFen, kind }) => [forMonth, amountFen, kind])).toEqual([
      [OCTOBER, 5_000, 'arrears'],
      [NOVEMBER, 12_500, 'arrears'],
      [DECEMBER, 12_500, 'regular'],
    ]);
  });

  test('turns out to be more', async () => {
    execute(
      desk,
      `INSERT INTO paid_before VALUES ('p1', '${first()}', 'living', '2026-09', 12500, 15000, '信用社', '1')`,
    );
    await payMonth(desk, OCTOBER);
    expect((await claims()).items).toMatchObject([{ forMonth: '2026-09', claimedFen: 2_500 }]);
    died('2026-08-15');
    await payMonth(desk, NOVEMBER);
    expect((await claims()).totals).toMatchObject({ months: 2, claimedFen: 15_000 + 12_500 });
  });

  test('is found by filters, whose totals are those of what they find', async () => {
    await overpaid();
    const { payments } = desk.client;
    const at = (filter: Parameters<typeof payments.overpayments>[0]['filter']) =>
      payments.overpayments({ filter }).then(({ items, totals }) => [items.length, totals.outstandingFen]);
    const name = peopleOf(desk)[0]?.name ?? '';
    expect(await at({ view: 'outstanding', text: name })).toEqual([1, 12_500]);
    expect(await at({ personId: peopleOf(desk)[1]?.id ?? '' })).toEqual([0, 0]);
    expect(await at({ view: 'settled' })).toEqual([0, 0]);
    expect(await at({ program: 'nursing' })).toEqual([0, 0]);
  });
});

test.each([
  'UPDATE recovery SET amount_fen = 1',
  'DELETE FROM recovery',
  `INSERT INTO recovery (overpayment_id, kind, amount_fen, happened_on, document, at, by)
   SELECT id, 'returned', amount_fen, '2026-11-23', '回单', '', '' FROM overpayment`,
])('%s is refused by the database itself', async (statement) => {
  await overpaid();
  await returned(12_500);
  expect(() => execute(desk, statement)).toThrow(/only grows|no more comes back/);
});
