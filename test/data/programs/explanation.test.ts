import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
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
const explained = (personId: string, month = NOVEMBER) =>
  programs().explain({ personId, program: 'nursing', month });

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
          startMonth: Month.parse('2026-01'),
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
  const entitlementId = await enrol(desk, wang);
  const because = { entitlementId, cause: '账户有误', document: null };
  await programs().pause({ ...because, from: NOVEMBER });
  expect((await explained(wang)).enrolment?.state).toBe('暂停');
  await programs().resume({ ...because, from: NOVEMBER });
  await programs().stop({ ...because, from: NOVEMBER, reason: '16', cause: '本人书面放弃' });
  expect((await explained(wang)).enrolment).toMatchObject({ state: '终止', stopMonth: '2026-11' });
  expect(await outcome(programs().pause({ ...because, from: NOVEMBER }))).toBe('entitlement-refused');
});
