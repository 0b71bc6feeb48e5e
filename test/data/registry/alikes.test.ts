import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '#test/support/desk.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import { addPerson, find, LI, SHAN, WANG } from './support/people.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());
const registry = () => desk.client.registry;

/** 王芳 again, her birth month copied wrongly, with the check character that belongs to it. */
const WANG_AGAIN = { identityNumber: '150424199007010014', sex: 'male', birthDate: '1990-07-01' } as const;
const account = {
  kind: 'account',
  values: {
    bank: '农行',
    number: '6228480000000000011',
    holderName: '王芳',
    holderRelation: '本人',
    holderReason: null,
    kind: '社保卡',
    validFrom: null,
    validTo: null,
  },
} as const;
const guardian = {
  kind: 'guardian',
  values: {
    name: '王海',
    identityNumber: null,
    relation: '父',
    phone: null,
    kind: '法定',
    validFrom: null,
    validTo: null,
  },
} as const;
const insurance = (medical: '居民' | '职工') =>
  ({
    kind: 'insurance',
    values: { year: 2026, pension: null, medical, isPremiumSubsidised: false },
  }) as const;
const save = (
  personId: string,
  record: Parameters<TestDesk['client']['registry']['saveRecord']>[0]['record'],
) => registry().saveRecord({ personId, recordId: null, record, reason: null });
const pairs = async () =>
  (await registry().alikePairs({ limit: 50 })).map(({ a, b, why }) => [[a.id, b.id], why]);

describe('one name in two spellings', () => {
  test.each([
    ['阿卜杜·热合曼', '阿卜杜热合曼'],
    ['阿卜杜•热合曼', '阿卜杜．热合曼'],
    ['王䶮', '王\ue863'],
  ])('%s and %s are one name, and one pair', async (name, other) => {
    const typed = { name: other, birthDate: WANG.birthDate };
    const first = await addPerson(desk, WANG, { name });
    const found = await registry().alike(typed);
    expect(found.map(({ person, why }) => [person.id, why])).toEqual([[first, ['same-name-and-birth']]]);
    const second = await addPerson(desk, { ...WANG, identityNumber: '150424199001010216' }, { name: other });
    expect(await pairs()).toEqual([
      [
        [first, second],
        ['same-name-and-birth', 'one-digit-apart'],
      ],
    ]);
  });
});

describe('while typing', () => {
  test.each([
    ['the same number', { identityNumber: WANG.identityNumber }, 'same-number'],
    ['the number with a digit wrong', { identityNumber: '150424199001010023' }, 'one-digit-apart'],
    ['the number with two digits changed about', { identityNumber: '150424199001100013' }, 'one-digit-apart'],
    ['the certificate issued again', { certificateNumber: `${WANG.identityNumber}42B3` }, 'same-certificate'],
    ['the account', { accountNumber: '6228 4800 0000 0000 011' }, 'same-account'],
    [
      'the name otherwise written, and the birthday',
      { name: '汪方', birthDate: '1990-01-01' },
      'same-name-and-birth',
    ],
  ] as const)('%s shows who it may be', async (_, typed, why) => {
    const personId = await addPerson(desk, WANG);
    await save(personId, account);
    await addPerson(desk, LI, { name: '李敏' });
    const shown = await registry().alike(typed);
    expect(shown.map(({ person, why: reasons }) => [person.id, reasons])).toEqual([[personId, [why]]]);
    expect(await registry().alike({ ...typed, exceptPersonId: personId })).toEqual([]);
  });

  test.each([{}, { name: '王芳' }, { identityNumber: '150424' }, { certificateNumber: 'x' }])(
    '%o shows nobody',
    async (typed) => {
      await addPerson(desk, WANG);
      expect(await registry().alike(typed)).toEqual([]);
    },
  );
});

describe('the work list', () => {
  test('shows each pair once with all that it has in common, until somebody has decided', async () => {
    const one = await addPerson(desk, WANG);
    const again = await addPerson(desk, WANG_AGAIN);
    const other = await addPerson(desk, LI, { name: '李敏' });
    await save(one, account);
    await save(again, account);
    await save(other, account);
    expect(await pairs()).toEqual([
      [
        [one, again],
        ['same-account', 'one-digit-apart'],
      ],
      [[one, other], ['same-account']],
      [[again, other], ['same-account']],
    ]);
    await registry().areDistinct({ personIds: [other, one] });
    await registry().areDistinct({ personIds: [one, other] });
    expect((await pairs()).map(([ids]) => ids)).not.toContainEqual([one, other]);
    expect(await pairs()).toHaveLength(2);
  });

  test('knows who bears a number that another had before', async () => {
    const one = await addPerson(desk, WANG);
    await registry().changeIdentityNumber({
      personId: one,
      identityNumber: SHAN.identityNumber,
      reason: '更正',
    });
    const number = { code: 'number-taken' };
    expect(await failureOf(addPerson(desk, WANG))).toMatchObject(number);
    expect(await pairs()).toEqual([]);
  });
});

describe('a merge', () => {
  async function twice() {
    const kept = await addPerson(desk, WANG);
    const merged = await addPerson(desk, WANG_AGAIN);
    await save(merged, account);
    await save(merged, guardian);
    await save(merged, insurance('职工'));
    await save(kept, insurance('居民'));
    return { kept, merged };
  }

  test('gives all to one file, keeps both, and finds that one by either number', async () => {
    const { kept, merged } = await twice();
    await registry().merge({ keptId: kept, mergedId: merged, reason: '同一个人登记了两次' });
    const file = await registry().open({ personId: kept });
    expect(file).toMatchObject({
      mergedInto: null,
      accounts: [{ bank: '农行' }],
      guardians: [{ name: '王海' }],
    });
    expect(file.certificates.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(file.insurance).toMatchObject([{ medical: '居民' }]);
    expect(await registry().open({ personId: merged })).toMatchObject({
      mergedInto: kept,
      accounts: [],
      insurance: [{ medical: '职工' }],
    });
    expect(await find(desk, '王芳')).toEqual([kept]);
    expect(await find(desk, WANG_AGAIN.identityNumber)).toEqual([kept]);
    expect(await find(desk, WANG.identityNumber)).toEqual([kept]);
    expect(await pairs()).toEqual([]);
    expect(await registry().merges({ personId: merged, limit: 5 })).toMatchObject([
      {
        kept: { id: kept },
        merged: { id: merged },
        reason: '同一个人登记了两次',
        mergedBy: '王芳',
        undoneAt: null,
      },
    ]);
  });

  test('closes the file that was merged', async () => {
    const { kept, merged } = await twice();
    await registry().merge({ keptId: kept, mergedId: merged, reason: '同一个人' });
    const change = registry().changeStatus({ personId: merged, status: '待核', since: null, reason: null });
    expect(await failureOf(change)).toEqual({
      code: 'file-is-merged',
      params: { name: '王芳', fileNumber: 1 },
    });
    expect(await outcome(registry().merge({ keptId: merged, mergedId: kept, reason: '反过来' }))).toBe(
      'file-is-merged',
    );
    expect(await outcome(registry().merge({ keptId: kept, mergedId: kept, reason: '自己' }))).toBe(
      'invalid-input',
    );
  });

  test('can be undone, and then all is as it was', async () => {
    const { kept, merged } = await twice();
    const before = [await registry().open({ personId: kept }), await registry().open({ personId: merged })];
    const { mergeId } = await registry().merge({ keptId: kept, mergedId: merged, reason: '同一个人' });
    await registry().undoMerge({ mergeId });
    expect([await registry().open({ personId: kept }), await registry().open({ personId: merged })]).toEqual(
      before,
    );
    expect((await find(desk, '王芳')).toSorted()).toEqual([kept, merged].toSorted());
    expect(await find(desk, WANG_AGAIN.identityNumber)).toEqual([merged]);
    expect(await outcome(registry().undoMerge({ mergeId }))).toBe('not-found');
  });

  test('is not undone once something newer builds on it', async () => {
    const { kept, merged } = await twice();
    const { mergeId } = await registry().merge({ keptId: kept, mergedId: merged, reason: '同一个人' });
    const { accounts } = await registry().open({ personId: kept });
    desk.clock.set('2026-11-25T01:00:00.000Z');
    const record = { ...account, values: { ...account.values, bank: '邮储' } };
    await registry().saveRecord({ personId: kept, recordId: accounts[0]?.id ?? '', record, reason: '换卡' });
    expect(await failureOf(registry().undoMerge({ mergeId }))).toEqual({
      code: 'merge-built-upon',
      params: { at: '2026-11-25T01:00:00.000Z', by: '王芳' },
    });
    expect(await registry().open({ personId: merged })).toMatchObject({ mergedInto: kept });
  });

  test('of three finds one file by all of their numbers', async () => {
    const { kept, merged } = await twice();
    const third = await addPerson(desk, LI, { name: '王芳' });
    await registry().merge({ keptId: merged, mergedId: third, reason: '同一个人' });
    await registry().merge({ keptId: kept, mergedId: merged, reason: '同一个人' });
    expect(await find(desk, LI.identityNumber)).toEqual([kept]);
    expect((await registry().open({ personId: kept })).certificates).toHaveLength(3);
  });
});
