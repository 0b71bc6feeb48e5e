import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { type Office, outcome } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import {
  answerFile,
  confirm,
  execute,
  openSmall,
  payMonth,
  peopleOf,
  send,
  smallOffice,
} from './support/small-office.ts';

const NOVEMBER = Month.parse('2026-11');
const DAY = '2026-11-23';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await smallOffice(3);
});
beforeEach(async () => {
  desk = openSmall(office);
  const { id } = await payMonth(desk, NOVEMBER);
  await send(desk, id);
  await answer(id, '账号不存在');
});
afterEach(() => desk.end());

/** The first and second came back, the third was paid. */
async function answer(batchId: string, why: string): Promise<void> {
  const lines = peopleOf(desk).map(({ number }, index) => ({
    number,
    amount: '125.00',
    ...(index < 2 ? { result: why } : {}),
  }));
  await desk.client.payments.reconcile({ batchId, bytes: answerFile(lines), happenedOn: DAY, accepted: [] });
}

const returned = () => desk.client.payments.returned({ view: 'all' });
const standings = async () => (await returned()).lines.map(({ standing }) => standing);
const numbers = async () => (await returned()).lines.map(({ number }) => number);
const correct = () => execute(desk, `UPDATE bank_account SET number = number || '8' WHERE id = 'a1'`);
const repay = async (some: readonly number[]) =>
  desk.client.payments.makeRepay({ month: NOVEMBER, numbers: [...some] });

describe('what came back', () => {
  test('is open with its code, and mended when the account is another', async () => {
    expect(await standings()).toEqual(['open', 'open']);
    expect((await returned()).lines[0]).toMatchObject({ code: '03', amountFen: 12_500, batchNumber: 1 });
    correct();
    expect(await standings()).toEqual(['mended', 'open']);
  });

  test('or when somebody says that it was settled at the bank', async () => {
    const [, second] = (await returned()).lines;
    const said = { resultIds: [second?.resultId ?? 0], happenedOn: DAY, words: '已激活' };
    expect(await desk.client.payments.remedy(said)).toEqual({ lines: 1 });
    expect(await standings()).toEqual(['open', 'mended']);
  });

  test('is sent again only when it is mended, all or none', async () => {
    correct();
    expect(await outcome(repay(await numbers()))).toBe('payment-not-mended');
    expect(await desk.client.payments.batches({})).toHaveLength(1);
  });

  test('goes to the new account through the same steps, and is then paid once', async () => {
    correct();
    const [first = 0] = await numbers();
    const batch = await repay([first]);
    expect(batch).toMatchObject({ kind: 'repay', lines: 1, totalFen: 12_500, number: 2, movement: null });
    expect(await standings()).toEqual(['again', 'open']);
    expect(await outcome(repay([first]))).toBe('payment-nothing-due');
    await confirm(desk, batch.id);
    await send(desk, batch.id, { noticed: false });
    const [person] = peopleOf(desk);
    const { payments } = desk.client;
    await payments.reconcile({
      batchId: batch.id,
      bytes: answerFile([{ number: person?.number ?? '', amount: '125.00' }]),
      happenedOn: DAY,
      accepted: [],
    });
    const december = await payMonth(desk, Month.parse('2026-12'));
    expect(december.totalFen).toBe(3 * 12_500);
    expect(await payments.verify({})).toMatchObject({ lines: 7, fault: null });
  });

  test('that came back again is sent again from there', async () => {
    correct();
    const [first = 0] = await numbers();
    const batch = await repay([first]);
    await confirm(desk, batch.id);
    await send(desk, batch.id, { noticed: false });
    const [person] = peopleOf(desk);
    await desk.client.payments.reconcile({
      batchId: batch.id,
      bytes: answerFile([{ number: person?.number ?? '', amount: '125.00', result: '户名不符' }]),
      happenedOn: DAY,
      accepted: [],
    });
    const { lines } = await returned();
    expect(lines.map(({ number, standing, againIn }) => [number, standing, againIn])).toEqual([
      [1, 'again', 2],
      [2, 'open', null],
      [4, 'open', null],
    ]);
  });

  test('is free again when the batch that would send it is void', async () => {
    correct();
    const batch = await repay([(await numbers())[0] ?? 0]);
    await desk.client.payments.void({ batchId: batch.id, reason: '账户又错了' });
    expect(await standings()).toEqual(['mended', 'open']);
    const again = await repay([(await numbers())[0] ?? 0]);
    expect(again.number).toBe(3);
  });

  test('is not sent again when it is claimed back', async () => {
    correct();
    const { id } = peopleOf(desk)[0] ?? { id: '' };
    execute(desk, `UPDATE person SET status = '死亡', status_since = '2026-10-01' WHERE id = '${id}'`);
    await payMonth(desk, Month.parse('2026-12'));
    expect(await standings()).toEqual(['claimed', 'open']);
  });

  test('is in one open batch at most: the database refuses a second', async () => {
    correct();
    const batch = await repay([(await numbers())[0] ?? 0]);
    expect(() =>
      execute(
        desk,
        `INSERT INTO payment_line (batch_id, person_id, program, for_month, kind, rate_fen, amount_fen, entitlement_id,
           name, identity_number, division_code, bank, account_number, holder_name, facts, repays)
         SELECT batch_id, person_id, program, for_month, kind, rate_fen, amount_fen, entitlement_id, name,
           identity_number, division_code, bank, account_number, holder_name, facts, repays
         FROM payment_line WHERE batch_id = '${batch.id}'`,
      ),
    ).toThrow(/paid again once/);
  });

  test('is not confirmed when the account was changed after it was made', async () => {
    correct();
    const batch = await repay([(await numbers())[0] ?? 0]);
    correct();
    expect(await outcome(confirm(desk, batch.id))).toBe('payment-facts-changed');
  });
});
