import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAccounts } from '#data/payments/accounts.ts';
import { Month } from '#shared/domain/month.ts';
import { balanceOf } from '#shared/domain/payments/due.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { furnishedDesk, readAnswers } from '#test/data/programs/support/office.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';

const NOVEMBER = Month.parse('2026-11');
const SINCE = Month.parse('2026-08');
const text = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).toSorted();
const POLICY = seedPolicy('150424');

describe.skipIf(!HAS_FIXTURES)('in November 2026', () => {
  let desk: TestDesk;
  const regular: unknown[][] = [];
  const arrears: unknown[][] = [];
  const overpaid: unknown[][] = [];
  beforeAll(async () => {
    desk = await furnishedDesk();
    const { reader, writer } = desk.desk.database();
    const rows = writer.$client.prepare('SELECT id, identity_number FROM person').raw();
    const numbers = new Map(rows.all() as [string, string][]);
    for (let after: number | null = 0; after !== null;) {
      const chunk = readAccounts(reader, {
        after,
        limit: 1000,
        month: NOVEMBER,
        exceptBatch: null,
        stamp: '',
      });
      for (const account of chunk.accounts) {
        const balance = balanceOf(account, { month: NOVEMBER, since: SINCE }, () => POLICY);
        const number = numbers.get(account.personId);
        for (const { kind, program, forMonth, amountFen } of balance.lines)
          (kind === 'regular' ? regular : arrears).push([number, program, forMonth, amountFen]);
        for (const { program, forMonth, amountFen } of balance.overpaid)
          overpaid.push([number, program, forMonth, amountFen]);
      }
      after = chunk.next;
    }
  }, 10 * 60_000);
  afterAll(() => desk.end());

  test('every line of the month, and nobody else’s', () => {
    expect(text(regular)).toEqual(text(readAnswers().regular_lines));
  });
  test('every month that was missed', () => {
    expect(text(arrears)).toEqual(text(readAnswers().arrears_lines));
  });
  test('every month that was paid too much', () => {
    expect(text(overpaid)).toEqual(text(readAnswers().overpaid_lines));
  });
});
