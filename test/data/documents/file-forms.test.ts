/** What forms say of a person and of the office's own lists: what the files say. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { backupRepository } from '#data/backup/repository.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { enrol } from '#test/data/programs/support/enrol.ts';
import { makePoor } from '#test/data/applications/support/applying.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { registerOf, sheetOf, textOf } from './support/composing.ts';

let office: Office;
let desk: TestDesk;
let personId: string;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  personId = await addPerson(desk, WANG, {
    name: '阿拉坦格日乐',
    phone: '13812341234',
    education: '初中',
    marital: '有配偶',
  });
});
afterEach(() => desk.end());

const record = (values: Parameters<typeof desk.client.registry.saveRecord>[0]['record']) =>
  desk.client.registry.saveRecord({ personId, recordId: null, record: values, reason: null });

const guarded = () =>
  record({
    kind: 'guardian',
    values: {
      name: '其其格',
      identityNumber: null,
      relation: '母',
      kind: '法定',
      phone: '13987654321',
      validFrom: '2020-01-01',
      validTo: null,
    },
  });
const paid = () =>
  record({
    kind: 'account',
    values: {
      bank: '内蒙古农村信用社林西支行',
      number: '6228480000000001234',
      holderName: '阿拉坦格日乐',
      holderRelation: '本人',
      holderReason: null,
      kind: '社保卡',
      validFrom: '2020-01-01',
      validTo: null,
    },
  });

test('the file on paper: everything that it knows, each number masked', async () => {
  await guarded();
  await paid();
  await makePoor(desk, personId);
  await enrol(desk, personId, '2026-03');
  const text = await textOf(desk, { form: 'F01', subject: personId });
  for (const said of [
    '阿拉坦格日乐',
    '1990-01-01',
    '150424********0013',
    '初中',
    '有配偶',
    '其其格',
    '139****4321',
    '138****1234',
    '内蒙古农村信用社林西支行',
    '肢体二级',
    '2020-05-01 至 2030-05-01',
    '重度残疾人护理补贴',
    '2026-03',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/\d{11,}/);
});

test('what is signed by a guardian names the guardian', async () => {
  await guarded();
  expect(await textOf(desk, { form: 'F02G', subject: personId })).toContain(
    '本人是阿拉坦格日乐的监护人（关系：母）',
  );
  const mandate = await textOf(desk, { form: 'F05B', subject: personId });
  expect(mandate).toContain('受托人：其其格　　与委托人关系：母');
  expect(await textOf(desk, { form: 'F02', subject: personId })).toContain('阿拉坦格日乐');
  expect(await textOf(desk, { form: 'F05', subject: personId })).toContain('阿拉坦格日乐');
});

test('a correction of the account begins with the account that is known', async () => {
  await paid();
  const text = await textOf(desk, { form: 'F15B', subject: personId });
  expect(text).toContain('内蒙古农村信用社林西支行');
  expect(text).toMatch(/\*+1234/);
});

test('a choice is confirmed as it was made', async () => {
  await desk.client.programs.choose({ personId, kind: 'LNHL', chosen: 'subsidy', chosenOn: '2026-11-20' });
  const sheet = await sheetOf(desk, { form: 'F06', subject: personId });
  const rows = sheet.kind === 'grid' ? sheet.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
  expect(rows.find(([name]) => name === '残疾人两项补贴')).toContain('■ 选择');
  expect(rows.flat()).toContain('2026-11-20');
});

test('a review says how it was done and what came of it; its summary counts the same', async () => {
  await enrol(desk, personId);
  const { reviews } = desk.client;
  await reviews.begin({ year: 2026, townshipCode: '150424100', dueOn: '2026-12-20' });
  const [review] = await reviews.list({});
  await reviews.record({
    reviewId: review?.id ?? '',
    personIds: [personId],
    result: '停发建议',
    method: '电话',
    on: '2026-11-20',
    evidence: '家属称已迁往外地',
  });
  const text = await textOf(desk, { form: 'F17', subject: personId });
  for (const said of ['2026年残疾人两项补贴年度复核表', '电话', '停发建议', '家属称已迁往外地'])
    expect(text).toContain(said);
  const { rows } = await registerOf(desk, { form: 'F17S' });
  expect(rows).toEqual([['林西镇', '1', '0', '0', '1', '0', '0']]);
});

test('the certificate book lists the year’s business and no other year’s', async () => {
  const { rows } = await registerOf(desk, { form: 'F19', values: { 年度: '2020' } });
  const { certificates } = await desk.client.registry.open({ personId });
  const events = certificates.flatMap((one) => one.events);
  expect(rows.map((row) => row.slice(1, 4))).toEqual(
    events
      .filter(({ happenedOn }) => happenedOn.startsWith('2020'))
      .map(({ happenedOn, kind }) => [happenedOn, kind, '阿拉坦格日乐']),
  );
  expect((await registerOf(desk, { form: 'F19', values: { 年度: '2019' } })).rows).toEqual([]);
});

test('the list of a comparison says whom, why and what was decided', async () => {
  const li = await addPerson(desk, LI, { name: '李敏' });
  await enrol(desk, li);
  const { registry, programs } = desk.client;
  await registry.changeStatus({ personId: li, status: '死亡', since: '2026-10-05', reason: null });
  await programs.scan({ month: Month.parse('2026-11') });
  const { rows: found } = await programs.findings({ kind: 'should-not', view: 'open', limit: 10 });
  const settlement = { outcome: 'stopped', document: '死亡证明' } as const;
  await programs.settle({ findingIds: found.map(({ id }) => id), settlement });
  const { rows } = await registerOf(desk, { form: 'F33' });
  expect(rows.filter(([, name]) => name === '李敏')).toMatchObject([
    [
      '2',
      '李敏',
      '150424********0029',
      expect.any(String),
      '重度残疾人护理补贴',
      '不应享',
      expect.any(String),
      '停发',
    ],
  ]);
});

test('a drill is on paper as it was recorded, the latest or the one that is named; none is no paper', async () => {
  expect(await failureOf(sheetOf(desk, { form: 'F34' }))).toEqual({
    code: 'form-not-due',
    params: { why: 'no-drill' },
  });
  const drilled = (at: string, volume: string) =>
    desk.desk.database().transaction((writer) =>
      backupRepository.keepDrill(writer, {
        at,
        by: '王芳',
        runId: 'r',
        madeAt: '2026-11-19T09:30:00.000Z',
        volume,
        people: 8832,
        months: 3,
        bytes: 312_500_000,
        rowsThen: 204_844,
        rowsNow: 204_901,
        ledgerHead: '9f2c4d7b1e',
        seconds: 41,
        passed: true,
        faults: [],
      }),
    );
  await drilled('2026-11-20T01:00:00.000Z', '林西残联1');
  await drilled('2026-11-21T01:00:00.000Z', '林西残联2');
  const named = await textOf(desk, { form: 'F34', subject: '2026-11-20T01:00:00.000Z' });
  for (const said of ['林西残联1', '2026-11-20 09:00', '2026-11-19 17:30', '8,832', '204,844 行', '312.5 MB'])
    expect(named).toContain(said);
  expect(await textOf(desk, { form: 'F34' })).toContain('林西残联2');
});
