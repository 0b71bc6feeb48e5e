import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { addAccount, failureOf, PASSWORD } from '#test/data/support/offices.ts';
import { furnishedDesk } from '#test/data/programs/support/office.ts';
import { ADMINISTRATOR, type TestDesk } from '#test/support/desk.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { fixture } from '#test/support/imports/office-import.ts';

const NOVEMBER = Month.parse('2026-11');
const BANK_FILE = '06-银行代发结果-2026-11.xlsx';
const OWN_PASSWORD = '复核人自己的-2026';
const MINUTES = 60_000;
const DAY = '2026-11-23';
const NOTICE = {
  by: 'township',
  fromDay: '2026-11-02',
  workingDays: 10,
  place: '乡镇政务公开栏',
} as const;

describe.skipIf(!HAS_FIXTURES)('November 2026, from the files to the bank’s answer', () => {
  let desk: TestDesk;
  let batchId = '';
  const payments = () => desk.client.payments;
  const seat = (login: string, password: string) => desk.client.desk.signIn({ login, password });
  const make = () => payments().make({ month: NOVEMBER });
  const sql = (statement: string) => () => desk.desk.database().writer.$client.exec(statement);
  const advance = (state: 'submitted' | 'paid' | 'closed') =>
    payments().advance({ batchId, state, happenedOn: DAY, document: null });
  beforeAll(async () => {
    desk = await furnishedDesk();
    await addAccount(desk, { login: 'fuhe', role: 'reviewer' });
    await seat('fuhe', PASSWORD);
    await desk.client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: OWN_PASSWORD });
    await seat(ADMINISTRATOR.login, ADMINISTRATOR.password);
  }, 5 * MINUTES);
  afterAll(() => desk.end());

  test(
    'the same facts give the same lines, and a draft’s number is not lost',
    { timeout: MINUTES },
    async () => {
      const first = await make();
      const second = await make();
      expect(second.contentHash).toBe(first.contentHash);
      expect([second.number, second.lines]).toEqual([1, 8684 + 14]);
      expect(second.totalFen).toBe(60_762_500 + 47_787_500 + 175_000);
      batchId = second.id;
    },
  );

  test('every difference from October has its reason', { timeout: MINUTES }, async () => {
    const [batch] = await payments().batches({});
    expect(batch?.unexplained).toBe(0);
    const { living, nursing } = batch?.movement ?? {};
    for (const movement of [living, nursing]) {
      if (!movement) throw new Error('There is a movement of each program');
      const { last, added, stopped, changed, now } = movement;
      expect(last.people + added.people - stopped.people).toBe(now.people);
      expect(last.fen + added.fen - stopped.fen + changed.fen).toBe(now.fen);
    }
    expect([living?.now.people, nursing?.now.people]).toEqual([4861, 3823]);
    const { differences, total } = await payments().differences({ batchId, offset: 0, limit: 500 });
    expect(total).toBe(
      (living?.added.people ?? 0) +
        (living?.stopped.people ?? 0) +
        (nursing?.added.people ?? 0) +
        (nursing?.stopped.people ?? 0),
    );
    expect(
      differences.filter(({ kind, reason }) => kind === 'stopped' && reason.kind !== 'no-right'),
    ).toEqual([]);
  });

  test('every line names the standard that it was computed with: its version, its document', () => {
    const versions = desk.desk.database().reader.$client.prepare(`
      SELECT DISTINCT program, rate_fen = facts ->> '$.standard.amountFen' AS same, facts ->> '$.standard.from' AS since,
        facts ->> '$.standard.document' <> '' AS named FROM payment_line ORDER BY program`);
    const version = { same: 1, since: '2024-07', named: 1 };
    expect(versions.all()).toEqual([
      { program: 'living', ...version },
      { program: 'nursing', ...version },
    ]);
  });

  test('who made it does not confirm it', { timeout: MINUTES }, async () => {
    expect(await failureOf(payments().confirm({ batchId }))).toMatchObject({ code: 'payment-same-person' });
  });

  test('it is not confirmed when a fact has changed since', { timeout: MINUTES }, async () => {
    const undo = desk.desk
      .database()
      .reader.all<{ id: string; from: string }>(
        "SELECT id, start_month AS 'from' FROM entitlement WHERE stop_month IS NULL LIMIT 1",
      )[0];
    const change = { entitlementId: undo?.id ?? '', from: NOVEMBER, cause: '材料不全', document: null };
    await desk.client.programs.pause(change);
    await seat('fuhe', OWN_PASSWORD);
    expect(await failureOf(payments().confirm({ batchId }))).toMatchObject({
      code: 'payment-facts-changed',
    });
    await seat(ADMINISTRATOR.login, ADMINISTRATOR.password);
    await desk.client.programs.resume({ ...change, cause: '材料补齐' });
    expect((await make()).lines).toBe(8684 + 14);
    batchId = (await make()).id;
  });

  test(
    'confirmed by another account it stands in the ledger, with what was overpaid',
    { timeout: MINUTES },
    async () => {
      await seat('fuhe', OWN_PASSWORD);
      expect(await payments().confirm({ batchId })).toMatchObject({
        state: 'confirmed',
        confirmedBy: 'fuhe本人',
      });
      const { items, totals } = await payments().overpayments({});
      expect(items).toHaveLength(17);
      expect(totals.outstandingFen).toBe(items.reduce((sum, { claimedFen }) => sum + claimedFen, 0));
      expect(items.every(({ cause }) => cause === '01')).toBe(true);
      expect(await payments().verify({})).toMatchObject({ lines: 8698, fault: null });
      await seat(ADMINISTRATOR.login, ADMINISTRATOR.password);
      expect(await failureOf(make())).toMatchObject({ code: 'payment-confirmed' });
    },
  );

  test.each([
    'UPDATE payment_line SET amount_fen = 1 WHERE number = 1',
    'DELETE FROM payment_line WHERE number = 1',
    'UPDATE payment_batch SET total_fen = 1',
    "UPDATE payment_batch SET state = 'draft'",
    'DELETE FROM payment_batch',
    'UPDATE overpayment SET amount_fen = 1',
  ])('%s is refused by the database itself', (statement) => {
    expect(sql(statement)).toThrow(/only grows|is fixed|stays/);
  });

  test(
    'it goes to the bank step by step, and the bank’s answers are held against it',
    { timeout: MINUTES },
    async () => {
      expect(await failureOf(advance('paid'))).toMatchObject({ code: 'payment-step-refused' });
      await payments().beginNotice({ batchId, ...NOTICE });
      for (const state of ['submitted', 'paid'] as const) await advance(state);
      const bytes = fixture(BANK_FILE);
      expect(await payments().reconcile({ batchId, bytes, happenedOn: DAY })).toEqual({
        lines: 8684,
        failed: 23,
        failedFen: 287_500,
        pending: 0,
        pendingFen: 0,
        paidFen: 108_437_500,
      });
      const { lines } = await payments().returned({ batchId });
      expect(lines.map(({ code }) => code).toSorted()).toEqual(
        [
          ['01', 4],
          ['03', 6],
          ['04', 3],
          ['05', 3],
          ['07', 5],
          ['09', 2],
        ].flatMap(([code, times]) => Array.from({ length: Number(times) }, () => code)),
      );
      expect(await advance('closed')).toMatchObject({ state: 'closed' });
    },
  );

  test('a changed byte in a line is named', { timeout: MINUTES }, async () => {
    sql('DROP TRIGGER payment_line_no_update')();
    sql("UPDATE payment_line SET account_number = account_number || '0' WHERE number = 4000")();
    expect(await payments().verify({})).toMatchObject({ fault: { number: 4000, kind: 'changed' } });
  });
});
