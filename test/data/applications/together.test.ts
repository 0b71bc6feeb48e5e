import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { checkedImport } from '#test/support/imports/office-import.ts';
import { workbookBytes } from '#test/support/imports/roster-workbooks.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, say, saying } from './support/applying.ts';

let office: Office;
let desk: TestDesk;
let wang: string;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  wang = await addPerson(desk, WANG);
});
afterEach(() => desk.end());

const applications = () => desk.client.applications;
const TITLES = ['序号', '姓名', '公民身份号码', '补贴类型', '申请日期', '审定日期', '备注'];
const approvals = (appliedOn: string, approvedOn: string) =>
  workbookBytes(TITLES, [['1', '王芳', WANG.identityNumber, '护理', appliedOn, approvedOn, '']]);

/** What civil affairs send back, read and planned; gives its id. */
async function plan(appliedOn: string, approvedOn: string) {
  const bytes = approvals(appliedOn, approvedOn);
  return checkedImport(desk, '05-新增审批.xlsx', bytes);
}

test('what a list of approvals brings in is an application of the same list', async () => {
  const { importId } = await plan('2026-11-02', '2026-11-18');
  await desk.client.imports.apply({ importId, onlyRight: false });
  const [row] = (await applications().page({ filter: { state: 'approved' }, limit: 10 })).rows;
  expect(row).toMatchObject({
    name: '王芳',
    program: 'nursing',
    appliedOn: '2026-11-02',
    approvedOn: '2026-11-18',
    townshipCode: '150424100',
    channel: null,
  });
  expect(await applications().open({ applicationId: row?.id ?? '' })).toMatchObject({
    steps: [],
    received: null,
  });
  const day = await failureOf(apply(desk, wang, { appliedOn: '2026-11-02' }));
  expect(day).toMatchObject({ code: 'application-fault', params: { fault: 'same-day' } });
});

test('a list approves an application that is on its way; taken back, it is where it was', async () => {
  const id = await apply(desk, wang, { appliedOn: '2026-11-02' });
  await say(desk, id, saying('村公示', '2026-11-12'));
  const before = await applications().open({ applicationId: id });
  const { importId, counts } = await plan('2026-11-02', '2026-11-18');
  expect(counts.plan).toMatchObject({ change: 1, refused: 0 });
  await desk.client.imports.apply({ importId, onlyRight: false });
  expect((await applications().open({ applicationId: id })).row).toMatchObject({
    state: 'approved',
    step: null,
    approvedOn: '2026-11-18',
  });
  await desk.client.imports.undo({ runId: importId });
  expect(await applications().open({ applicationId: id })).toEqual(before);
});

test('a list never approves what was refused here', async () => {
  const id = await apply(desk, wang, { appliedOn: '2026-11-02' });
  await say(desk, id, saying('村公示', '2026-11-12', { opinion: '不同意', words: '不在本村' }));
  const { importId, counts } = await plan('2026-11-02', '2026-11-18');
  expect(counts.plan).toMatchObject({ refused: 1 });
  const { rows } = await desk.client.imports.plan({ importId, offset: 0, limit: 1 });
  expect(rows[0]?.problem).toContain('未批准');
});

test('an import is not taken back over a step that was taken since', async () => {
  const { importId } = await plan('2026-11-02', '2026-11-18');
  await desk.client.imports.apply({ importId, onlyRight: false });
  const [row] = await applications().ofPerson({ personId: wang });
  await applications().setNational({ applicationIds: [row?.id ?? ''], on: '2026-11-20' });
  expect(await failureOf(desk.client.imports.undo({ runId: importId }))).toMatchObject({
    code: 'import-built-upon',
  });
});

test('the timeline tells each step once, in the words of the office', async () => {
  const id = await apply(desk, wang, { appliedOn: '2026-11-02' });
  await say(desk, id, saying('村公示', '2026-11-12', { opinion: '退回补正', words: '缺照片' }));
  await applications().complete({ applicationId: id, on: '2026-11-16', words: '照片' });
  await applications().withdraw({ applicationId: id, on: '2026-11-20', why: '不申请了' });
  const told = await desk.client.registry.timeline({ personId: wang, limit: 50 });
  expect(
    told.filter(({ title }) => title.includes('补贴')).map(({ at, title, detail }) => [at, title, detail]),
  ).toEqual([
    ['2026-11-20', '撤回重度残疾人护理补贴的申请', '不申请了'],
    ['2026-11-16', '重度残疾人护理补贴：补正材料收到', '照片'],
    ['2026-11-12', '重度残疾人护理补贴：村公示退回补正', '缺照片'],
    ['2026-11-02', '申请重度残疾人护理补贴', '窗口'],
  ]);
});

test('somebody of 应享未享 who applies is off the list; refused, withdrawn, and taken back it follows', async () => {
  await desk.client.programs.scan({ month: Month.parse('2026-11') });
  const outcomeOf = async () => {
    const views = ['open', 'settled'] as const;
    const found = await Promise.all(
      views.map((view) => desk.client.programs.findings({ kind: 'should-have', view, limit: 10 })),
    );
    return found.flatMap(({ rows }) => rows.map(({ outcome }) => outcome));
  };
  expect(await outcomeOf()).toEqual([null]);
  const id = await apply(desk, wang, { appliedOn: '2026-11-02' });
  expect(await outcomeOf()).toEqual(['applied']);
  await applications().withdraw({ applicationId: id, on: '2026-11-05', why: '不申请了' });
  expect(await outcomeOf()).toEqual([null]);
  await applications().takeBack({ applicationId: id, why: '又要申请' });
  expect(await outcomeOf()).toEqual(['applied']);
  await say(desk, id, saying('村公示', '2026-11-12', { opinion: '不同意', words: '不在本村' }));
  expect(await outcomeOf()).toEqual(['not-eligible']);
  await applications().takeBack({ applicationId: id, why: '填错了' });
  expect(await outcomeOf()).toEqual(['applied']);
});
