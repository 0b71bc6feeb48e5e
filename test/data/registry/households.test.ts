import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '#test/support/desk.ts';
import { faultOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { addPerson, LI, SHAN, WANG } from './support/people.ts';

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

/** Two numbers of one region that end alike: masked they are the same. */
const TWINS = ['150424199008010016', '150424199104010016'] as const;

describe('households', () => {
  test('members whose numbers look alike when masked keep their own', async () => {
    const personId = await addPerson(desk, WANG, { name: '王海' });
    const child = (name: string, identityNumber: string) => ({
      id: null,
      personId: null,
      name,
      identityNumber,
      relation: '子',
      isDisabled: false,
    });
    const values = {
      number: null,
      headName: '王海',
      address: null,
      housing: null,
      areaSquareMetres: null,
      yearlyIncomePerHeadFen: null,
      members: [child('王大', TWINS[0]), child('王二', TWINS[1])],
    };
    const { recordId } = await registry().saveRecord({
      personId,
      recordId: null,
      record: { kind: 'household', values },
      reason: null,
    });
    const { household } = await registry().open({ personId });
    const masked = household?.members.map(({ identityNumber }) => identityNumber);
    expect(masked?.slice(0, 2)).toEqual(['150424********0016', '150424********0016']);
    const members = household?.members.map(({ identityNumber: _untouched, ...member }) => ({
      ...member,
      relation: '之子',
    }));
    await registry().saveRecord({
      personId,
      recordId,
      record: { kind: 'household', values: { members: members ?? [] } },
      reason: null,
    });
    const numbers = desk.desk
      .database()
      .reader.$client.prepare(
        'SELECT identity_number FROM household_member WHERE person_id IS NULL ORDER BY name',
      )
      .pluck()
      .all();
    expect(new Set(numbers)).toEqual(new Set(TWINS));
    const later = (await registry().open({ personId })).household?.members;
    expect(new Set(later?.map(({ id }) => id))).toEqual(new Set(household?.members.map(({ id }) => id)));
  });

  test('a household is one for all of its members', async () => {
    const wang = await addPerson(desk, WANG, { name: '王海' });
    const li = await addPerson(desk, LI, { name: '李敏' });
    const household = {
      number: null,
      headName: '王海',
      address: null,
      housing: null,
      areaSquareMetres: 80,
      yearlyIncomePerHeadFen: null,
    };
    const wife = {
      id: null,
      personId: li,
      name: '李敏',
      identityNumber: null,
      relation: '配偶',
      isDisabled: true,
    };
    const child = {
      id: null,
      personId: null,
      name: '王小',
      identityNumber: SHAN.identityNumber,
      relation: '子',
      isDisabled: false,
    };
    const save = (personId: string, recordId: string | null, members: (typeof wife | typeof child)[]) =>
      registry().saveRecord({
        personId,
        recordId,
        record: { kind: 'household', values: { ...household, members } },
        reason: null,
      });
    const { recordId } = await save(wang, null, [wife, child]);
    const { household: seen } = await registry().open({ personId: li });
    expect(seen?.id).toBe(recordId);
    expect(seen?.members.map(({ name, identityNumber }) => [name, identityNumber])).toEqual([
      ['李敏', '150424********0029'],
      ['王小', '150424********0142'],
      ['王海', '150424********0013'],
    ]);
    expect(seen?.members.every(({ id }) => id !== '')).toBe(true);
    const elsewhere = await addPerson(desk, SHAN, { name: '单秀' });
    expect(await faultOf(save(elsewhere, null, [wife]))).toBe('member-of-another-household');
  });
});
