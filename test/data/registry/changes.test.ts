import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '#test/support/desk.ts';
import {
  failureOf,
  faultOf,
  foundedOffice,
  type Office,
  outcome,
  seatedDesk,
} from '#test/data/support/offices.ts';
import { addPerson, basicsOf, find, LI, WANG, changesOf } from './support/people.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => {
  desk.end();
});
const registry = () => desk.client.registry;
describe('somebody new', () => {
  test('is found at once, and everything of the file is written down as added', async () => {
    const personId = await addPerson(desk, WANG, { phone: '138 0000-1234' });
    expect(await find(desk, '王芳')).toEqual([personId]);
    expect(await find(desk, '13800001234')).toEqual([personId]);
    const history = await changesOf(desk, personId);
    expect(history.map(({ by, record, field, old }) => [by, record, field, old])).toEqual([
      ['王芳', 'certificate', '*', null],
      ['王芳', 'person', '*', null],
    ]);
    expect(JSON.stringify(history)).not.toMatch(/150424199001010013|13800001234/);
    const { rows } = await desk.client.audit.page({ subject: `person:${personId}`, limit: 5 });
    expect(rows.map(({ action }) => action)).toEqual(['registry.add']);
  });

  test('bears the name without the blanks that were typed for looks', async () => {
    const personId = await addPerson(desk, WANG, { name: ' 王　\n芳 ', formerName: '王 小 芳' });
    const { name, formerName } = (await registry().open({ personId })).basics;
    expect([name, formerName]).toEqual(['王芳', '王小芳']);
  });

  test.each([
    ['with a sex that the number denies', { sex: 'female' }, 'sex-and-number'],
    ['with a birthday that the number denies', { birthDate: '1990-01-02' }, 'birth-and-number'],
    ['in a village that there is not', { divisionCode: '150424100999' }, 'unknown-division'],
    ['of a people that there is not', { ethnicCode: '57' }, 'unknown-ethnic-group'],
  ] as const)('is refused %s', async (_, wrong, fault) => {
    const add = registry().add({
      basics: basicsOf(WANG, wrong),
      identityNumber: WANG.identityNumber,
      certificate: null,
    });
    expect(await faultOf(add)).toBe(fault);
    expect(await registry().count({ filter: {} })).toEqual({ people: 0, more: false });
  });

  test('first registered in another county is only remarked on', async () => {
    const { personId } = await registry().add({
      basics: basicsOf({ ...WANG, birthDate: '1949-12-31' }, { sex: 'female', divisionCode: '150424100218' }),
      identityNumber: '11010519491231002X',
      certificate: null,
    });
    expect(await registry().open({ personId })).toMatchObject({ isFirstRegisteredElsewhere: true });
  });

  test.each([
    ['150424199001010014', 'check-digit'],
    ['150424900101001', 'old-15-digit'],
    ['1.50424E+17', 'scientific-notation'],
  ])('has no number like %s', async (identityNumber, fault) => {
    const add = registry().add({ basics: basicsOf(WANG), identityNumber, certificate: null });
    expect(await failureOf(add)).toEqual({ code: 'identity-number-wrong', params: { fault } });
  });

  test('who bears the number of another is refused, naming whom', async () => {
    await addPerson(desk, WANG, { name: '王海' });
    const add = registry().add({
      basics: basicsOf(WANG),
      identityNumber: WANG.identityNumber,
      certificate: null,
    });
    expect(await failureOf(add)).toEqual({
      code: 'number-taken',
      params: { what: 'identity', name: '王海', fileNumber: 1 },
    });
  });
});

describe('what changes', () => {
  test('is written down field by field: who, when, old, new and why; what stays the same is not', async () => {
    const personId = await addPerson(desk, WANG, { phone: '13800001234' });
    desk.clock.set('2026-11-24T02:00:00.000Z');
    const { basics } = await registry().open({ personId });
    expect(basics.phone).toBe('138****1234');
    await registry().changeBasics({
      personId,
      values: { ...basics, name: '单芳', education: '小学' },
      reason: '户口簿更正',
    });
    const told = { at: '2026-11-24T02:00:00.000Z', by: '王芳', record: 'person', reason: '户口簿更正' };
    const history = await changesOf(desk, personId);
    expect(history.filter(({ field }) => field !== '*')).toEqual([
      { ...told, field: 'education', old: null, new: '小学' },
      { ...told, field: 'name', old: '王芳', new: '单芳' },
    ]);
    expect(await find(desk, 'shanfang')).toEqual([personId]);
    expect(await find(desk, '王芳')).toEqual([]);
    expect(await find(desk, '13800001234')).toEqual([personId]);
  });

  test('an identity number brings its birthday and sex; the earlier one still finds the person', async () => {
    const personId = await addPerson(desk, WANG);
    await registry().changeIdentityNumber({
      personId,
      identityNumber: LI.identityNumber,
      reason: '公安更正',
    });
    expect(await registry().open({ personId })).toMatchObject({
      basics: { birthDate: LI.birthDate, sex: 'female' },
      formerNumbers: [
        { maskedIdentityNumber: '150424********0013', reason: '公安更正', until: '2026-11-23' },
      ],
    });
    expect(await find(desk, WANG.identityNumber)).toEqual([personId]);
    expect(await find(desk, LI.identityNumber)).toEqual([personId]);
    const add = registry().add({
      basics: basicsOf(WANG),
      identityNumber: WANG.identityNumber,
      certificate: null,
    });
    expect(await failureOf(add)).toMatchObject({ code: 'number-taken' });
  });

  test.each([
    ['a death without a day', { status: '死亡', since: null }, 'status-without-day'],
    ['a death tomorrow', { status: '死亡', since: '2026-11-24' }, 'status-after-today'],
    ['a death before birth', { status: '死亡', since: '1989-01-01' }, 'status-before-birth'],
    ['a move without a day', { status: '迁出', since: null }, 'status-without-day'],
  ] as const)('%s is refused', async (_, status, fault) => {
    const personId = await addPerson(desk, WANG);
    expect(await faultOf(registry().changeStatus({ personId, ...status, reason: null }))).toBe(fault);
  });

  test('who has died is in no list any more, and opens as before', async () => {
    const personId = await addPerson(desk, WANG);
    await registry().changeStatus({ personId, status: '死亡', since: '2026-10-01', reason: '死亡证明' });
    expect(await find(desk, '王芳')).toEqual([]);
    expect(await registry().open({ personId })).toMatchObject({ status: '死亡', statusSince: '2026-10-01' });
  });
});

test('a reader may look and change nothing', async () => {
  const personId = await addPerson(desk, WANG);
  await desk.client.accounts.add({
    login: 'zhidu',
    name: '只读',
    role: 'reader',
    password: '初始密码-2026-初始',
  });
  await desk.client.desk.lock({ drafts: {} });
  await desk.client.desk.signIn({ login: 'zhidu', password: '初始密码-2026-初始' });
  await desk.client.accounts.changeOwnPassword({
    password: '初始密码-2026-初始',
    newPassword: '自己选的-2026-密码',
  });
  expect(await outcome(registry().open({ personId }))).toBe('done');
  const change = registry().changeStatus({ personId, status: '待核', since: null, reason: null });
  expect(await outcome(change)).toBe('not-allowed');
});
