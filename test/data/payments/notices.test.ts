import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { contract } from '#shared/contract/index.ts';
import { failureOf, type Office, outcome } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { execute, openSmall, payMonth, peopleOf, smallOffice } from './support/small-office.ts';

const NOVEMBER = Month.parse('2026-11');

let office: Office;
let desk: TestDesk;
let batchId: string;
beforeAll(async () => {
  office = await smallOffice(4);
});
beforeEach(async () => {
  desk = openSmall(office);
  // Two villages of one town, and another town.
  execute(
    desk,
    `UPDATE person SET division_code = CASE file_number WHEN 4 THEN '150424101201' WHEN 3 THEN '150424100219'
     ELSE '150424100218' END`,
  );
  batchId = (await payMonth(desk, NOVEMBER)).id;
});
afterEach(() => desk.end());

const begin = (fromDay: string, by: 'township' | 'village' = 'township') =>
  desk.client.payments.beginNotice({ batchId, by, fromDay, workingDays: 10, place: '乡镇政务公开栏' });
const submit = (happenedOn = '2026-11-23') =>
  desk.client.payments.advance({ batchId, state: 'submitted', happenedOn, document: null });
const notices = () => desk.client.payments.notices({ batchId });

describe('a public notice', () => {
  test('hangs in every town, or in every village, for ten working days', async () => {
    await begin('2026-11-02', 'village');
    expect((await notices()).map(({ divisionCode, people, toDay }) => [divisionCode, people, toDay])).toEqual(
      [
        ['150424100218', 2, '2026-11-16'],
        ['150424100219', 1, '2026-11-16'],
        ['150424101201', 1, '2026-11-16'],
      ],
    );
  });

  test('names people, villages and sums, and no number of anybody', async () => {
    await begin('2026-11-02');
    const [town] = await notices();
    const sheet = await desk.client.payments.noticeSheet({ noticeId: town?.id ?? '' });
    expect(sheet).toMatchObject({ workingDays: 10, totalFen: 3 * 12_500 });
    expect(sheet.rows).toHaveLength(3);
    const text = JSON.stringify(sheet);
    for (const { number } of peopleOf(desk)) expect(text).not.toContain(number.slice(6, 14));
    const row = contract.payments.noticeSheet.output.shape.rows.element;
    expect(Object.keys(row.shape)).toEqual(['name', 'divisionCode', 'program', 'amountFen']);
  });

  test('must be over before anything goes to the bank', async () => {
    await begin('2026-11-12');
    expect(await failureOf(submit())).toMatchObject({
      code: 'notice-running',
      params: { until: '2026-11-26' },
    });
  });

  test('begins on no day that has not come, and only once', async () => {
    expect(await outcome(begin('2026-11-24'))).toBe('payment-day-wrong');
    await begin('2026-11-02');
    expect(await outcome(begin('2026-11-02'))).toBe('payment-step-refused');
  });

  test('an objection holds the batch until it is settled, and then stays as it was', async () => {
    await begin('2026-11-02');
    const [town] = await notices();
    const objection = {
      noticeId: town?.id ?? '',
      raisedOn: '2026-11-05',
      raisedBy: '村民李某',
      about: '已搬走',
    };
    expect(await outcome(desk.client.payments.object({ ...objection, raisedOn: '2026-11-01' }))).toBe(
      'payment-day-wrong',
    );
    await desk.client.payments.object(objection);
    expect(await failureOf(submit())).toMatchObject({ code: 'objection-open', params: { objections: 1 } });
    const [found] = (await notices())[0]?.objections ?? [];
    const settled = {
      objectionId: found?.id ?? '',
      outcome: 'rejected',
      outcomeOn: '2026-11-10',
      words: '入户核实，仍在村里',
    } as const;
    await desk.client.payments.settleObjection(settled);
    expect(await outcome(desk.client.payments.settleObjection(settled))).toBe('payment-step-refused');
    expect(() => execute(desk, "UPDATE notice_objection SET outcome = 'upheld'")).toThrow(/is fixed/);
    expect(await submit()).toMatchObject({ state: 'submitted' });
  });
});
