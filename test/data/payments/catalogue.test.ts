import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FUEL, FUEL_TERMS } from '#test/data/programs/support/fuel-grant.ts';
import { Month } from '#shared/domain/month.ts';
import { type Office, outcome } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { confirm, execute, openSmall, peopleOf, sitDown, smallOffice } from './support/small-office.ts';

const NOVEMBER = Month.parse('2026-11');
const TERMS = { ...FUEL_TERMS, welfare: ['DB_R'] };

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await smallOffice(3);
});
beforeEach(() => {
  desk = openSmall(office);
});
afterEach(() => desk.end());

async function offer(cycle = 'yearly', from = '2026-01'): Promise<void> {
  const change = { key: FUEL, from: Month.parse(from), value: { ...TERMS, cycle } };
  const { shown } = await desk.client.programs.whatIf(change);
  await desk.client.programs.setPolicy({ ...change, document: '林残联〔2026〕11号', shown });
}
const make = (month: Month = NOVEMBER) => desk.client.payments.makeProgram({ program: FUEL, month });
const offTheList = (file: number) => execute(desk, `DELETE FROM welfare_status WHERE id = 'w${file}'`);
const onTheList = (file: number) =>
  execute(
    desk,
    `INSERT INTO welfare_status (id, person_id, kind, start_month, source, checked_on)
     SELECT 'w${file}', id, 'DB_R', '2018-01', '民政局', '2024-01-01' FROM person WHERE file_number = ${file}`,
  );

test('a program is paid to everybody whom it fits, and every line says by which terms', async () => {
  await offer();
  offTheList(3);
  const batch = await make();
  expect(batch).toMatchObject({ kind: 'grant', title: '燃油补贴（2026）', lines: 2, totalFen: 52_000 });
  const rows = desk.desk
    .database()
    .reader.$client.prepare('SELECT facts FROM payment_line WHERE batch_id = ?')
    .pluck()
    .all(batch.id);
  const terms = { program: FUEL, document: '林残联〔2026〕11号', from: '2026-01', period: '2026' };
  expect(rows.map((facts): unknown => JSON.parse(String(facts)))).toMatchObject([terms, terms]);
  expect(await confirm(desk, batch.id)).toMatchObject({ state: 'confirmed' });
  expect(await desk.client.payments.verify({})).toMatchObject({ lines: 2, fault: null });
});

test('nobody is given it twice in a year, whoever comes later is, and a void batch gives nothing', async () => {
  await offer();
  offTheList(3);
  const first = await make();
  expect(await outcome(make(Month.parse('2026-12')))).toBe('payment-nothing-due');
  await confirm(desk, first.id);
  expect(await outcome(make())).toBe('payment-nothing-due');
  onTheList(3);
  expect(await make()).toMatchObject({ lines: 1, totalFen: 26_000 });
  sitDown(desk, 'reviewer');
  await desk.client.payments.void({ batchId: first.id, reason: '名单有误' });
  sitDown(desk, 'admin');
  expect(await make()).toMatchObject({ lines: 2 });
});

test('a file that took up another that was given it is not given it again', async () => {
  await offer();
  await make();
  const [first, second] = peopleOf(desk);
  execute(desk, `UPDATE person SET merged_into = '${second?.id ?? ''}' WHERE id = '${first?.id ?? ''}'`);
  expect(await outcome(make())).toBe('payment-nothing-due');
});

test('what is monthly is given again in the next month, and once is once', async () => {
  await offer('monthly');
  expect(await make()).toMatchObject({ title: '燃油补贴（2026-11）', lines: 3 });
  expect(await make(Month.parse('2026-12'))).toMatchObject({ lines: 3 });
  await offer('once', '2027-01');
  expect(await outcome(make(Month.parse('2027-01')))).toBe('payment-nothing-due');
});

test('is not confirmed when somebody no longer fits', async () => {
  await offer();
  const batch = await make();
  offTheList(2);
  expect(await outcome(confirm(desk, batch.id))).toBe('payment-facts-changed');
});

test('a program that does not count in the month makes nothing', async () => {
  expect(await outcome(make())).toBe('not-found');
  expect(await desk.client.payments.batches({})).toEqual([]);
});
