import { beforeEach, describe, expect, test } from 'vitest';
import { identityNumber, registered, volunteerOf } from '#test/data/volunteers/support/volunteering.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

let office: Office | undefined;
let desk: TestDesk;
let fang = '';

beforeEach(async () => {
  office ??= await foundedOffice(async (founded) => {
    fang = await registered(founded, '王芳', { order: 2 });
    await registered(founded, '单晓军', { order: 3, skills: ['驾驶'], registeredOn: '2026-02-05' });
  });
  desk = seatedDesk(office);
  return () => desk.end();
});

const newcomer = (name: string, more: object = {}) => ({
  number: null,
  identityKind: '居民身份证' as const,
  identityNumber: identityNumber('2010-05-05', 5),
  values: volunteerOf(name, more),
});
const faultOf = async (call: Promise<unknown>) => {
  const failure = await failureOf(call);
  return failure?.code === 'volunteers-fault' ? failure.params.fault : failure?.code;
};
const found = async (text: string) =>
  (await desk.client.volunteers.list({ filter: { text }, limit: 10 })).rows.map(({ name }) => name);

test.each([
  ['王芳', '王芳'],
  ['晓军', '单晓军'],
  ['wf', '王芳'],
  ['wangf', '王芳'],
  ['LXZY0002', '单晓军'],
  ['lxzy0001', '王芳'],
  ['2', '单晓军'],
  ['danxiaojun', '单晓军'],
  ['sxj', '单晓军'],
  ['15042419900101', '单晓军,王芳'],
  ['没有', ''],
])('%s finds %s', async (text, names) => expect((await found(text)).join()).toBe(names));

test('filters by skill, and by who was registered by a year', async () => {
  const total = async (filter: object) => (await desk.client.volunteers.list({ filter, limit: 10 })).total;
  expect([
    await total({ skill: '驾驶' }),
    await total({ year: 2025 }),
    await total({ status: '退出' }),
  ]).toEqual([1, 0, 0]);
});

test('numbers are masked, and the whole one is given with a reason that is kept', async () => {
  const shown = await desk.client.volunteers.get({ volunteerId: fang });
  expect(JSON.stringify(shown)).not.toMatch(/\d{15}|13812341234/);
  const asking = { volunteerId: fang, field: 'phone', reason: '通知活动改期' } as const;
  expect(await desk.client.volunteers.reveal(asking)).toEqual({ value: '13812341234' });
  const { rows } = await desk.client.audit.page({ limit: 1 });
  expect(rows[0]).toMatchObject({ subject: `volunteer:${fang}`, reason: '通知活动改期' });
});

describe('refuses', () => {
  test('a minor without a guardian’s consent, and takes one with it', async () => {
    expect(await faultOf(desk.client.volunteers.add(newcomer('小明')))).toBe('guardian-needed');
    const guardian = { guardianName: '王强', guardianConsentOn: '2026-01-05' };
    const { number } = await desk.client.volunteers.add(newcomer('小明', guardian));
    expect(number).toBe('LXZY0003');
  });

  test('an identity number twice, a number twice, a name made public without consent', async () => {
    const again = { ...newcomer('王芳'), identityNumber: identityNumber('1990-01-01', 2) };
    expect(await faultOf(desk.client.volunteers.add(again))).toBe('identity-taken');
    const grown = { ...newcomer('王强'), identityNumber: identityNumber('1980-01-01', 7) };
    expect(await faultOf(desk.client.volunteers.add({ ...grown, number: 'LXZY0001' }))).toBe('number-taken');
    const silent = { ...grown, values: volunteerOf('王强', { consentOn: null }) };
    expect(await faultOf(desk.client.volunteers.add(silent))).toBe('consent-missing');
    expect(
      await faultOf(desk.client.volunteers.add({ ...grown, identityNumber: '150424199001010011' })),
    ).toBe('identity-number-wrong');
  });
});

test('a change keeps the phone that nobody typed again, and finds by the new name', async () => {
  const values = volunteerOf('王芬');
  const { phone: _phone, ...rest } = values;
  await desk.client.volunteers.change({ volunteerId: fang, values: rest, reason: '写错了字' });
  expect([await found('王芬'), await found('wfen'), await found('王芳')]).toEqual([['王芬'], [], []]);
  expect((await desk.client.volunteers.get({ volunteerId: fang })).maskedPhone).toBe('138****1234');
});

test('what a volunteer asks to be put right is logged, with what came of it', async () => {
  const { client } = desk;
  const asked = { volunteerId: fang, askedOn: '2026-11-20', words: '十一月二日多记了半小时' };
  const { requestId } = await client.volunteers.askCorrection(asked);
  expect(await client.today.todos({})).toContainEqual({
    kind: 'volunteer-requests',
    urgency: 'due',
    count: 1,
  });
  const settled = { requestId, outcome: '不更正', words: '与签到表一致' } as const;
  await client.volunteers.settleRequest(settled);
  expect(await faultOf(client.volunteers.settleRequest(settled))).toBe('request-settled');
  expect(await client.volunteers.requests({ volunteerId: fang })).toMatchObject([
    { words: asked.words, outcome: '不更正', outcomeWords: '与签到表一致', settledBy: '王芳' },
  ]);
  expect(await client.volunteers.requests({ volunteerId: null })).toEqual([]);
});

test('training and honours are kept; one that was wrong is struck', async () => {
  const { client } = desk;
  const record = {
    volunteerId: fang,
    kind: '培训',
    on: '2026-06-01',
    title: '手语基础',
    issuer: null,
    document: null,
  } as const;
  const { recordId } = await client.volunteers.addRecord(record);
  await client.volunteers.addRecord({ ...record, kind: '表彰', title: '优秀志愿者' });
  await client.volunteers.strikeRecord({ recordId, reason: '不是她' });
  expect((await client.volunteers.records({ volunteerId: fang })).map(({ title }) => title)).toEqual([
    '优秀志愿者',
  ]);
  expect(await faultOf(client.volunteers.addRecord({ ...record, on: '2026-12-01' }))).toBe('day-in-future');
});

test('stations are of the county and of towns, each name once', async () => {
  const { client } = desk;
  const station = {
    name: '官地镇联络点',
    level: 'town',
    divisionCode: '150424101',
    contact: null,
    phone: null,
  } as const;
  const { stationId } = await client.volunteers.saveStation({ ...station, stationId: null });
  expect(await faultOf(client.volunteers.saveStation({ ...station, stationId: null }))).toBe('station-taken');
  await client.volunteers.saveStation({ ...station, stationId, name: '官地镇助残联络点' });
  await client.volunteers.change({
    volunteerId: fang,
    values: volunteerOf('王芳', { stationId }),
    reason: null,
  });
  expect(await client.volunteers.stations({})).toMatchObject([{ name: '官地镇助残联络点', volunteers: 1 }]);
});
