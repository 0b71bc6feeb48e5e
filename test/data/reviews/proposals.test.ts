/** 停发建议 of a yearly review: a proposal among the others, with its evidence. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { entitlements } from '#data/db/schema/programs.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

const NOVEMBER = Month.parse('2026-11');
let office: Office;
let desk: TestDesk;
let wang: string;
let reviewId: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
  });
});
beforeEach(async () => {
  desk = seatedDesk(office);
  await desk.desk
    .database()
    .transaction((writer) =>
      writer
        .insert(entitlements)
        .values({ id: desk.desk.newId(), personId: wang, program: 'nursing', startMonth: '2019-01' })
        .run(),
    );
  await desk.client.reviews.begin({ year: 2026, townshipCode: '150424100', dueOn: '2026-12-20' });
  reviewId = (await desk.client.reviews.list({}))[0]?.id ?? '';
});
afterEach(() => desk.end());

const record = (result: '正常' | '停发建议', on = '2026-10-12') =>
  desk.client.reviews.record({
    reviewId,
    personIds: [wang],
    result,
    method: '入户',
    on,
    evidence: result === '正常' ? null : '已在外省定居三年',
  });
const proposals = async () =>
  (await desk.client.programs.findings({ kind: 'should-not', view: 'open', limit: 5 })).rows;
const settle = async (settlement: Parameters<TestDesk['client']['programs']['settle']>[0]['settlement']) =>
  desk.client.programs.settle({ findingIds: (await proposals()).map(({ id }) => id), settlement });
const explained = () => desk.client.programs.explain({ personId: wang, program: 'nursing', month: NOVEMBER });

test('is proposed with its evidence, and changes nothing by itself', async () => {
  await record('停发建议');
  expect(await proposals()).toMatchObject([
    {
      personId: wang,
      program: 'nursing',
      stopReason: '15',
      sinceMonth: '2026-11',
      document: '2026年年度复核',
      evidence: '2026年年度复核建议停发：已在外省定居三年（入户，2026-10-12）',
    },
  ]);
  expect(await explained()).toMatchObject({ outcome: 'entitled', enrolment: { state: '享受中' } });
  await desk.client.programs.scan({ month: NOVEMBER });
  expect(await proposals()).toHaveLength(1);
});

test('accepted it ends the subsidy, declined it stays declined', async () => {
  await record('停发建议');
  await settle({ outcome: 'kept', reason: '户籍仍在本县，核实在世' });
  await desk.client.programs.scan({ month: NOVEMBER });
  expect(await proposals()).toEqual([]);
  await record('停发建议', '2026-11-12');
  expect(await proposals()).toMatchObject([{ sinceMonth: '2026-12' }]);
  await settle({ outcome: 'stopped', document: null });
  expect((await explained()).enrolment).toMatchObject({ stopMonth: '2026-12' });
  await desk.client.programs.scan({ month: NOVEMBER });
  expect(await proposals()).toEqual([]);
});

test('another result takes it back', async () => {
  await record('停发建议');
  await record('正常');
  expect(await proposals()).toEqual([]);
});

test('the timeline says what came out', async () => {
  await record('停发建议');
  const { entries } = { entries: await desk.client.registry.timeline({ personId: wang, limit: 50 }) };
  expect(JSON.stringify(entries)).toContain('年度复核：停发建议');
  expect(JSON.stringify(entries)).not.toContain('修改年度复核');
});
