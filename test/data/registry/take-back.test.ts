import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { addPerson, certificateOf, find, LI, SHAN, WANG } from './support/people.ts';

let office: Office;
let desk: TestDesk;
let personId: string;
let minute = 0;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  minute = 0;
  later();
  personId = await addPerson(desk, WANG, { phone: '13800001234' });
  later();
});
afterEach(() => desk.end());

const registry = () => desk.client.registry;
/** A save is told from the next by its instant. */
function later(): void {
  minute += 1;
  desk.clock.set(`2026-11-24T02:${String(minute).padStart(2, '0')}:00.000Z`);
}
const opened = () => registry().open({ personId });
const saves = () => registry().history({ personId, limit: 20 });
async function newest() {
  const [save] = await saves();
  if (!save) throw new Error('Nothing was saved');
  return save;
}
async function takeBack(save?: number) {
  const back = save ?? (await newest()).save;
  later();
  return registry().takeBack({ personId, save: back, reason: null });
}

describe('a save is taken back', () => {
  test('with all that it changed, numbers too, and both are written down', async () => {
    await registry().changeBasics({
      personId,
      values: { name: '王方', phone: '13911112222' },
      reason: '听错了',
    });
    await takeBack();
    expect((await opened()).basics).toMatchObject({ name: '王芳', phone: '138****1234' });
    expect(await find(desk, '13800001234')).toEqual([personId]);
    expect(await find(desk, '王方')).toEqual([]);
    const [back, first] = await saves();
    expect([back?.way, first?.way]).toEqual(['back', 'taken-back']);
    expect(back?.changes.map(({ field, new: now }) => [field, now]).toSorted()).toEqual([
      ['name', '王芳'],
      ['phone', '138****1234'],
    ]);
    const told = await registry().timeline({ personId, limit: 2 });
    expect(told.map(({ title }) => title)).toEqual(['改回概况', '修改概况']);
    const { rows } = await desk.client.audit.page({ action: 'registry.takeBack', limit: 5 });
    expect(rows).toMatchObject([{ subject: `person:${personId}` }]);
  });

  test('of an identity number: the wrong one finds nobody any more', async () => {
    await registry().changeIdentityNumber({
      personId,
      identityNumber: LI.identityNumber,
      reason: '公安更正',
    });
    await takeBack();
    expect(await opened()).toMatchObject({
      basics: { sex: 'male', birthDate: WANG.birthDate },
      formerNumbers: [],
    });
    expect(await find(desk, LI.identityNumber)).toEqual([]);
    expect(await find(desk, WANG.identityNumber)).toEqual([personId]);
  });

  test('of a status: the person is in the list again', async () => {
    await registry().changeStatus({ personId, status: '死亡', since: '2026-10-01', reason: '听说' });
    expect(await find(desk, '王芳')).toEqual([]);
    await takeBack();
    expect(await opened()).toMatchObject({ status: '在册', statusSince: null });
    expect(await find(desk, '王芳')).toEqual([personId]);
  });

  test('of a second certificate: the first one counts again', async () => {
    await registry().saveCertificate({
      personId,
      certificateId: null,
      values: certificateOf(WANG, { number: `${WANG.identityNumber}42B1`, issuedOn: '2026-01-05' }),
      event: { kind: '补办', happenedOn: '2026-01-05', document: null, detail: '遗失' },
      reason: null,
    });
    await takeBack();
    const { certificates } = await opened();
    expect(certificates.map(({ isCurrent, issuedOn }) => [isCurrent, issuedOn])).toEqual([
      [true, '2020-05-01'],
    ]);
    expect(await find(desk, `${WANG.identityNumber}42B1`)).toEqual([]);
  });

  test('of the components of 多重', async () => {
    const [certificate] = (await opened()).certificates;
    const many = [
      { category: 1 as const, level: 2 as const },
      { category: 4 as const, level: 3 as const },
    ];
    await registry().saveCertificate({
      personId,
      certificateId: certificate?.id ?? '',
      values: { number: `${WANG.identityNumber}72`, category: 7, level: 2, components: many },
      event: null,
      reason: null,
    });
    expect((await opened()).certificates[0]).toMatchObject({ category: 7, components: many });
    await takeBack();
    expect((await opened()).certificates[0]).toMatchObject({ category: 4, components: [] });
    await takeBack();
    expect((await opened()).certificates[0]).toMatchObject({ category: 7, components: many });
  });

  test('of a household and its members', async () => {
    const member = { id: null, personId: null, relation: '配偶', isDisabled: false };
    const values = {
      number: null,
      headName: '王芳',
      address: null,
      housing: null,
      areaSquareMetres: null,
      yearlyIncomePerHeadFen: null,
    };
    const { recordId } = await registry().saveRecord({
      personId,
      recordId: null,
      record: {
        kind: 'household',
        values: { ...values, members: [{ ...member, name: '刘大海', identityNumber: SHAN.identityNumber }] },
      },
      reason: null,
    });
    later();
    const household = (await opened()).household;
    await registry().saveRecord({
      personId,
      recordId,
      record: { kind: 'household', values: { members: [], headName: '刘大海' } },
      reason: null,
    });
    expect((await opened()).household?.members).toHaveLength(1);
    await takeBack();
    const names = (all: typeof household) =>
      all?.members.map(({ name, identityNumber }) => [name, identityNumber]);
    expect((await opened()).household?.headName).toBe('王芳');
    expect(names((await opened()).household)).toEqual(names(household));
    const [, , first] = await saves();
    await takeBack(first?.save);
    expect((await opened()).household).toBeNull();
  });

  test('of a row that was taken out: it stands there again', async () => {
    const values = { year: 2026, kind: '康复' as const, detail: '轮椅', metBy: null, metOn: null };
    const { recordId } = await registry().saveRecord({
      personId,
      recordId: null,
      record: { kind: 'need', values },
      reason: null,
    });
    later();
    await registry().removeRecord({ personId, recordId, kind: 'need', reason: '记错了人' });
    await takeBack();
    expect((await opened()).needs).toMatchObject([{ id: recordId, ...values }]);
  });

  test('and brought again, and the way back taken back too', async () => {
    await registry().changeBasics({ personId, values: { address: '河边一号' }, reason: null });
    await takeBack();
    await takeBack();
    expect((await opened()).basics.address).toBe('河边一号');
    expect((await saves()).map(({ way }) => way).slice(0, 3)).toEqual(['back', 'taken-back', 'ahead']);
  });
});

describe('nothing is written', () => {
  test('when the same was changed again since, and it says by whom', async () => {
    await registry().changeBasics({ personId, values: { address: '河边一号' }, reason: null });
    const { save } = await newest();
    later();
    await registry().changeBasics({ personId, values: { address: '河边二号' }, reason: null });
    const at = (await newest()).at;
    expect(await failureOf(takeBack(save))).toEqual({
      code: 'save-built-upon',
      params: { at, by: '王芳' },
    });
    expect((await opened()).basics.address).toBe('河边二号');
    await takeBack();
    await takeBack(save);
    expect((await opened()).basics.address).not.toMatch(/河边/);
  });

  test('when it was taken back already, and when it was never of a file', async () => {
    await registry().changeBasics({ personId, values: { address: '河边一号' }, reason: null });
    const { save } = await newest();
    await takeBack(save);
    expect(await outcome(takeBack(save))).toBe('save-taken-back');
    const created = (await saves()).at(-1);
    expect(created?.canTakeBack).toBe(false);
    expect(await outcome(takeBack(created?.save))).toBe('save-not-of-file');
    expect(await outcome(takeBack(99_999))).toBe('not-found');
  });

  test('when another has the number by now', async () => {
    await registry().changeIdentityNumber({
      personId,
      identityNumber: LI.identityNumber,
      reason: '公安更正',
    });
    await takeBack();
    const { save } = await newest();
    await addPerson(desk, LI, { name: '李敏' });
    expect(await failureOf(takeBack(save))).toMatchObject({ code: 'number-taken', params: { name: '李敏' } });
    expect((await opened()).formerNumbers).toEqual([]);
  });

  test('when what stood there does not fit beside what stands there now', async () => {
    const values = {
      kind: 'DB_R' as const,
      amountFen: null,
      startMonth: Month.parse('2026-01'),
      endMonth: null,
      source: '民政局',
      checkedOn: '2026-11-01',
    };
    const save = (record: typeof values) =>
      registry().saveRecord({
        personId,
        recordId: null,
        record: { kind: 'welfare', values: record },
        reason: null,
      });
    const { recordId } = await save(values);
    later();
    await registry().removeRecord({ personId, recordId, kind: 'welfare', reason: '弄错了' });
    const removed = (await newest()).save;
    later();
    await save({ ...values, startMonth: Month.parse('2026-03') });
    expect(await failureOf(takeBack(removed))).toEqual({
      code: 'file-fault',
      params: { fault: 'welfare-overlaps' },
    });
    expect((await opened()).welfare).toMatchObject([{ startMonth: '2026-03' }]);
  });
});
