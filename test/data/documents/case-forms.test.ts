/** What forms say of a case: what its steps, its file and its entitlement say, word for word. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { apply, bringTo, say, saying } from '#test/data/applications/support/applying.ts';
import { enrol } from '#test/data/programs/support/enrol.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { sheetOf, textOf } from './support/composing.ts';

const DECIDED = '2026-11-20';

let office: Office;
let desk: TestDesk;
let personId: string;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  personId = await addPerson(desk, WANG, { name: '阿拉坦格日乐', phone: '13812341234' });
});
afterEach(() => desk.end());

const whyNot = async (form: 'F04B' | 'F08' | 'F09' | 'F10', subject: string) => {
  const failure = await failureOf(sheetOf(desk, { form, subject }));
  return failure?.code === 'form-not-due' ? failure.params.why : failure?.code;
};

describe('an application', () => {
  test('that goes on: received, with the day by which the step is due, and nothing decided yet', async () => {
    const id = await apply(desk, personId);
    const received = await textOf(desk, { form: 'F04', subject: id });
    expect(received).toContain('阿拉坦格日乐于2026年11月2日提出的重度残疾人护理补贴申请');
    const { row } = await desk.client.applications.open({ applicationId: id });
    expect(row.dueOn).toBe('2026-11-16');
    expect(received).toContain('2026年11月16日前办结');
    expect(await whyNot('F04B', id)).toBe('nothing-missing');
    expect(await whyNot('F08', id)).toBe('not-refused');
    expect(await whyNot('F09', id)).toBe('not-approved');
  });

  test('that was sent back: for the papers that were named', async () => {
    const id = await apply(desk, personId);
    const words = '低保证复印件；社会保障卡复印件';
    await say(desk, id, saying('村公示', '2026-11-05', { opinion: '退回补正', words }));
    expect(await textOf(desk, { form: 'F04B', subject: id })).toContain(words);
  });

  test('that was refused: for the reasons that were given', async () => {
    const id = await apply(desk, personId);
    await bringTo(desk, id, { step: '残联审核', on: '2026-11-12' });
    const words = '残疾等级为三级，不属于重度残疾人。';
    await say(desk, id, saying('残联审核', DECIDED, { opinion: '不同意', words }));
    const text = await textOf(desk, { form: 'F08', subject: id });
    expect(text).toContain(`一、理由\n${words}`);
    expect(await textOf(desk, { form: 'F03', subject: id })).toContain(`不同意（${DECIDED}）${words}`);
  });

  test('that was approved: each opinion in its box, the month and the standard of the entitlement', async () => {
    const id = await apply(desk, personId, { appliedOn: '2026-10-09' });
    const notice = { from: '2026-10-12', to: '2026-10-23', objection: null };
    await say(desk, id, saying('村公示', '2026-10-26', { notice }));
    await say(desk, id, saying('乡镇初审', '2026-11-02', { words: '情况属实' }));
    await say(desk, id, saying('残联审核', '2026-11-05'));
    await say(desk, id, saying('民政审定', DECIDED));
    const form = await textOf(desk, { form: 'F03', subject: id });
    expect(form).toContain('■ 重度残疾人护理补贴');
    expect(form).toContain('□ 困难残疾人生活补贴');
    expect(form).toContain('公示 2026-10-12 至 2026-10-23，无异议。同意（2026-10-26）');
    expect(form).toContain('同意（2026-11-02）情况属实');
    expect(form).toContain(`同意（${DECIDED}）`);
    const told = await textOf(desk, { form: 'F09', subject: id });
    const { entitlements } = await desk.client.registry.open({ personId });
    expect(entitlements).toMatchObject([{ startMonth: '2026-10' }]);
    expect(told).toContain('自2026年10月起享受，现行标准为每人每月125.00元');
  });
});

describe('an entitlement', () => {
  const because = { document: '林残联〔2026〕9号', from: Month.parse('2026-11') };

  test('that has only begun has nothing to be told', async () => {
    expect(await whyNot('F10', await enrol(desk, personId))).toBe('no-step');
  });

  test('that was held back, and then ended: told with its month, reason and document', async () => {
    const id = await enrol(desk, personId);
    const { programs } = desk.client;
    const of = { entitlementId: id };
    await programs.pause({ ...of, ...because, cause: '没有按期复核' });
    const paused = await textOf(desk, { form: 'F10', subject: id });
    expect(paused).toContain('享受的重度残疾人护理补贴，自2026年11月起暂停');
    expect(paused).toContain('没有按期复核');
    expect(paused).toContain(because.document);
    await programs.stop({
      ...of,
      ...because,
      from: Month.parse('2026-12'),
      cause: '户籍迁往赤峰',
      reason: '02',
    });
    const stopped = await textOf(desk, { form: 'F10', subject: id });
    expect(stopped).toContain('自2026年12月起停发');
    expect(stopped).toContain('户籍迁往赤峰');
    // As a list of people names it.
    expect(await textOf(desk, { form: 'F10', subject: `${personId}/nursing` })).toBe(stopped);
    expect(await whyNot('F10', `${personId}/living`)).toBe('not-found');
  });

  test('is changed on a form that says what stands in the file', async () => {
    const id = await enrol(desk, personId);
    const text = await textOf(desk, { form: 'F11', subject: id });
    expect(text).toContain('重度残疾人护理补贴');
    expect(text).toContain('150424********0013');
  });
});
