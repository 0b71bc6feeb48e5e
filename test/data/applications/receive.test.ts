import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { STEPS } from '#shared/domain/applications/steps.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, faultOfCall, say, saying } from './support/applying.ts';

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
describe('handed in', () => {
  test('waits for the village, with a copy of what the files said', async () => {
    const personId = await addPerson(desk, WANG);
    const id = await apply(desk, personId);
    const { row, received, decided } = await open(id);
    expect(row).toMatchObject({
      state: 'at-step',
      step: '村公示',
      since: '2026-11-02',
      dueOn: '2026-11-16',
      daysLeft: -5,
      isDueKnown: true,
      townshipCode: '150424100',
      channel: '窗口',
    });
    expect(received).toMatchObject({
      askedOn: '2026-11-23',
      month: '2026-11',
      outcome: 'entitled',
      rateFen: 12_500,
      person: { name: '王芳', maskedIdentityNumber: '150424********0013' },
    });
    expect(received?.lines.find(({ rule }) => rule === 'N1')).toMatchObject({ passed: true });
    expect(decided).toBeNull();
  });

  test('for both programs it is two', async () => {
    const personId = await addPerson(desk, WANG);
    const { applicationIds } = await applications().receive({
      personId,
      programs: ['living', 'nursing'],
      appliedOn: '2026-11-20',
      channel: '代办',
      remark: '村委会代办',
    });
    expect(applicationIds).toHaveLength(2);
    const rows = await applications().ofPerson({ personId });
    expect(rows.map(({ program }) => program)).toEqual(['living', 'nursing']);
  });

  test('whoever may not be entitled is taken in all the same, and is told why', async () => {
    const personId = await addPerson(desk, WANG);
    const id = await apply(desk, personId, { program: 'living' });
    const { received } = await open(id);
    expect(received).toMatchObject({ outcome: 'not-entitled' });
    expect(received?.sentence).toContain('低保或本县规定的困难情形这一条没有通过');
  });

  test.each([
    ['a day that has not come', { appliedOn: '2026-11-24' }, 'in-future'],
    ['a day before the birth', { appliedOn: '1989-12-31' }, 'before-birth'],
  ])('%s is refused', async (...[, handed, fault]) => {
    const personId = await addPerson(desk, WANG);
    expect(await faultOfCall(apply(desk, personId, handed))).toBe(fault);
    expect(await applications().ofPerson({ personId })).toEqual([]);
  });

  test('a second one for the same program is refused while the first is open, or of the same day', async () => {
    const personId = await addPerson(desk, WANG);
    const id = await apply(desk, personId, { appliedOn: '2026-11-02' });
    expect(await faultOfCall(apply(desk, personId, { appliedOn: '2026-11-03' }))).toBe('still-open');
    expect(await faultOfCall(apply(desk, personId, { appliedOn: '2026-11-02' }))).toBe('same-day');
    await applications().withdraw({ applicationId: id, on: '2026-11-10', why: '本人不愿申请' });
    expect(await faultOfCall(apply(desk, personId, { appliedOn: '2026-11-02' }))).toBe('same-day');
    expect(await faultOfCall(apply(desk, personId, { appliedOn: '2026-11-12' }))).toBeUndefined();
  });

  test('nobody who has died, moved away or been struck off', async () => {
    const personId = await addPerson(desk, WANG);
    for (const status of ['死亡', '迁出', '注销'] as const) {
      await desk.client.registry.changeStatus({ personId, status, since: '2026-11-01', reason: null });
      expect(await failureOf(apply(desk, personId))).toEqual({ code: 'person-not-kept', params: { status } });
    }
  });

  test('what would refuse it is told before it is handed in, with the same words', async () => {
    const personId = await addPerson(desk, WANG);
    const asked = { personId, program: 'nursing', appliedOn: '2026-11-03' } as const;
    const whyRefused = async (more: Partial<{ appliedOn: string; program: Program }> = {}) =>
      (await applications().whyRefused({ ...asked, ...more })).error;
    expect(await whyRefused()).toBeNull();
    await apply(desk, personId, { appliedOn: '2026-11-02' });
    expect(await whyRefused()).toEqual({ code: 'application-fault', params: { fault: 'still-open' } });
    expect(await whyRefused({ program: 'living' })).toBeNull();
    const enrolled = await addPerson(desk, LI);
    const first = await apply(desk, enrolled);
    for (const step of STEPS) await say(desk, first, saying(step, '2026-11-20'));
    const refused = await failureOf(apply(desk, enrolled, { appliedOn: '2026-11-03' }));
    expect(refused).toEqual({ code: 'entitlement-refused', params: { fault: 'already-enrolled' } });
    expect((await applications().whyRefused({ ...asked, personId: enrolled })).error).toEqual(refused);
    await desk.client.registry.changeStatus({
      personId,
      status: '迁出',
      since: '2026-11-01',
      reason: null,
    });
    expect(await whyRefused()).toEqual({ code: 'person-not-kept', params: { status: '迁出' } });
  });
});
