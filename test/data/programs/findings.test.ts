import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FindingKind } from '#shared/domain/programs/outcomes.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, SHAN, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { enrol } from './support/enrol.ts';

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
    await enrol(desk, wang);
    await die(wang, day);
    expect(await list('should-not')).toMatchObject([
      { personId: wang, program: 'nursing', stopReason: '01', sinceMonth: from },
    ]);
    expect((await explained(wang)).enrolment?.state).toBe('享受中');
    expect(await todos()).toContain('stop-proposals 1');
  });

  test('accepted ends the entitlement with reason, month, evidence and document', async () => {
    await enrol(desk, wang);
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
    await enrol(desk, wang);
    await die(wang, '2026-10-05');
    const findingIds = [await onlyId('should-not')];
    await programs().settle({ findingIds, settlement: { outcome: 'kept', reason: '核实在世，名单有误' } });
    await programs().scan({ month: NOVEMBER });
    expect(await list('should-not')).toEqual([]);
    await die(wang, '2026-08-05');
    expect(await list('should-not')).toMatchObject([{ sinceMonth: '2026-09', outcome: null }]);
  });

  test('taken back takes the proposal back', async () => {
    await enrol(desk, wang);
    await die(wang, '2026-10-05');
    await desk.client.registry.changeStatus({ personId: wang, status: '在册', since: null, reason: '有误' });
    expect(await list('should-not')).toEqual([]);
  });
});

test('a file that is cancelled this month proposes a stop from the next', async () => {
  await enrol(desk, wang);
  await desk.client.registry.changeStatus({
    personId: wang,
    status: '注销',
    since: '2026-11-02',
    reason: null,
  });
  expect(await list('should-not')).toMatchObject([{ stopReason: '05', sinceMonth: '2026-12' }]);
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

  test('passes over a file that was merged, and what is left in it', async () => {
    const last = await addPerson(desk, SHAN, { name: '单秀' });
    for (const personId of [wang, last]) await enrol(desk, personId);
    await desk.client.registry.merge({ keptId: last, mergedId: wang, reason: '同一人' });
    expect(await programs().scan({ month: NOVEMBER })).toMatchObject({ people: 2 });
    expect((await list('should-have')).map(({ personId, name }) => [personId, name])).toEqual([[li, '李敏']]);
    expect(await list('should-not')).toEqual([]);
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
    await enrol(desk, first?.personId ?? '', '2026-11');
    expect(await programs().scan({ month: NOVEMBER })).toMatchObject({ gone: 1, open: 1 });
    expect(await list('should-have', 'settled')).toHaveLength(1);
  });

  test('says one outcome of many, or of none', async () => {
    await enrol(desk, wang);
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
