import { expect, test } from 'vitest';
import { addMonths, ageOn, Day } from '#shared/domain/day.ts';
import { certificateMismatches, readCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import { MULTIPLE, mostSevereLevel } from '#shared/domain/registry/disability.ts';
import { findDivision } from '#shared/domain/registry/divisions.ts';
import { findEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import { readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { luhnDigit } from '#shared/domain/registry/invented/bank-accounts.ts';
import { MOST_PEOPLE } from '#shared/domain/registry/invented/births.ts';
import { type InventedPerson, inventPeople } from '#shared/domain/registry/invented/people.ts';

const today = Day.parse('2026-11-23');
const county = [...inventPeople({ seed: 20_261_123, count: 8_832, today })];

const shareOf = (holds: (person: InventedPerson) => boolean) => county.filter(holds).length / county.length;
const offenders = (holds: (person: InventedPerson) => boolean) => county.filter((person) => !holds(person));

test('as many come as were asked for', () => {
  expect(county).toHaveLength(8_832);
  expect([...inventPeople({ seed: 1, count: 0, today })]).toEqual([]);
});

test('the same seed gives the same people, and a smaller count their beginning', () => {
  expect([...inventPeople({ seed: 20_261_123, count: 1_500, today })]).toEqual(county.slice(0, 1_500));
});

test('another seed gives other people', () => {
  const here = new Set(county.map(({ identityNumber }) => identityNumber));
  const others = [...inventPeople({ seed: 2, count: 2_000, today })];
  expect(others.filter(({ identityNumber }) => here.has(identityNumber)).length).toBeLessThan(20);
});

test('no identity number comes twice among a hundred thousand', () => {
  const numbers = new Set<string>();
  for (const { identityNumber } of inventPeople({ seed: 5, count: 100_000, today }))
    numbers.add(identityNumber);
  expect(numbers.size).toBe(100_000);
});

test('more people than can be told apart are refused', () => {
  expect(MOST_PEOPLE).toBeGreaterThan(5_000_000);
  expect(() => [...inventPeople({ seed: 1, count: MOST_PEOPLE + 1, today })]).toThrow(RangeError);
});

test.each<[string, (person: InventedPerson) => boolean]>([
  [
    'an identity number that tells birth and sex',
    ({ identityNumber, birthDate, sex }) => {
      const reading = readIdentityNumber(identityNumber);
      return reading.ok && reading.birthDate === birthDate && reading.sex === sex;
    },
  ],
  [
    'a certificate number that agrees with it',
    ({ identityNumber, certificate }) => {
      const reading = readCertificateNumber(certificate.number);
      return reading.ok && certificateMismatches(reading, { ...certificate, identityNumber }).length === 0;
    },
  ],
  [
    'components for 多重 only, the worst of which is the level',
    ({ certificate: { category, components, level } }) =>
      category === MULTIPLE
        ? components.length >= 2 && mostSevereLevel(components) === level
        : components.length === 0,
  ],
  [
    'a certificate issued in life and before today, for ten years',
    ({ birthDate, certificate: { issuedOn, expiresOn } }) =>
      issuedOn > birthDate && issuedOn <= today && expiresOn === addMonths(issuedOn, 120),
  ],
  [
    'a guardian when under age',
    ({ birthDate, guardian }) => ageOn(birthDate, today) >= 18 || guardian !== undefined,
  ],
  [
    'a guardian when 智力 or 精神 are affected, and an adult of another kind none',
    ({ birthDate, certificate: { category, components }, guardian }) =>
      ageOn(birthDate, today) < 18 ||
      (guardian !== undefined) ===
        [{ category }, ...components].some(({ category: each }) => each === 5 || each === 6),
  ],
  [
    'a spouse for guardian only in marriage',
    ({ guardian, marital }) => guardian?.relation !== '配偶' || marital === '有配偶',
  ],
  ['a village of the county', ({ divisionCode }) => findDivision(divisionCode)?.level === 'village'],
  ['an ethnic group', ({ ethnicCode }) => findEthnicGroup(ethnicCode) !== undefined],
  [
    'an account with its check digit',
    ({ account: { number } }) => /^62\d{17}$/.test(number) && number.endsWith(luhnDigit(number.slice(0, -1))),
  ],
  ['a phone number of the invented range', ({ phone }) => /^199\d{8}$/.test(phone)],
  ['a name without blanks', ({ name }) => /^[\p{Script=Han}·]{2,}$/u.test(name)],
])('everyone has %s', (_, holds) => expect(offenders(holds)).toEqual([]));

test.for<[string, (person: InventedPerson) => boolean, number, number]>([
  ['men', ({ sex }) => sex === 'male', 0.55, 0.65],
  ['Mongols', ({ ethnicCode }) => ethnicCode === '02', 0.13, 0.19],
  ['first registered in 林西', ({ identityNumber }) => identityNumber.startsWith('150424'), 0.9, 0.96],
  ['肢体', ({ certificate }) => certificate.category === 4, 0.48, 0.6],
  ['多重', ({ certificate }) => certificate.category === MULTIPLE, 0.02, 0.05],
  ['level 1 and 2', ({ certificate }) => certificate.level <= 2, 0.4, 0.52],
  ['under age', ({ birthDate }) => ageOn(birthDate, today) < 18, 0.04, 0.07],
  ['over 60', ({ birthDate }) => ageOn(birthDate, today) >= 60, 0.38, 0.48],
  ['born in winter', ({ birthDate }) => /-(?:12|01|02)-/.test(birthDate), 0.21, 0.28],
  ['expired', ({ certificate }) => certificate.expiresOn < today, 0.02, 0.06],
  ['issued again', ({ certificate }) => certificate.reissue > 0, 0.015, 0.04],
  ['在册', ({ status }) => status === '在册', 0.95, 0.98],
  ['names of three', ({ name }) => Array.from(name).length === 3, 0.6, 0.8],
  ['names with ·', ({ name }) => name.includes('·'), 0.005, 0.03],
  ['names outside the Basic Plane', ({ name }) => /[\u{20000}-\u{3ffff}]/u.test(name), 0.0005, 0.005],
  ['surnames read otherwise', ({ name }) => /^[单曾仇查解盖]/.test(name), 0.003, 0.02],
])('a plausible share of %s', ([, holds, low, high]) => {
  const share = shareOf(holds);
  expect(share).toBeGreaterThan(low);
  expect(share).toBeLessThan(high);
});
