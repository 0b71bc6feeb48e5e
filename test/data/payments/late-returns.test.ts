/** 退汇: what was paid, and came back days later. */
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
let batchId: string;
beforeAll(async () => {
  office = await smallOffice(3);
});
beforeEach(async () => {
  desk = openSmall(office);
  ({ id: batchId } = await payMonth(desk, NOVEMBER));
  await send(desk, batchId);
  await read(file({}));
});
afterEach(() => desk.end());

type Said = Readonly<Record<number, { readonly result?: string; readonly amount?: string }>>;

/** The bank's file with what it says of somebody, by their place; of the others that they were paid. */
const file = (said: Said) =>
  answerFile(peopleOf(desk).map(({ number }, index) => ({ number, amount: '125.00', ...said[index] })));

const read = (bytes: Uint8Array<ArrayBuffer>, reason?: string) =>
  accepting(bytes, reason).then((accepted) =>
    desk.client.payments.reconcile({ batchId, bytes, happenedOn: DAY, accepted }),
  );

async function accepting(bytes: Uint8Array<ArrayBuffer>, reason?: string) {
  if (reason === undefined) return [];
  const { misfits } = await desk.client.payments.readAnswers({ batchId, bytes });
  return misfits.map(({ id }) => ({ misfit: id, reason }));
}

const close = () =>
  desk.client.payments.advance({ batchId, state: 'closed', happenedOn: DAY, document: null });
const returned = async () => (await desk.client.payments.returned({ view: 'all' })).lines;

describe('money that came back days after it was paid', () => {
  test.each(['reconciled', 'closed'])('is read in while the batch is %s, and sent again', async (state) => {
    if (state === 'closed') await close();
    expect(await read(file({ 1: { result: '账户销户' } }))).toMatchObject({
      lines: 1,
      failed: 1,
      paidFen: 0,
    });
    expect(await returned()).toMatchObject([{ number: 2, code: '04', amountFen: 12_500, standing: 'open' }]);
    execute(desk, `UPDATE bank_account SET number = number || '8' WHERE id = 'a2'`);
    const again = await desk.client.payments.makeRepay({ month: NOVEMBER, numbers: [2] });
    await confirm(desk, again.id);
    expect(await returned()).toMatchObject([{ standing: 'again', againIn: 2 }]);
    const december = await payMonth(desk, Month.parse('2026-12'));
    expect(december.totalFen).toBe(3 * 12_500);
  });

  test('is said once: the same file has nothing new, and it stays where it is', async () => {
    const late = file({ 1: { result: '账户销户' } });
    await read(late);
    expect(await read(late)).toMatchObject({ lines: 0 });
    expect(await outcome(read(file({})))).toBe('bank-file-differs');
    expect(await returned()).toHaveLength(1);
  });

  test('is another sum than was sent: nothing is written before somebody says why', async () => {
    const late = file({ 1: { result: '账户销户', amount: '120.00' } });
    expect(await outcome(read(late))).toBe('bank-file-differs');
    expect(await returned()).toEqual([]);
    await read(late, '银行扣了手续费，已问明');
    expect(await returned()).toMatchObject([{ number: 2, amountFen: 12_500 }]);
  });

  test('is sent again whole where the bank had paid less than was sent, and owed by no month beside', async () => {
    const december = Month.parse('2026-12');
    const other = openSmall(office);
    desk.end();
    desk = other;
    ({ id: batchId } = await payMonth(desk, NOVEMBER));
    await send(desk, batchId);
    await read(file({ 0: { amount: '100.01' } }), '银行柜面确认少付');
    await read(file({ 0: { result: '账户销户', amount: '100.01' } }), '少付的那笔整笔退回');
    expect((await payMonth(desk, december)).totalFen).toBe(3 * 12_500);
    expect(await returned()).toMatchObject([{ number: 1, amountFen: 12_500, standing: 'open' }]);
  });

  test('is the last word: the database takes no other after it', async () => {
    await read(file({ 1: { result: '账户销户' } }));
    expect(() =>
      execute(
        desk,
        `INSERT INTO bank_result (batch_id, person_id, program, amount_fen, code, words)
         SELECT batch_id, person_id, program, amount_fen, '00', '成功' FROM bank_result WHERE code = '04'`,
      ),
    ).toThrow(/what came back stays so/);
  });
});
