import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { checkedImport } from '#test/support/imports/office-import.ts';
import { workbookBytes } from '#test/support/imports/roster-workbooks.ts';

const TITLES = ['姓名', '公民身份号码', '补贴类型', '享受起始年月', '月标准(元)', '发放月份', '实发(元)'];
const register = (month: string) =>
  workbookBytes(TITLES, [['王芳', WANG.identityNumber, '护理补贴', '2026-01', '125', month, '125']]);

let office: Office;
let desk: TestDesk;
let personId: string;
beforeAll(async () => {
  office = await foundedOffice((furnished) => addPerson(furnished, WANG));
});
beforeEach(async () => {
  desk = seatedDesk(office);
  personId = (await desk.client.registry.page({ filter: {}, limit: 1 })).rows[0]?.id ?? '';
  await bringIn('2026-09');
});
afterEach(() => desk.end());

async function bringIn(month: string): Promise<string> {
  const { importId } = await checkedImport(desk, `发放花名册-${month}.xlsx`, register(month));
  await desk.client.imports.apply({ importId, onlyRight: false });
  return importId;
}
const enrolment = async () =>
  (await desk.client.programs.explain({ personId, program: 'nursing', month: Month.parse('2026-11') }))
    .enrolment;
const step = async () => ({
  entitlementId: (await enrolment())?.id ?? '',
  from: Month.parse('2026-10'),
  cause: '账户有误',
  document: null,
});

test('a pause survives the next register, and the same one again', async () => {
  await desk.client.programs.pause(await step());
  await bringIn('2026-10');
  await bringIn('2026-09');
  expect(await enrolment()).toMatchObject({ state: '暂停', startMonth: '2026-01', pausedFrom: '2026-10' });
});

test('and so does a stop: nobody is enrolled a second time by a register', async () => {
  await desk.client.programs.stop({ ...(await step()), reason: '16' });
  await bringIn('2026-10');
  expect(await enrolment()).toMatchObject({ state: '终止', stopMonth: '2026-10' });
});

test('an import on which a step rests is not taken back', async () => {
  const runId = (await desk.client.imports.runs({ offset: 0, limit: 1 })).runs[0]?.id ?? '';
  await desk.client.programs.pause(await step());
  await expect(desk.client.imports.undo({ runId })).rejects.toThrow('import-built-upon');
});

test('undone, an import takes its proposals along', async () => {
  await desk.client.registry.changeStatus({ personId, status: '死亡', since: '2026-08-05', reason: null });
  const open = async () =>
    (await desk.client.programs.findings({ kind: 'should-not', view: 'open', limit: 5 })).rows;
  expect(await open()).toMatchObject([{ sinceMonth: '2026-09', overpaidFen: 12_500 }]);
  const runId = (await desk.client.imports.runs({ offset: 0, limit: 1 })).runs[0]?.id ?? '';
  await desk.client.imports.undo({ runId });
  expect(await open()).toEqual([]);
});
