/** Paper about money says what the ledger and the pages say: the same sums, from the same places. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from '#shared/contract/documents.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import type { Office } from '#test/data/support/offices.ts';
import {
  execute,
  openSmall,
  payMonth,
  peopleOf,
  smallOffice,
} from '#test/data/payments/support/small-office.ts';
import { failureOf } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { sheetOf } from './support/composing.ts';

const OCTOBER = Month.parse('2026-10');
const NOVEMBER = Month.parse('2026-11');

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await smallOffice(4);
});
beforeEach(() => {
  desk = openSmall(office);
});
afterEach(() => desk.end());

const first = () => peopleOf(desk)[0]?.id ?? '';
const composed = (asked: Partial<Asked> & Pick<Asked, 'form'>) => sheetOf(desk, asked);

describe('what is to be paid back', () => {
  /** Paid in September and October, then known to have died in August; of September a part came back. */
  beforeEach(async () => {
    await payMonth(desk, Month.parse('2026-09'));
    await payMonth(desk, OCTOBER);
    execute(desk, `UPDATE person SET status = '死亡', status_since = '2026-08-15' WHERE id = '${first()}'`);
    await payMonth(desk, NOVEMBER);
    const { items } = await desk.client.payments.overpayments({});
    const september = items.find(({ forMonth }) => forMonth === '2026-09');
    const october = items.find(({ forMonth }) => forMonth === OCTOBER);
    const give = { happenedOn: '2026-11-23', document: '银行回单 20261123-007' };
    await desk.client.payments.recover({
      ...give,
      items: [
        { overpaymentId: september?.id ?? '', amountFen: Fen.parse(5_000) },
        { overpaymentId: october?.id ?? '', amountFen: Fen.parse(12_500) },
      ],
    });
  });

  test('is asked for as far as it has not come back', async () => {
    const text = JSON.stringify(await composed({ form: 'F12', subject: first() }));
    expect(text).toContain('75.00');
    expect(text).toContain('柒拾伍元整');
    expect(text).toContain('2026年9月');
    expect(text).not.toContain('2026年10月');
  });

  test('is not asked for of somebody who owes nothing', async () => {
    const [, second] = peopleOf(desk);
    expect(await failureOf(composed({ form: 'F12', subject: second?.id ?? '' }))).toEqual({
      code: 'form-not-due',
      params: { why: 'owes-nothing' },
    });
  });

  test('comes to the same on the ledger of 追缴 as on its page', async () => {
    const { totals, items } = await desk.client.payments.overpayments({});
    const sheet = await composed({ form: 'F12L' });
    expect(sheet).toMatchObject({ kind: 'register' });
    const { rows, sum } = sheet.kind === 'register' ? sheet : { rows: [], sum: null };
    expect(rows).toHaveLength(items.length);
    expect((sum?.amounts ?? []).reduce((all, fen) => all + fen, 0)).toBe(totals.outstandingFen);
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['125.00', '75.00'],
      ['125.00', '0.00'],
    ]);
  });
});

describe('a public notice on paper', () => {
  test('names whom its sheet names, one line each, for the days that were begun', async () => {
    // Nobody was paid for October: November brings it with its own.
    await payMonth(desk, Month.parse('2026-09'));
    execute(desk, `UPDATE entitlement SET paused_from = '2026-10' WHERE person_id = '${first()}'`);
    await payMonth(desk, OCTOBER);
    execute(desk, `UPDATE entitlement SET paused_from = NULL WHERE person_id = '${first()}'`);
    const { id: batchId } = await payMonth(desk, NOVEMBER);
    const notice = { by: 'township', fromDay: '2026-11-02', workingDays: 10, place: '公开栏' } as const;
    await desk.client.payments.beginNotice({ batchId, ...notice });
    const begun = await desk.client.payments.notices({ batchId });
    for (const { id, divisionCode } of begun) {
      const shown = await desk.client.payments.noticeSheet({ noticeId: id });
      const sheet = await composed({ form: 'F07', subject: batchId, place: divisionCode });
      const { rows, sum, subtitle } =
        sheet.kind === 'register' ? sheet : { rows: [], sum: null, subtitle: '' };
      expect(rows.map(([, , name]) => name)).toEqual(shown.rows.map(({ name }) => name));
      expect(sum?.amounts).toEqual(shown.rows.map(({ amountFen }) => amountFen));
      expect(subtitle).toContain('2026年11月2日');
      expect(subtitle).toContain('2026年11月16日');
    }
  });
});
