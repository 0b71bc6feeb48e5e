import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';
import { failureOf } from '#test/data/support/offices.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import {
  checkedImport,
  everything,
  fixture,
  importFixture,
  sizes,
} from '#test/support/imports/office-import.ts';

const ROSTER = '01-持证残疾人名册.xlsx';
const OTHERS = [
  '02-民政等部门比对名单-2026-11.xlsx',
  '03-死亡人员名单-2026.xlsx',
  '04-两项补贴发放花名册-2026-08.xlsx',
  '04-两项补贴发放花名册-2026-09.xlsx',
  '04-两项补贴发放花名册-2026-10.xlsx',
  '05-新增审批-2026-11.xlsx',
] as const;
const MINUTES = 10 * 60_000;

// The office's first morning: everything it has, one workbook after another, then all of it taken back.
describe.skipIf(!HAS_FIXTURES)('the office’s own workbooks are brought in', () => {
  let desk: TestDesk;
  const runs: string[] = [];
  const before: ReturnType<typeof everything>[] = [];

  beforeAll(async () => {
    desk = await foundedDesk();
  });
  afterAll(() => desk.end());

  test('everybody of the roster', { timeout: MINUTES }, async () => {
    before.push(everything(desk));
    const { importId, counts } = await importFixture(desk, ROSTER);
    runs.push(importId);
    expect(counts).toEqual({ add: 8832, change: 0, unchanged: 0, refused: 0 });
    expect(sizes(desk, ['person', 'certificate', 'bank_account', 'guardian'])).toEqual({
      person: 8832,
      certificate: 8832,
      bank_account: 8832,
      guardian: 1947,
    });
    expect(await desk.client.registry.count({ filter: {} })).toEqual({ people: 8825, more: false });
    const [found] = (await desk.client.registry.page({ filter: { text: '张𬭎' }, limit: 5 })).rows;
    expect(found?.name).toBe('张𬭎');
  });

  test('a second time nothing is left to do', { timeout: MINUTES }, async () => {
    const { counts } = await checkedImport(desk, ROSTER, fixture(ROSTER));
    expect(counts.plan).toEqual({ add: 0, change: 0, unchanged: 8832, refused: 0 });
  });

  test('their statuses, deaths, history and applications', { timeout: MINUTES }, async () => {
    const counts = [];
    for (const file of OTHERS) {
      before.push(everything(desk));
      const done = await importFixture(desk, file);
      runs.push(done.importId);
      counts.push(done.counts);
    }
    const none = { change: 0, unchanged: 0, refused: 0 };
    expect(counts).toEqual([
      { ...none, add: 5690 },
      { ...none, add: 0, change: 15 },
      { ...none, add: 8737 },
      { ...none, add: 8737 },
      { ...none, add: 8737 },
      { ...none, add: 14 },
    ]);
    expect(sizes(desk, ['welfare_status', 'entitlement', 'paid_before', 'application'])).toEqual({
      welfare_status: 5690,
      entitlement: 8737 + 14,
      paid_before: 3 * 8737,
      application: 14,
    });
    expect(await desk.client.registry.count({ filter: { statuses: ['死亡'] } })).toEqual({
      people: 15,
      more: false,
    });
  });

  test('undone from the last to the first, everything is what it was', { timeout: MINUTES }, async () => {
    expect((await desk.client.imports.runs({ offset: 0, limit: 10 })).total).toBe(7);
    expect(await failureOf(desk.client.imports.undo({ runId: runs[0] ?? '' }))).toMatchObject({
      code: 'import-built-upon',
    });
    for (const runId of runs.toReversed()) {
      await desk.client.imports.undo({ runId });
      expect(everything(desk)).toEqual(before.pop());
    }
    expect(await failureOf(desk.client.imports.undo({ runId: runs[0] ?? '' }))).toMatchObject({
      code: 'import-already-undone',
    });
    const { $client } = desk.desk.database().writer;
    expect($client.pragma('foreign_key_check')).toEqual([]);
    expect(sizes(desk, ['person'])).toEqual({ person: 0 });
  });
});
