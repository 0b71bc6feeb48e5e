import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  pauseEntitlement,
  resumeEntitlement,
  startEntitlement,
  stopEntitlement,
} from '#data/programs/entitlements.ts';
import { readCase } from '#data/programs/facts.ts';
import type { Pen } from '#data/registry/changes/pen.ts';
import { Month } from '#shared/domain/month.ts';
import { entitlementState } from '#shared/domain/programs/entitlement-state.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

let office: Office;
let desk: TestDesk;
let personId: string;
beforeAll(async () => {
  office = await foundedOffice((furnished) => addPerson(furnished, WANG));
});
beforeEach(async () => {
  desk = seatedDesk(office);
  personId = (await desk.client.registry.page({ filter: {}, limit: 1 })).rows[0]?.id ?? '';
});
afterEach(() => desk.end());

const month = (text: string) => Month.parse(text);
const because = (from: string, cause = '核对') => ({
  from: month(from),
  cause,
  document: '林残联〔2026〕1号',
});

/** Does something to an entitlement as a command would; the fault when it is refused. */
async function written<T>(work: (pen: Pen) => T): Promise<T> {
  const author = { by: '李娜', at: desk.clock.now(), reason: '核对', importId: null };
  return desk.desk.database().transaction((writer) => work({ writer, newId: desk.desk.newId, author }));
}
const fault = (work: (pen: Pen) => unknown) =>
  written(work).then(
    () => 'done',
    (error: unknown) => (error as { params?: { fault?: string } }).params?.fault ?? String(error),
  );
const start = (from: string) => (pen: Pen) =>
  startEntitlement(pen, { personId, program: 'nursing' }, because(from));

function states(...months: string[]) {
  const [row] = readCase(desk.desk.database().reader, personId)?.entitlements ?? [];
  return months.map((each) => (row ? entitlementState(row, month(each)) : undefined));
}
const steps = () =>
  desk.desk
    .database()
    .writer.$client.prepare(
      'SELECT step, effective_month, stop_reason, by FROM entitlement_step ORDER BY seq',
    )
    .raw()
    .all();

test('an entitlement begins, is held back, goes on and ends, and every step stays', async () => {
  const id = await written(start('2026-01'));
  await written((pen) => pauseEntitlement(pen, id, because('2026-03', '材料不齐')));
  expect(states('2025-12', '2026-02', '2026-03', '2026-11')).toEqual([null, '享受中', '暂停', '暂停']);
  await written((pen) => resumeEntitlement(pen, id, because('2026-05')));
  expect(states('2026-03')).toEqual(['享受中']);
  await written((pen) => stopEntitlement(pen, id, { ...because('2026-08'), reason: '03' }));
  expect(states('2026-07', '2026-08')).toEqual(['享受中', '停发']);
  expect(steps()).toEqual([
    ['start', '2026-01', null, '李娜'],
    ['pause', '2026-03', null, '李娜'],
    ['resume', '2026-05', null, '李娜'],
    ['stop', '2026-08', '03', '李娜'],
  ]);
});

test('after a stop it may begin anew; the earlier interval stays as it was', async () => {
  const id = await written(start('2026-01'));
  expect(await fault(start('2026-06'))).toBe('already-enrolled');
  await written((pen) => stopEntitlement(pen, id, { ...because('2026-04'), reason: '03' }));
  expect(await fault(start('2026-03'))).toBe('already-enrolled');
  expect(await fault(start('2026-04'))).toBe('done');
  expect(await fault(start('2025-01'))).toBe('already-enrolled');
});

test('a death is the end of it', async () => {
  const id = await written(start('2026-01'));
  await written((pen) => stopEntitlement(pen, id, { ...because('2026-04'), reason: '01' }));
  expect(states('2026-04')).toEqual(['终止']);
});

describe('is refused in words', () => {
  test('where the step does not follow from what stands there', async () => {
    const id = await written(start('2026-03'));
    const pause = (from: string) => (pen: Pen) => pauseEntitlement(pen, id, because(from));
    const resume = (from: string) => (pen: Pen) => resumeEntitlement(pen, id, because(from));
    const stop = (from: string) => (pen: Pen) => stopEntitlement(pen, id, { ...because(from), reason: '15' });
    expect(await fault(resume('2026-04'))).toBe('not-paused');
    expect(await fault(pause('2026-02'))).toBe('before-start');
    await written(pause('2026-04'));
    expect(await fault(pause('2026-05'))).toBe('already-paused');
    expect(await fault(resume('2026-03'))).toBe('before-start');
    expect(await fault(stop('2026-02'))).toBe('before-start');
    await written(stop('2026-05'));
    expect(await fault(stop('2026-06'))).toBe('already-stopped');
    expect(await fault(pause('2026-06'))).toBe('already-stopped');
    expect(steps()).toHaveLength(3);
  });
});

test('no step is ever changed or taken away', async () => {
  await written(start('2026-01'));
  const { $client } = desk.desk.database().writer;
  expect(() => $client.exec("UPDATE entitlement_step SET by = '别人'")).toThrow('only grows');
  expect(() => $client.exec('DELETE FROM entitlement_step')).toThrow('only grows');
});

test('a stop that tells of the person stands against both subsidies until they are enrolled anew', async () => {
  const id = await written(start('2026-01'));
  await written((pen) => stopEntitlement(pen, id, { ...because('2026-04'), reason: '15' }));
  const endings = () => readCase(desk.desk.database().reader, personId)?.facts.endings;
  expect(endings()).toMatchObject([{ reason: '15', on: '2026-03-31' }]);
  await written(start('2026-06'));
  expect(endings()).toEqual([]);
});
