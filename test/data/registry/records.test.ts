import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonRecord, PersonRecordChange } from '#shared/contract/registry/changes.ts';
import { Month } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';
import {
  failureOf,
  faultOf,
  foundedOffice,
  type Office,
  outcome,
  seatedDesk,
} from '#test/data/support/offices.ts';
import { addPerson, SHAN, WANG, changesOf } from './support/people.ts';

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

const account = { bank: '农行', number: '6228480000000000011', holderName: '王芳', kind: '社保卡' } as const;
const RECORDS: readonly [PersonRecord, string, object][] = [
  [
    {
      kind: 'guardian',
      values: {
        name: '王海',
        identityNumber: SHAN.identityNumber,
        relation: '父',
        phone: '13900001234',
        kind: '法定',
        validFrom: null,
        validTo: null,
      },
    },
    'guardians',
    { name: '王海', identityNumber: '150424********0142', phone: '139****1234' },
  ],
  [
    {
      kind: 'account',
      values: { ...account, holderRelation: '本人', holderReason: null, validFrom: null, validTo: null },
    },
    'accounts',
    { bank: '农行', number: '***************0011' },
  ],
  [
    {
      kind: 'welfare',
      values: {
        kind: 'DB_R',
        amountFen: null,
        startMonth: Month.parse('2026-01'),
        endMonth: null,
        source: '民政局',
        checkedOn: '2026-11-01',
      },
    },
    'welfare',
    { kind: 'DB_R', startMonth: '2026-01' },
  ],
  [
    {
      kind: 'insurance',
      values: { year: 2026, pension: '城乡居民', medical: '居民', isPremiumSubsidised: true },
    },
    'insurance',
    { year: 2026, isPremiumSubsidised: true },
  ],
  [
    { kind: 'need', values: { year: 2026, kind: '辅具', detail: '轮椅', metBy: null, metOn: null } },
    'needs',
    { kind: '辅具', detail: '轮椅' },
  ],
  [
    { kind: 'note', values: { text: '家里没有人识字' } },
    'notes',
    { text: '家里没有人识字', writtenBy: '王芳' },
  ],
];

const raise = (): never => {
  throw new Error('No such record');
};

describe('records of a file', () => {
  test.each(RECORDS)('%o is added, shown, saved again unchanged, and told', async (record, place, shown) => {
    const personId = await addPerson(desk, WANG);
    const { recordId } = await registry().saveRecord({
      personId,
      recordId: null,
      record,
      reason: '入户核实',
    });
    expect(await registry().open({ personId })).toMatchObject({ [place]: [shown] });
    await registry().saveRecord({ personId, recordId, record, reason: null });
    expect(await changesOf(desk, personId, recordId)).toMatchObject([
      { field: '*', old: null, by: '王芳', reason: '入户核实' },
    ]);
  });

  test.each(['guardian', 'welfare', 'insurance', 'need'] as const)(
    'a %s is taken out for a reason, and the history keeps it',
    async (kind) => {
      const personId = await addPerson(desk, WANG);
      const record = RECORDS.map(([each]) => each).find((each) => each.kind === kind);
      if (!record) throw new Error('No such record');
      const { recordId } = await registry().saveRecord({ personId, recordId: null, record, reason: null });
      await registry().removeRecord({ personId, recordId, kind, reason: '登记错了' });
      expect((await changesOf(desk, personId, recordId)).slice(0, 1)).toMatchObject([
        { field: '*', new: null, reason: '登记错了', old: { id: recordId } },
      ]);
      const again = registry().removeRecord({ personId, recordId, kind, reason: '登记错了' });
      expect(await outcome(again)).toBe('not-found');
    },
  );

  test.each([
    [
      'account of another without a reason',
      { ...account, holderRelation: '父', holderReason: null },
      'account-of-another-without-reason',
    ],
    [
      'account number of letters',
      { ...account, number: '62284800abc', holderRelation: '本人', holderReason: null },
      'account-number',
    ],
  ])('an %s is refused', async (_, values, fault) => {
    const personId = await addPerson(desk, WANG);
    const record: PersonRecord = { kind: 'account', values: { ...values, validFrom: null, validTo: null } };
    const save = registry().saveRecord({ personId, recordId: null, record, reason: null });
    expect(await faultOf(save)).toBe(fault);
  });

  test.each([
    ['2026-06', null, 'welfare-overlaps'],
    ['2025-01', '2026-01', 'welfare-overlaps'],
    ['2025-01', null, 'welfare-overlaps'],
    ['2025-12', '2025-01', 'ends-before-it-starts'],
    ['2025-01', '2025-12', undefined],
    ['2026-04', null, undefined],
  ])('welfare from %s to %s beside 2026-01 to 2026-03', async (startMonth, endMonth, fault) => {
    const personId = await addPerson(desk, WANG);
    const save = (from: string, to: string | null) =>
      registry().saveRecord({
        personId,
        recordId: null,
        record: {
          kind: 'welfare',
          values: {
            kind: 'DB_R',
            amountFen: null,
            startMonth: Month.parse(from),
            endMonth: to === null ? null : Month.parse(to),
            source: '民政局',
            checkedOn: '2026-11-01',
          },
        },
        reason: null,
      });
    await save('2026-01', startMonth === '2026-04' ? '2026-03' : startMonth === '2026-06' ? null : '2026-03');
    expect(await faultOf(save(startMonth, endMonth))).toBe(fault);
  });

  test('a month that there is not is refused', async () => {
    const personId = await addPerson(desk, WANG);
    const record = structuredClone(RECORDS[2]?.[0]);
    if (record?.kind !== 'welfare') throw new Error('No such record');
    Reflect.set(record.values, 'startMonth', '2026-13');
    const save = registry().saveRecord({ personId, recordId: null, record, reason: null });
    expect(await failureOf(save)).toMatchObject({
      code: 'invalid-input',
      params: { fields: ['record.values.startMonth'] },
    });
  });

  test('what is said of a record changes, and nothing else of it', async () => {
    const personId = await addPerson(desk, WANG);
    const change = async (record: PersonRecordChange, recordId: string | null) =>
      (await registry().saveRecord({ personId, recordId, record, reason: null })).recordId;
    const kinds = ['guardian', 'account', 'welfare', 'insurance', 'need'] as const;
    for (const kind of kinds) {
      const record = RECORDS.map(([each]) => each).find((each) => each.kind === kind);
      const recordId = await change(record ?? raise(), null);
      const before = await registry().open({ personId });
      await change({ kind, values: {} }, recordId);
      expect(await registry().open({ personId })).toEqual(before);
      expect(await changesOf(desk, personId, recordId)).toHaveLength(1);
    }
    const [guardian] = (await registry().open({ personId })).guardians;
    await change({ kind: 'guardian', values: { phone: '13900009999' } }, guardian?.id ?? '');
    await change({ kind: 'guardian', values: { relation: '叔' } }, guardian?.id ?? '');
    const { guardians } = await registry().open({ personId });
    expect(guardians).toMatchObject([{ phone: '139****9999', relation: '叔', name: '王海' }]);
  });

  test('something new is said whole; what is missing is named', async () => {
    const personId = await addPerson(desk, WANG);
    const record = { kind: 'need', values: { year: 2026, detail: null } } as const;
    const save = registry().saveRecord({ personId, recordId: null, record, reason: null });
    expect(await failureOf(save)).toEqual({
      code: 'invalid-input',
      params: { fields: ['record.values.kind', 'record.values.metBy', 'record.values.metOn'] },
    });
  });
});
