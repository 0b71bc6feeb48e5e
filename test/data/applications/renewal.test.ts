/** Test vector (f): a certificate that ran out on 2026-03-15, its successor issued on 06-10, applied for on 06-20. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entitlements } from '#data/db/schema/programs.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, certificateOf, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, bringTo, faultOfCall, say, saying } from './support/applying.ts';

const month = (text: string) => Month.parse(text);
let office: Office;
let desk: TestDesk;
let wang: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
    const { $client } = furnished.desk.database().writer;
    $client.prepare("UPDATE certificate SET expires_on = '2026-03-15' WHERE person_id = ?").run(wang);
    await furnished.client.registry.saveCertificate({
      personId: wang,
      certificateId: null,
      values: certificateOf(WANG, { level: 1, issuedOn: '2026-06-10', expiresOn: '2036-06-10' }),
      event: null,
      reason: null,
    });
  });
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const enrol = (how: { stopMonth?: string; stopReason?: '03' | '16'; pausedFrom?: string }) =>
  desk.desk.database().transaction((writer) => {
    const id = desk.desk.newId();
    const row = { id, personId: wang, program: 'nursing', startMonth: '2020-05', ...how } as const;
    writer.insert(entitlements).values(row).run();
    return id;
  });
async function applied(): Promise<string> {
  const id = await apply(desk, wang, { appliedOn: '2026-06-20' });
  await bringTo(desk, id, { step: '民政审定', on: '2026-06-30' });
  return id;
}
const explained = (at: string) =>
  desk.client.programs.explain({ personId: wang, program: 'nursing', month: month(at) });
const decided = async (...months: string[]) =>
  Promise.all(months.map(async (at) => (await explained(at)).outcome));
const approve = (id: string, payBack: boolean) =>
  say(desk, id, saying('民政审定', '2026-07-03', { payBack }));

describe('applied for anew after the stop', () => {
  beforeEach(() => enrol({ stopMonth: '2026-04', stopReason: '03' }));

  test('starts in the month of the new certificate', async () => {
    await approve(await applied(), false);
    expect((await explained('2026-07')).enrolment).toMatchObject({ state: '享受中', startMonth: '2026-06' });
    expect(await decided('2026-04', '2026-05', '2026-06')).toEqual([
      'not-entitled',
      'not-entitled',
      'entitled',
    ]);
  });

  test('is told from the month in which it starts, not from that of the application', async () => {
    const id = await apply(desk, wang, { appliedOn: '2026-07-20' });
    await bringTo(desk, id, { step: '民政审定', on: '2026-07-30' });
    await say(desk, id, saying('民政审定', '2026-08-03', { payBack: false }));
    const { paper } = await desk.client.documents.compose({
      form: 'F09',
      subject: id,
      place: null,
      values: {},
    });
    expect(JSON.stringify(paper.sheet)).toContain('2026年6月');
    expect(JSON.stringify(paper.sheet)).not.toContain('2026年7月起');
  });

  test('with 补发 ticked, April and May are owed by the new certificate', async () => {
    const id = await applied();
    expect((await desk.client.applications.open({ applicationId: id })).backPay).toEqual({
      backFrom: '2026-04',
      renewedFrom: '2026-06',
    });
    await approve(id, true);
    const { enrolment } = await explained('2026-07');
    expect(enrolment?.startMonth).toBe('2026-04');
    expect(enrolment?.steps[0]?.cause).toContain('过期换证，补发自 2026-04');
    expect(await decided('2026-03', '2026-04', '2026-05', '2026-06')).toEqual(Array(4).fill('entitled'));
    const { lines } = await explained('2026-04');
    expect(lines.find(({ rule }) => rule === 'C3')?.fact).toContain('有效期至2036年6月10日');
  });

  test('goes by the application, and back no further, where the office has decided so', async () => {
    for (const [key, value] of [
      ['renewal.startsAt', 'application'],
      ['renewal.mostBackMonths', 1],
    ] as const) {
      const change = { key, from: month('2026-01'), value };
      const { shown } = await desk.client.programs.whatIf(change);
      await desk.client.programs.setPolicy({ ...change, document: '林民发〔2026〕3号', shown });
    }
    const id = await apply(desk, wang, { appliedOn: '2026-08-03' });
    await bringTo(desk, id, { step: '民政审定', on: '2026-08-20' });
    await say(desk, id, saying('民政审定', '2026-08-21', { payBack: true }));
    expect((await explained('2026-09')).enrolment).toMatchObject({ startMonth: '2026-07' });
  });
});

test('nothing is paid back where nothing was lost to an expired certificate', async () => {
  await enrol({ stopMonth: '2026-04', stopReason: '16' });
  const id = await applied();
  expect(await faultOfCall(approve(id, true))).toBe('no-back-pay');
  await approve(id, false);
  expect((await explained('2026-07')).enrolment).toMatchObject({ startMonth: '2026-06' });
});

test('is for the step that decides', async () => {
  const id = await apply(desk, wang, { appliedOn: '2026-06-20' });
  expect(await faultOfCall(say(desk, id, saying('村公示', '2026-06-30', { payBack: true })))).toBe(
    'no-back-pay',
  );
});

describe('a pause that the expired certificate brought', () => {
  test('ends with its months paid back when that is ticked', async () => {
    const entitlementId = await enrol({ pausedFrom: '2026-04' });
    expect((await explained('2026-06')).enrolment?.backPay).toEqual({
      backFrom: '2026-04',
      renewedFrom: '2026-06',
    });
    const resumed = { entitlementId, from: month('2026-06'), cause: '已换证', document: null };
    await desk.client.programs.resume({ ...resumed, payBack: true });
    expect(await decided('2026-04', '2026-05', '2026-06')).toEqual(Array(3).fill('entitled'));
  });
  test('and without them when it is not', async () => {
    const entitlementId = await enrol({ pausedFrom: '2026-04' });
    await desk.client.programs.resume({
      entitlementId,
      from: month('2026-06'),
      cause: '已换证',
      document: null,
    });
    expect(await decided('2026-04', '2026-06')).toEqual(['not-entitled', 'entitled']);
  });
  test('there is nothing to tick for one that began later', async () => {
    const entitlementId = await enrol({ pausedFrom: '2026-08' });
    const resumed = { entitlementId, from: month('2026-10'), cause: '账户更正', document: null };
    expect(await failureOf(desk.client.programs.resume({ ...resumed, payBack: true }))).toEqual({
      code: 'entitlement-refused',
      params: { fault: 'no-renewal' },
    });
  });
});
