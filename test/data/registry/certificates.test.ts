import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CertificateValues } from '#shared/contract/registry/person-file.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { failureOf, faultOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { addPerson, basicsOf, certificateOf, find, LI, WANG, changesOf } from './support/people.ts';

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

describe('a certificate', () => {
  const multiple = (components: CertificateValues['components'], level: 1 | 2 | 3 = 2) =>
    certificateOf(WANG, { category: 7, level, components });
  test.each([
    ['of another person', certificateOf(LI), 'certificate-of-another-number'],
    ['whose category is another', { ...certificateOf(WANG), category: 1 } as const, 'certificate-category'],
    ['whose level is another', { ...certificateOf(WANG), level: 3 } as const, 'certificate-level'],
    ['of several with one component', multiple([{ category: 4, level: 2 }]), 'too-few-components'],
    [
      'of one with components',
      certificateOf(WANG, { components: [{ category: 4, level: 2 }] }),
      'components-without-multiple',
    ],
    [
      'with a component twice',
      multiple([
        { category: 4, level: 2 },
        { category: 4, level: 3 },
      ]),
      'component-twice',
    ],
    [
      'milder than its components',
      multiple(
        [
          { category: 4, level: 1 },
          { category: 5, level: 3 },
        ],
        2,
      ),
      'level-not-most-severe',
    ],
    ['issued before birth', certificateOf(WANG, { issuedOn: '1989-12-31' }), 'issued-before-birth'],
    ['issued tomorrow', certificateOf(WANG, { issuedOn: '2026-11-24' }), 'issued-after-today'],
    ['that ends as it begins', certificateOf(WANG, { expiresOn: '2020-05-01' }), 'expires-before-issued'],
    ['assessed tomorrow', certificateOf(WANG, { assessedOn: '2026-11-24' }), 'assessed-after-today'],
  ])('%s is refused', async (_, values, fault) => {
    const { personId } = await registry().add({
      basics: basicsOf(WANG),
      identityNumber: WANG.identityNumber,
      certificate: null,
    });
    const save = registry().saveCertificate({
      personId,
      certificateId: null,
      values,
      event: null,
      reason: null,
    });
    expect(await faultOf(save)).toBe(fault);
    expect((await registry().open({ personId })).certificates).toEqual([]);
  });

  test('that is issued again takes the place of the lost one, which stays', async () => {
    const personId = await addPerson(desk, WANG);
    await registry().saveCertificate({
      personId,
      certificateId: null,
      values: certificateOf(WANG, { number: `${WANG.identityNumber}42B1`, issuedOn: '2026-01-05' }),
      event: { kind: '补办', happenedOn: '2026-01-05', document: null, detail: '遗失' },
      reason: '遗失补办',
    });
    const { certificates } = await registry().open({ personId });
    expect(
      certificates.map(({ isCurrent, issuedOn, events }) => [isCurrent, issuedOn, events.length]),
    ).toEqual([
      [true, '2026-01-05', 1],
      [false, '2020-05-01', 0],
    ]);
    expect(await find(desk, `${WANG.identityNumber}42B1`)).toEqual([personId]);
    const { rows } = await registry().page({ filter: {}, limit: 5 });
    expect(rows).toMatchObject([{ certificateExpiresOn: '2030-05-01', certificateStatus: '正常' }]);
  });

  test('given back with its number masked keeps the number', async () => {
    const personId = await addPerson(desk, WANG);
    const { certificates } = await registry().open({ personId });
    const [{ id, isCurrent: _, events: __, ...values } = { id: '', isCurrent: true, events: [] }] =
      certificates;
    await registry().saveCertificate({
      personId,
      certificateId: id,
      values: { ...certificateOf(WANG), ...values, status: '冻结', statusSince: '2026-11-01' },
      event: null,
      reason: '半年未迁',
    });
    expect((await changesOf(desk, personId, id)).slice(0, 2)).toMatchObject([
      { field: 'statusSince', old: null, new: '2026-11-01', reason: '半年未迁' },
      { field: 'status', old: '正常', new: '冻结', reason: '半年未迁' },
    ]);
    const revealed = await registry().reveal({ personId, field: 'certificate-number', reason: '核对' });
    expect(revealed.value).toBe(`${WANG.identityNumber}42`);
  });

  test('of somebody else is refused, naming whom', async () => {
    await addPerson(desk, WANG, { name: '王海' });
    const personId = await addPerson(desk, LI, { name: '李敏' });
    const change = registry().changeIdentityNumber({
      personId,
      identityNumber: WANG.identityNumber,
      reason: '抄错了',
    });
    expect(await failureOf(change)).toMatchObject({ params: { what: 'identity', name: '王海' } });
  });
});
