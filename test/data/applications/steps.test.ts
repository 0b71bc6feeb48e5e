import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STEPS } from '#shared/domain/applications/steps.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, bringTo, faultOfCall, say, saying } from './support/applying.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const applications = () => desk.client.applications;
const open = (applicationId: string) => applications().open({ applicationId });
describe('step by step', () => {
  test('to the decision: enrolled from the month it was handed in', async () => {
    const personId = await addPerson(desk, WANG);
    const id = await apply(desk, personId, { appliedOn: '2026-09-28' });
    await say(
      desk,
      id,
      saying('村公示', '2026-10-20', {
        notice: { from: '2026-10-08', to: '2026-10-19', objection: null },
      }),
    );
    await say(desk, id, saying('乡镇初审', '2026-10-27', { words: '情况属实' }));
    await say(desk, id, saying('残联审核', '2026-11-05'));
    expect((await open(id)).row).toMatchObject({
      step: '民政审定',
      since: '2026-11-05',
      dueOn: '2026-12-03',
    });
    await say(desk, id, saying('民政审定', '2026-11-20'));
    const { row, steps, decided } = await open(id);
    expect(row).toMatchObject({ state: 'approved', step: null, approvedOn: '2026-11-20', dueOn: null });
    expect(steps.map(({ step, since, dueOn }) => [step, since, dueOn])).toEqual([
      ['村公示', '2026-09-28', '2026-10-16'],
      ['乡镇初审', '2026-10-20', '2026-11-17'],
      ['残联审核', '2026-10-27', '2026-11-10'],
      ['民政审定', '2026-11-05', '2026-12-03'],
    ]);
    expect(steps[0]).toMatchObject({ noticeFrom: '2026-10-08', noticeTo: '2026-10-19', recordedBy: '王芳' });
    expect(decided).toMatchObject({ month: '2026-09', outcome: 'entitled' });
    const file = await desk.client.registry.open({ personId });
    expect(file.entitlements).toMatchObject([{ program: 'nursing', startMonth: '2026-09', stopMonth: null }]);
    expect(await faultOfCall(apply(desk, personId, { appliedOn: '2026-11-21' }))).toBe('entitlement-refused');
  });

  test.each([
    ['another step than it is at', saying('乡镇初审', '2026-11-10'), 'elsewhere'],
    ['before it was handed in', saying('村公示', '2026-11-01'), 'too-early'],
    ['tomorrow', saying('村公示', '2026-11-24'), 'in-future'],
    [
      'no, without reasons',
      saying('村公示', '2026-11-10', { opinion: '不同意', words: null }),
      'reasons-needed',
    ],
    ['back, without the papers', saying('村公示', '2026-11-10', { opinion: '退回补正' }), 'papers-needed'],
    [
      'a notice that ends before it begins',
      saying('村公示', '2026-11-13', { notice: { from: '2026-11-12', to: '2026-11-10', objection: null } }),
      'notice-days',
    ],
    [
      'a notice that is still up',
      saying('村公示', '2026-11-13', { notice: { from: '2026-11-03', to: '2026-11-16', objection: null } }),
      'notice-days',
    ],
    [
      'an objection that nobody answered',
      saying('村公示', '2026-11-13', {
        notice: { from: '2026-11-03', to: '2026-11-12', objection: '在外地' },
      }),
      'objection-unanswered',
    ],
    [
      'a doubt let pass by a village',
      saying('村公示', '2026-11-13', { overrides: [{ rule: 'C8', why: '视频核实' }] }),
      'override-elsewhere',
    ],
  ])('%s is refused, and nothing is written', async (...[, said, fault]) => {
    const id = await apply(desk, await addPerson(desk, WANG));
    const before = await open(id);
    expect(await faultOfCall(say(desk, id, said))).toBe(fault);
    expect(await open(id)).toEqual(before);
  });

  test('sent back it waits for its papers, and its step begins anew with them', async () => {
    const id = await apply(desk, await addPerson(desk, WANG));
    expect(
      await faultOfCall(applications().complete({ applicationId: id, on: '2026-11-10', words: null })),
    ).toBe('not-returned');
    await say(desk, id, saying('村公示', '2026-11-05', { opinion: '退回补正', words: '缺户口簿' }));
    expect((await open(id)).row).toMatchObject({ state: 'returned', since: '2026-11-05', dueOn: null });
    expect(await faultOfCall(say(desk, id, saying('村公示', '2026-11-06')))).toBe('elsewhere');
    expect(
      await faultOfCall(applications().complete({ applicationId: id, on: '2026-11-04', words: null })),
    ).toBe('too-early');
    await applications().complete({ applicationId: id, on: '2026-11-16', words: '户口簿' });
    const { row, steps } = await open(id);
    expect(row).toMatchObject({ state: 'at-step', step: '村公示', since: '2026-11-16', dueOn: '2026-11-30' });
    expect(steps).toMatchObject([{ words: '缺户口簿', completedOn: '2026-11-16', completedWords: '户口簿' }]);
    await say(desk, id, saying('村公示', '2026-11-20'));
    expect((await open(id)).row).toMatchObject({ step: '乡镇初审' });
  });

  test('refused at any step it is over, with its reasons and what it was refused on', async () => {
    for (const [index, step] of STEPS.entries()) {
      const on = `2026-11-${10 + index}`;
      const personId =
        index === 0
          ? await addPerson(desk, WANG)
          : (await applications().page({ filter: { state: 'refused' }, limit: 1 })).rows[0]?.personId;
      const id = await apply(desk, personId ?? '', { appliedOn: `2026-11-0${index + 1}` });
      await bringTo(desk, id, { step, on });
      await say(desk, id, saying(step, on, { opinion: '不同意', words: '材料不实' }));
      const { row, steps, decided } = await open(id);
      expect(row).toMatchObject({ state: 'refused', step, since: on });
      expect(steps.at(-1)).toMatchObject({ step, opinion: '不同意', words: '材料不实' });
      expect(decided).toMatchObject({ outcome: 'entitled' });
      expect(await faultOfCall(say(desk, id, saying(step, '2026-11-20')))).toBe('elsewhere');
    }
  });

  test('withdrawn it is over', async () => {
    const id = await apply(desk, await addPerson(desk, WANG));
    await applications().withdraw({ applicationId: id, on: '2026-11-12', why: '本人放弃' });
    expect(await open(id)).toMatchObject({
      row: { state: 'withdrawn', since: '2026-11-12' },
      withdrawnWhy: '本人放弃',
    });
    expect(await faultOfCall(say(desk, id, saying('村公示', '2026-11-20')))).toBe('elsewhere');
    expect(
      await faultOfCall(applications().withdraw({ applicationId: id, on: '2026-11-20', why: '再撤' })),
    ).toBe('has-ended');
  });

  test('from another province it must be through in thirteen working days', async () => {
    const id = await apply(desk, await addPerson(desk, WANG), { channel: '跨省通办' });
    await say(desk, id, saying('村公示', '2026-11-12'));
    expect((await open(id)).row).toMatchObject({ step: '乡镇初审', dueOn: '2026-11-19' });
  });

  test('entered into the national system only once it is approved', async () => {
    const id = await apply(desk, await addPerson(desk, WANG));
    const set = (on: string | null) => applications().setNational({ applicationIds: [id], on });
    expect(await faultOfCall(set('2026-11-20'))).toBe('not-approved');
    await bringTo(desk, id, { step: '民政审定', on: '2026-11-10' });
    await say(desk, id, saying('民政审定', '2026-11-18'));
    expect(await faultOfCall(set('2026-11-17'))).toBe('too-early');
    await set('2026-11-20');
    expect((await open(id)).row.nationalOn).toBe('2026-11-20');
    await set(null);
    expect((await open(id)).row.nationalOn).toBeNull();
  });
});
