import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { paidBefore } from '#data/db/schema/payments.ts';
import { entitlements } from '#data/db/schema/programs.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import { addPerson, certificateOf, LI, SHAN, WANG } from './support/people.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const registry = () => desk.client.registry;
const write = (work: Parameters<ReturnType<TestDesk['desk']['database']>['transaction']>[0]) =>
  desk.desk.database().transaction(work);
const enrol = (personId: string, stopMonth: string | null = null) =>
  write((writer) =>
    writer
      .insert(entitlements)
      .values({ id: desk.desk.newId(), personId, program: 'nursing', startMonth: '2019-01', stopMonth })
      .run(),
  );

test('the timeline tells everything that ever happened, the latest first, each act once', async () => {
  const personId = await addPerson(desk, WANG);
  await enrol(personId, '2026-11');
  await write((writer) =>
    writer
      .insert(paidBefore)
      .values({
        id: desk.desk.newId(),
        personId,
        program: 'nursing',
        month: '2026-09',
        rateFen: Fen.parse(12_500),
        paidFen: Fen.parse(12_500),
        bank: '农行',
        accountNumber: '6228480000000000011',
      })
      .run(),
  );
  desk.clock.set('2026-11-24T01:00:00.000Z');
  await registry().changeBasics({
    personId,
    values: { phone: '13800001234', education: '小学', marital: '未婚' },
    reason: '入户核实',
  });
  await registry().saveRecord({
    personId,
    recordId: null,
    record: {
      kind: 'welfare',
      values: {
        kind: 'DB_R',
        amountFen: null,
        startMonth: Month.parse('2025-03'),
        endMonth: Month.parse('2026-02'),
        source: '民政局',
        checkedOn: '2026-11-01',
      },
    },
    reason: null,
  });
  desk.clock.set('2026-11-25T01:00:00.000Z');
  await registry().saveCertificate({
    personId,
    certificateId: null,
    values: certificateOf(WANG, { number: `${WANG.identityNumber}42B1`, issuedOn: '2026-11-20' }),
    event: { kind: '补办', happenedOn: '2026-11-19', document: '林残联〔2026〕9号', detail: '遗失' },
    reason: null,
  });
  desk.clock.set('2026-11-26T01:00:00.000Z');
  await registry().changeStatus({ personId, status: '死亡', since: '2026-11-25', reason: '死亡证明' });
  const timeline = await registry().timeline({ personId, limit: 100 });
  expect(timeline.map(({ at, title, detail, by }) => [at.slice(0, 10), title, detail, by])).toEqual([
    ['2026-11-26', '档案状态：在册 → 死亡', '自 2026-11-25，死亡证明', '王芳'],
    ['2026-11-25', '登记证件', null, '王芳'],
    ['2026-11-24', '登记待遇', null, '王芳'],
    ['2026-11-24', '修改概况', '入户核实', '王芳'],
    ['2026-11-23', '登记证件', null, '王芳'],
    ['2026-11-23', '建立档案', null, '王芳'],
    ['2026-11-20', '发证：肢体二级', '有效期至 2030-05-01', null],
    ['2026-11-19', '残疾人证补办', '遗失，林残联〔2026〕9号', null],
    ['2026-11', '重度残疾人护理补贴停发', null, null],
    ['2026-09', '重度残疾人护理补贴 125.00 元', '农行', null],
    ['2026-02', '农村低保到本月为止', '民政局', null],
    ['2025-03', '农村低保开始', '民政局', null],
    ['2020-05-01', '发证：肢体二级', '有效期至 2030-05-01', null],
    ['2019-01', '重度残疾人护理补贴开始享受', null, null],
  ]);
  expect(await registry().timeline({ personId, limit: 2 })).toEqual(timeline.slice(0, 2));
});

test('a merge is told in both files, without every row that changed hands', async () => {
  const kept = await addPerson(desk, WANG);
  const merged = await addPerson(desk, LI, { name: '王方' });
  desk.clock.set('2026-11-24T01:00:00.000Z');
  const { mergeId } = await registry().merge({ keptId: kept, mergedId: merged, reason: '同一个人' });
  const titles = async (personId: string) =>
    (await registry().timeline({ personId, limit: 100 }))
      .filter(({ at }) => at >= '2026-11-24')
      .map(({ title }) => title);
  expect(await titles(kept)).toEqual(['并入王方（档案号 2）的档案']);
  expect(await titles(merged)).toEqual(['并入王芳（档案号 1）']);
  desk.clock.set('2026-11-25T01:00:00.000Z');
  await registry().undoMerge({ mergeId });
  expect((await titles(kept))[0]).toBe('撤销与王方（档案号 2）的合并');
});

const todos = async () => {
  const listed = await desk.client.today.todos({});
  return listed
    .filter(
      ({ kind }) => !['recovery-sheet', 'first-passwords', 'review-to-begin', 'backup-never'].includes(kind),
    )
    .map(({ kind, urgency, count }) => `${urgency} ${kind} ${count}`);
};

test('certificates that run out are due by their day, in the counts of the lists they lead to', async () => {
  const days = [
    ['2026-11-22', 'expired'],
    ['2026-11-23', 'one-month'],
    ['2026-12-23', 'one-month'],
    ['2026-12-24', 'six-months'],
    ['2027-05-23', 'six-months'],
    ['2027-05-24', 'later'],
  ] as const;
  const personId = await addPerson(desk, WANG);
  const [held] = (await registry().open({ personId })).certificates;
  const kinds = { expired: 'overdue', 'one-month': 'due', 'six-months': 'prepared' } as const;
  for (const [expiresOn, term] of days) {
    const values = { ...certificateOf(WANG), issuedOn: '2017-01-01', expiresOn };
    await registry().saveCertificate({
      personId,
      certificateId: held?.id ?? '',
      values,
      event: null,
      reason: null,
    });
    expect([expiresOn, await todos()]).toEqual([
      expiresOn,
      term === 'later' ? [] : [`${kinds[term]} certificates-${term} 1`],
    ]);
    expect(await registry().count({ filter: { certificateTerms: [term] } })).toEqual({
      people: 1,
      more: false,
    });
  }
  await registry().changeStatus({ personId, status: '迁出', since: '2026-11-01', reason: null });
  expect(await todos()).toEqual([]);
});

test('who has died, moved or been struck off and is still enrolled is proposed to be stopped', async () => {
  const died = await addPerson(desk, WANG);
  const stopped = await addPerson(desk, LI, { name: '李敏' });
  const living = await addPerson(desk, SHAN, { name: '单秀' });
  await enrol(died);
  await enrol(stopped, '2026-11');
  await enrol(living);
  expect(await todos()).toEqual([]);
  for (const personId of [died, stopped])
    await registry().changeStatus({ personId, status: '死亡', since: '2026-11-01', reason: null });
  expect(await todos()).toEqual(['overdue stop-proposals 1']);
  const filter = { statuses: ['死亡' as const, '迁出' as const, '注销' as const], entitled: 'any' as const };
  const { rows } = await registry().page({ filter, limit: 10 });
  expect(rows.map(({ id }) => id)).toEqual([died]);
});

test('files that may be of one person are work, until somebody has decided', async () => {
  const one = await addPerson(desk, WANG);
  const other = await addPerson(desk, { ...WANG, identityNumber: '150424199001010291' }, { name: '汪方' });
  expect(await todos()).toEqual(['prepared alike-people 1']);
  await registry().areDistinct({ personIds: [one, other] });
  expect(await todos()).toEqual([]);
});

test('a reviewer keeps no files and is shown no such work', async () => {
  const personId = await addPerson(desk, WANG);
  await enrol(personId);
  await registry().changeStatus({ personId, status: '死亡', since: '2026-11-01', reason: null });
  const session = desk.desk.session();
  if (!session) throw new Error('Nobody is at the desk');
  desk.desk.seat({ ...session, role: 'reviewer' });
  expect(await todos()).toEqual([]);
  expect(await outcome(registry().timeline({ personId, limit: 1 }))).toBe('done');
});
