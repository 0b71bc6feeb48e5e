import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, bringTo, faultOfCall, makePoor, say, saying } from './support/applying.ts';

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
describe('what it was decided on', () => {
  test('stays, whatever the files say later', async () => {
    const personId = await addPerson(desk, LI);
    await makePoor(desk, personId);
    const id = await apply(desk, personId, { program: 'living' });
    await bringTo(desk, id, { step: '民政审定', on: '2026-11-10' });
    await say(desk, id, saying('民政审定', '2026-11-20'));
    const before = await open(id);
    expect(before.received?.lines.find(({ rule }) => rule === 'L1')).toMatchObject({
      passed: true,
      source: '王芳登记，2026-11-23',
    });
    desk.clock.set('2026-12-15T01:00:00.000Z');
    await desk.client.registry.changeBasics({
      personId,
      values: { name: '李改名', address: '别处' },
      reason: '更名',
    });
    const [welfare] = (await desk.client.registry.open({ personId })).welfare;
    await desk.client.registry.removeRecord({
      personId,
      recordId: welfare?.id ?? '',
      kind: 'welfare',
      reason: '误录',
    });
    const after = await open(id);
    expect(after.received).toEqual(before.received);
    expect(after.decided).toEqual(before.decided);
    expect(after.row.name).toBe('李改名');
  });

  test('cannot be changed behind the program’s back either', async () => {
    const id = await apply(desk, await addPerson(desk, WANG));
    await say(desk, id, saying('村公示', '2026-11-10'));
    const { $client } = desk.desk.database().writer;
    for (const statement of [
      `UPDATE application SET received = '{}'`,
      `UPDATE application_step SET opinion = '不同意'`,
      `UPDATE application_step SET words = '改了'`,
      'DELETE FROM application_step',
    ])
      expect(() => $client.exec(statement)).toThrow(/kept|only grows/);
  });
});

describe('a rule stands against it', () => {
  test('a BLOCK is never approved, whoever says so; refusing it is right', async () => {
    const id = await apply(desk, await addPerson(desk, WANG), { program: 'living' });
    await bringTo(desk, id, { step: '民政审定', on: '2026-11-10' });
    const approve = saying('民政审定', '2026-11-20', { overrides: [{ rule: 'L3', why: '情况特殊' }] });
    const failure = await failureOf(say(desk, id, approve));
    expect(failure).toMatchObject({ code: 'not-entitled' });
    expect((await open(id)).row).toMatchObject({ state: 'at-step', step: '民政审定' });
    await say(desk, id, saying('民政审定', '2026-11-20', { opinion: '不同意', words: '不是低保' }));
    const { row, decided } = await open(id);
    expect(row.state).toBe('refused');
    expect(decided?.outcome).toBe('not-entitled');
  });

  test('a WARN is let pass by a reviewer, with a reason that is kept', async () => {
    const personId = await addPerson(desk, WANG, {
      livingDivisionCode: '110101001001',
      livingAddress: '北京',
    });
    const id = await apply(desk, personId);
    await bringTo(desk, id, { step: '民政审定', on: '2026-11-10' });
    expect(await failureOf(say(desk, id, saying('民政审定', '2026-11-20')))).toMatchObject({
      code: 'doubt-stands',
    });
    const overrides = [{ rule: 'C8' as const, why: '11月20日视频核实在世' }];
    await say(desk, id, saying('民政审定', '2026-11-20', { overrides }));
    const { row, steps, decided } = await open(id);
    expect(row.state).toBe('approved');
    expect(steps.at(-1)?.overrides).toEqual(overrides);
    expect(decided?.lines.find(({ rule }) => rule === 'C8')).toMatchObject({
      passed: false,
      overridden: '11月20日视频核实在世',
    });
    expect(
      (await applications().ask({ personId, program: 'nursing', appliedOn: '2026-12-01' })).outcome,
    ).toBe('entitled');
  });
});

describe('written down by mistake', () => {
  test('the last step is taken back: it stays to be read, and the application stands where it was', async () => {
    const personId = await addPerson(desk, WANG);
    const id = await apply(desk, personId);
    const takeBack = () => applications().takeBack({ applicationId: id, why: '填错了人' });
    expect(await faultOfCall(takeBack())).toBe('nothing-said');
    await say(desk, id, saying('村公示', '2026-11-10'));
    const before = (await open(id)).row;
    await say(desk, id, saying('乡镇初审', '2026-11-12', { opinion: '不同意', words: '材料不实' }));
    await takeBack();
    const after = await open(id);
    expect(after.row).toEqual(before);
    expect(after.decided).toBeNull();
    expect(after.steps.at(-1)).toMatchObject({
      opinion: '不同意',
      takenBackWhy: '填错了人',
      takenBackBy: '王芳',
    });
    await say(desk, id, saying('乡镇初审', '2026-11-12'));
    expect((await open(id)).row).toMatchObject({ step: '残联审核' });
  });

  test('so is a withdrawal, unless another application is on its way', async () => {
    const personId = await addPerson(desk, WANG);
    const id = await apply(desk, personId);
    const before = await open(id);
    const takeBack = () => applications().takeBack({ applicationId: id, why: '本人又要申请' });
    await applications().withdraw({ applicationId: id, on: '2026-11-10', why: '听错了' });
    await takeBack();
    expect(await open(id)).toEqual(before);
    await applications().withdraw({ applicationId: id, on: '2026-11-10', why: '听错了' });
    await apply(desk, personId, { appliedOn: '2026-11-12' });
    expect(await faultOfCall(takeBack())).toBe('still-open');
  });

  test('papers that came in go with the step that asked for them', async () => {
    const id = await apply(desk, await addPerson(desk, WANG));
    const before = (await open(id)).row;
    await say(desk, id, saying('村公示', '2026-11-05', { opinion: '退回补正', words: '缺户口簿' }));
    await applications().complete({ applicationId: id, on: '2026-11-10', words: null });
    await applications().takeBack({ applicationId: id, why: '户口簿本来就在' });
    expect((await open(id)).row).toEqual(before);
    await say(desk, id, saying('村公示', '2026-11-11', { opinion: '退回补正', words: '缺照片' }));
    expect((await open(id)).row).toMatchObject({ state: 'returned', since: '2026-11-11' });
  });

  test('what is approved is not taken back: the subsidy has begun', async () => {
    const id = await apply(desk, await addPerson(desk, WANG));
    await bringTo(desk, id, { step: '民政审定', on: '2026-11-10' });
    await say(desk, id, saying('民政审定', '2026-11-20'));
    expect(await faultOfCall(applications().takeBack({ applicationId: id, why: '填错了' }))).toBe(
      'approved-already',
    );
  });
});
