import { afterAll, beforeAll, expect, test } from 'vitest';
import { persons } from '#data/db/schema/registry.ts';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { inventPeople } from '#shared/domain/registry/invented/people.ts';
import { Day } from '#shared/domain/day.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';
import { outcome } from '#test/data/support/offices.ts';

const PEOPLE = 200;
const invented = [...inventPeople({ seed: 150424, count: PEOPLE, today: Day.parse('2026-11-23') })];
let desk: TestDesk;
const files = new Map<string, PersonFile>();

beforeAll(async () => {
  desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: PEOPLE });
  await desk.client.desk.signIn({ login: 'jingban', password: PRACTICE_PASSWORD });
  const { rows } = await desk.client.registry.page({
    filter: { statuses: [...FILE_STATUSES] },
    limit: 500,
  });
  for (const { id } of rows) {
    const whole = desk.desk.database().reader.select().from(persons).all();
    const number = whole.find((person) => person.id === id)?.identityNumber ?? '';
    files.set(number, await desk.client.registry.open({ personId: id }));
  }
});
afterAll(() => desk.end());

test('a file shows everything that is known of its person, numbers masked', () => {
  expect(files.size).toBe(PEOPLE);
  for (const person of invented) {
    const { certificate, account, guardian } = person;
    const { number, reissue: _, ...held } = certificate;
    const components = held.components.toSorted((a, b) => a.category - b.category);
    expect(files.get(person.identityNumber)).toMatchObject({
      maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
      isFirstRegisteredElsewhere: !person.identityNumber.startsWith('150424'),
      status: person.status,
      basics: {
        name: person.name,
        sex: person.sex,
        phone: maskPhone(person.phone),
        householdType: person.hukou,
        marital: person.marital,
        education: person.education,
      },
      certificates: [
        { ...held, components, number: maskCertificateNumber(number), status: '正常', isCurrent: true },
      ],
      accounts: [{ bank: account.bank, number: maskAccount(account.number), holderRelation: '本人' }],
      guardians: guardian
        ? [{ name: guardian.name, relation: guardian.relation, phone: maskPhone(guardian.phone) }]
        : [],
      needsGuardian: guardian !== undefined,
    });
  }
});

test('no file holds a whole number of anybody', () => {
  const text = JSON.stringify([...files.values()]);
  const numbers = invented.flatMap(({ identityNumber, phone, account, certificate }) => [
    identityNumber,
    phone,
    account.number,
    certificate.number,
  ]);
  expect(numbers.filter((number) => text.includes(number))).toEqual([]);
});

test('of nobody there is no file', async () => {
  const personId = '00000000-0000-4000-8000-000000000000';
  expect(await outcome(desk.client.registry.open({ personId }))).toBe('not-found');
});

test('each number is shown whole for a reason, of the record that is asked for', async () => {
  const person = invented.find(({ guardian }) => guardian !== undefined);
  const file = files.get(person?.identityNumber ?? '');
  const shown = async (
    field: Parameters<typeof desk.client.registry.reveal>[0]['field'],
    recordId?: string,
  ) =>
    (
      await desk.client.registry.reveal({
        personId: file?.id ?? '',
        field,
        reason: '核对',
        ...(recordId === undefined ? {} : { recordId }),
      })
    ).value;
  expect(await shown('certificate-number')).toBe(person?.certificate.number);
  expect(await shown('certificate-number', file?.certificates[0]?.id)).toBe(person?.certificate.number);
  expect(await shown('account-number', file?.accounts[0]?.id)).toBe(person?.account.number);
  expect(await shown('guardian-phone', file?.guardians[0]?.id)).toBe(person?.guardian?.phone);
  expect(await outcome(shown('account-number', file?.guardians[0]?.id))).toBe('not-found');
});
