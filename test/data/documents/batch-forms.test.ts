/** Paper of a month’s payment: its lines are the ledger’s, its sums are the batch’s, on each of its forms. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fen, formatYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { failureOf, type Office } from '#test/data/support/offices.ts';
import {
  answerFile,
  execute,
  openSmall,
  payMonth,
  peopleOf,
  send,
  smallOffice,
} from '#test/data/payments/support/small-office.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { registerOf, sheetOf, textOf } from './support/composing.ts';

const PEOPLE = 12;
const NOVEMBER = Month.parse('2026-11');
const PAUSED = 'a pause that ended: October is paid with November';

let office: Office;
let desk: TestDesk;
let batchId: string;
let totalFen: number;
beforeAll(async () => {
  office = await smallOffice(PEOPLE);
});
beforeEach(async () => {
  desk = openSmall(office);
  await payMonth(desk, Month.parse('2026-09'));
  execute(desk, `UPDATE entitlement SET paused_from = '2026-10' WHERE id = 'l1'`);
  await payMonth(desk, Month.parse('2026-10'));
  execute(desk, `UPDATE entitlement SET paused_from = NULL WHERE id = 'l1'`);
  ({ id: batchId, totalFen } = await payMonth(desk, NOVEMBER));
});
afterEach(() => desk.end());

type LedgerLine = { readonly name: string; readonly month: string; readonly fen: number };
const ledger = () =>
  desk.desk.database().reader.all<LedgerLine>(
    `SELECT name, for_month AS month, amount_fen AS fen FROM payment_line
       WHERE batch_id = '${batchId}' ORDER BY division_code, id`,
  );

describe('the month’s register', () => {
  test('has each line of the ledger once, and its sum is the batch’s', async () => {
    const { rows, sum, subtitle, ledgerHead } = await registerOf(desk, { form: 'F14', subject: batchId });
    const lines = ledger();
    expect(lines).toHaveLength(PEOPLE + 1);
    expect(rows.map((row) => [row[3], row[6], row[9]])).toEqual(
      lines.map(({ name, month, fen }) => [name, month, (fen / 100).toFixed(2)]),
    );
    expect(sumFen(sum?.amounts ?? [])).toBe(totalFen);
    expect(subtitle).toContain(`共 ${PEOPLE + 1} 条`);
    expect(JSON.stringify(rows)).not.toMatch(/\d{11,}/);
    const { hash } = desk.desk
      .database()
      .reader.get<{ hash: string }>('SELECT hash FROM payment_line ORDER BY number DESC LIMIT 1') ?? {
      hash: '',
    };
    expect(ledgerHead).toBe(hash);
  });

  test('of its towns comes to the whole, line for line and fen for fen', async () => {
    const whole = await registerOf(desk, { form: 'F14', subject: batchId });
    const towns = whole.rows.map(([, town]) => town);
    const summary = await registerOf(desk, { form: 'F14S', subject: batchId });
    expect(new Set(summary.rows.map(([town]) => town))).toEqual(new Set(towns));
    expect(sumFen(summary.sum?.amounts ?? [])).toBe(totalFen);
    const counted = summary.rows.reduce((sum, [, , , lines]) => sum + Number(lines), 0);
    expect(counted).toBe(PEOPLE + 1);
    const codes = desk.desk
      .database()
      .reader.all<{ code: string }>(
        `SELECT DISTINCT substr(division_code, 1, 9) AS code FROM payment_line WHERE batch_id = '${batchId}'`,
      );
    const parts = await Promise.all(
      codes.map(({ code }) => registerOf(desk, { form: 'F14', subject: batchId, place: code })),
    );
    expect(parts.flatMap(({ rows }) => rows)).toHaveLength(PEOPLE + 1);
    expect(sumFen(parts.flatMap(({ sum }) => sum?.amounts ?? []))).toBe(totalFen);
  });

  test('its cover and the letter that asks for the money say the same sum, in figures and in words', async () => {
    const total = sumFen(ledger().map(({ fen }) => Fen.parse(fen)));
    for (const form of ['F14C', 'F16'] as const) {
      const text = await textOf(desk, { form, subject: batchId });
      expect(text).toContain(formatYuan(total));
      expect(text).toContain(yuanInWords(total));
    }
    expect(await textOf(desk, { form: 'F16', subject: batchId })).toContain(`${PEOPLE + 1}人次`);
  });
});

test(`the form for back pay says the months of ${PAUSED}`, async () => {
  const [first, second] = peopleOf(desk);
  const text = await textOf(desk, { form: 'F13', subject: first?.id ?? '', values: { 原因: '补齐材料' } });
  expect(text).toContain('2026-10');
  expect(text).toContain('125.00');
  expect(text).toContain('补齐材料');
  expect(await failureOf(sheetOf(desk, { form: 'F13', subject: second?.id ?? '' }))).toEqual({
    code: 'form-not-due',
    params: { why: 'no-arrears' },
  });
});

test('what the bank sent back is listed with its reason and sum, and nothing else', async () => {
  await send(desk, batchId);
  const paid = desk.desk.database().reader.all<{ number: string; fen: number }>(
    `SELECT identity_number AS number, sum(amount_fen) AS fen FROM payment_line
       WHERE batch_id = '${batchId}' GROUP BY identity_number ORDER BY identity_number`,
  );
  const lines = paid.map(({ number, fen }, index) => ({
    number,
    amount: (fen / 100).toFixed(2),
    ...(index < 2 ? { result: '账号不存在' } : {}),
  }));
  const bytes = answerFile(lines);
  await desk.client.payments.reconcile({ batchId, bytes, happenedOn: '2026-11-23', accepted: [] });
  const { rows, sum } = await registerOf(desk, { form: 'F15', subject: batchId });
  const { lines: returned } = await desk.client.payments.returned({ view: 'all' });
  expect(rows.map(([, name]) => name)).toEqual(returned.map(({ name }) => name));
  expect(sumFen(sum?.amounts ?? [])).toBe(returned.reduce((all, { amountFen }) => all + amountFen, 0));
  expect(rows.every((row) => row.includes('账号不存在'))).toBe(true);
});
