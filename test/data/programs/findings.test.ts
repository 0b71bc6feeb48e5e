import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEntitlement } from '#data/programs/entitlements.ts';
import type { FindingKind } from '#shared/domain/programs/outcomes.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

const NOVEMBER = Month.parse('2026-11');

let office: Office;
let desk: TestDesk;
let wang: string;
let li: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
    li = await addPerson(furnished, LI, { name: '李敏' });
  });
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const programs = () => desk.client.programs;
async function enrol(personId: string, from = '2026-01'): Promise<string> {
  const author = { by: '王芳', at: desk.clock.now(), reason: null, importId: null };
  return desk.desk
    .database()
    .transaction((writer) =>
      startEntitlement(
        { writer, newId: desk.desk.newId, author },
        { personId, program: 'nursing' },
        { from: Month.parse(from), cause: '审批', document: null },
      ),
    );
}
const die = (personId: string, since: string) =>
  desk.client.registry.changeStatus({ personId, status: '死亡', since, reason: null });
const list = async (kind: FindingKind, view: 'open' | 'settled' = 'open') =>
  (await programs().findings({ kind, view, limit: 50 })).rows;
async function onlyId(kind: FindingKind): Promise<string> {
  const rows = await list(kind);
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
}
const explained = (personId: string, month = NOVEMBER) =>
  programs().explain({ personId, program: 'nursing', month });
const todos = async () => (await desk.client.today.todos({})).map(({ kind, count }) => `${kind} ${count}`);

describe('a death', () => {
  test.each([
    ['2026-10-01', '2026-11'],
    ['2026-10-31', '2026-11'],
    ['2026-11-01', '2026-12'],
    ['2026-11-30', '2026-12'],
  ])('on %s proposes a stop from %s, and nothing changes by itself', async (day, from) => {
    desk.clock.set('2026-11-30T01:00:00.000Z');
    await enrol(wang);
    await die(wang, day);
    expect(await list('should-not')).toMatchObject([
      { personId: wang, program: 'nursing', stopReason: '01', sinceMonth: from },
    ]);
    expect((await explained(wang)).enrolment?.state).toBe('享受中');
    expect(await todos()).toContain('stop-proposals 1');
  });

  test('accepted ends the entitlement with reason, month, evidence and document', async () => {
    await enrol(wang);
    await die(wang, '2026-10-05');
    const findingIds = [await onlyId('should-not')];
    await programs().settle({
      findingIds,
      settlement: { outcome: 'stopped', document: '林残联〔2026〕8号' },
    });
    expect(await list('should-not')).toEqual([]);
    expect((await explained(wang)).enrolment).toMatchObject({
      state: '终止',
      stopMonth: '2026-11',
      steps: [
        { step: 'start' },
        {
          step: 'stop',
          effectiveMonth: '2026-11',
          stopReason: '01',
          cause: '2026年10月5日死亡（王芳登记，2026-11-23）',
          document: '林残联〔2026〕8号',
        },
      ],
    });
    expect((await explained(wang, Month.parse('2026-10'))).enrolment?.state).toBe('享受中');
    expect(await todos()).not.toContain('stop-proposals 1');
    expect(
      (await failureOf(programs().settle({ findingIds, settlement: { outcome: 'kept', reason: '错' } })))
        ?.code,
    ).toBe('finding-gone');
  });

  test('declined stays declined, until something else is found', async () => {
    await enrol(wang);
    await die(wang, '2026-10-05');
    const findingIds = [await onlyId('should-not')];
    await programs().settle({ findingIds, settlement: { outcome: 'kept', reason: '核实在世，名单有误' } });
    await programs().scan({ month: NOVEMBER });
    expect(await list('should-not')).toEqual([]);
    await die(wang, '2026-08-05');
    expect(await list('should-not')).toMatchObject([{ sinceMonth: '2026-09', outcome: null }]);
  });

  test('taken back takes the proposal back', async () => {
    await enrol(wang);
    await die(wang, '2026-10-05');
    await desk.client.registry.changeStatus({ personId: wang, status: '在册', since: null, reason: '有误' });
    expect(await list('should-not')).toEqual([]);
  });
});

describe('a run through everybody', () => {
  test('finds who should have it; told, they wait for their application', async () => {
    expect(await programs().scan({ month: NOVEMBER })).toEqual({ people: 2, added: 2, gone: 0, open: 2 });
    const rows = await list('should-have');
    expect(rows.map(({ name, program, rateFen }) => [name, program, rateFen])).toEqual([
      ['李敏', 'nursing', 12_500],
      ['王芳', 'nursing', 12_500],
    ]);
    const told = { outcome: 'told', on: '2026-11-23', toldBy: '赵敏', how: '电话', evidence: null } as const;
    await programs().settle({ findingIds: rows.map(({ id }) => id), settlement: told });
    expect(await list('should-have')).toEqual([]);
    await programs().settle({
      findingIds: [rows[0]?.id ?? ''],
      settlement: { outcome: 'applied', on: '2026-11-24' },
    });
    expect((await list('should-have', 'settled')).map((row) => row.outcome)).toEqual(['applied', 'told']);
  });

  test('is not of an earlier month than the last', async () => {
    await programs().scan({ month: NOVEMBER });
    expect(await outcome(programs().scan({ month: Month.parse('2026-10') }))).toBe('scan-month-earlier');
  });

  test('lets whoever is enrolled since go, and whoever has lost the right again come back', async () => {
    await programs().scan({ month: NOVEMBER });
    const [first] = await list('should-have');
    await programs().settle({
      findingIds: [first?.id ?? ''],
      settlement: { outcome: 'applied', on: '2026-11-23' },
    });
    await enrol(first?.personId ?? '', '2026-11');
    expect(await programs().scan({ month: NOVEMBER })).toMatchObject({ gone: 1, open: 1 });
    expect(await list('should-have', 'settled')).toHaveLength(1);
  });

  test('says one outcome of many, or of none', async () => {
    await enrol(wang);
    await die(wang, '2026-10-05');
    await programs().scan({ month: NOVEMBER });
    const ids = [...(await list('should-have')), ...(await list('should-not'))].map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const settlement = { outcome: 'not-eligible', reason: '核实不符' } as const;
    expect(await outcome(programs().settle({ findingIds: ids, settlement }))).toBe('invalid-input');
    expect(await list('should-have', 'settled')).toEqual([]);
  });

  test('can be stopped, and then nothing is kept', async () => {
    const running = programs().scan({ month: NOVEMBER });
    const [job] = await desk.client.jobs.running({});
    await desk.client.jobs.cancel({ jobId: job?.id ?? '' });
    expect(await outcome(running)).toBe('cancelled');
    expect((await programs().findingSummary({})).lastRun).toBeNull();
    expect(await list('should-have')).toEqual([]);
  });
});

describe('an explanation', () => {
  test('names the rule that decides, what it saw, from where, and what would change it', async () => {
    const [answer] = [await programs().explain({ personId: li, program: 'living', month: NOVEMBER })];
    expect(answer).toMatchObject({
      outcome: 'not-entitled',
      deciding: 'L1',
      sentence:
        '2026年11月困难残疾人生活补贴：不能享受，低保或本县规定的困难情形这一条没有通过：名单中没有。',
      remedy: '纳入低保后，可自申请当月享受',
      enrolment: null,
    });
    const certificate = answer.lines.find(({ rule }) => rule === 'C3');
    expect(certificate).toMatchObject({ passed: true, source: '王芳登记，2026-11-23' });
  });

  test('lets a doubt pass with a reviewer’s reason', async () => {
    await desk.client.registry.changeBasics({
      personId: wang,
      values: { livingDivisionCode: '110101001001' },
      reason: null,
    });
    expect(await explained(wang)).toMatchObject({ outcome: 'held', deciding: 'C8' });
    await programs().override({ personId: wang, rule: 'C8', why: '视频核实在世' });
    const answer = await explained(wang);
    expect(answer).toMatchObject({ outcome: 'entitled', deciding: null });
    expect(answer.lines.find(({ rule }) => rule === 'C8')?.overridden).toBe('视频核实在世');
  });

  test('pays the higher of two, unless the person chose the other way', async () => {
    await desk.client.registry.saveRecord({
      personId: wang,
      recordId: null,
      record: {
        kind: 'welfare',
        values: {
          kind: 'LNHL',
          amountFen: Fen.parse(20_000),
          startMonth: '2026-01',
          endMonth: null,
          source: '民政',
          checkedOn: '2026-11-20',
        },
      },
      reason: null,
    });
    expect(await explained(wang)).toMatchObject({ deciding: 'N2', choice: { name: '老年护理补贴' } });
    const choice = { personId: wang, kind: 'LNHL', chosenOn: '2026-11-20' } as const;
    await programs().choose({ ...choice, chosen: 'subsidy' });
    expect((await explained(wang)).outcome).toBe('entitled');
    await programs().choose({ ...choice, chosen: 'other' });
    expect((await explained(wang)).deciding).toBe('N2');
  });

  test('of somebody who is not there is refused', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await outcome(explained(nobody))).toBe('not-found');
  });
});

test('a pause and a stop by hand are told of in the explanation', async () => {
  const entitlementId = await enrol(wang);
  const because = { entitlementId, cause: '账户有误', document: null };
  await programs().pause({ ...because, from: NOVEMBER });
  expect((await explained(wang)).enrolment?.state).toBe('暂停');
  await programs().resume({ ...because, from: NOVEMBER });
  await programs().stop({ ...because, from: NOVEMBER, reason: '16', cause: '本人书面放弃' });
  expect((await explained(wang)).enrolment).toMatchObject({ state: '终止', stopMonth: '2026-11' });
  expect(await outcome(programs().pause({ ...because, from: NOVEMBER }))).toBe('entitlement-refused');
});
