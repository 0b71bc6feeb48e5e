import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import {
  checkCharacter,
  isFirstRegisteredElsewhere,
  readIdentityNumber,
  readIdentityNumberWhileTyping,
} from '#shared/domain/registry/identity-number.ts';

const anyNumber = fc
  .record({
    region: fc.constantFrom('150424', '110101', '650102', '810000', '830000', '915156'),
    days: fc.nat({ max: 45_000 }),
    sequence: fc.nat({ max: 999 }),
  })
  .map(({ region, days, sequence }) => {
    const birth = addDays(Day.parse('1900-01-01'), days).replaceAll('-', '');
    const body = region + birth + String(sequence).padStart(3, '0');
    return body + checkCharacter(body);
  });

test.each([
  ['150424199001010013', '1990-01-01', 'male'],
  ['150424196203150029', '1962-03-15', 'female'],
  ['150424201506070038', '2015-06-07', 'male'],
  ['150424194812300142', '1948-12-30', 'female'],
  ['15042419751111012X', '1975-11-11', 'female'],
])('%s is read', (number, birthDate, sex) => {
  expect(readIdentityNumber(number)).toEqual({
    ok: true,
    number,
    holder: 'citizen',
    regionCode: '150424',
    birthDate,
    sex,
  });
});

test.each([
  ['lower-case x', '15042419751111012x', '15042419751111012X'],
  ['full-width digits between blanks', ' １５０４２４１９９００１０１００１３ ', '150424199001010013'],
  ['groups', '150424 19900101 0013', '150424199001010013'],
  ['zero-width space', '150424199001010013\u200b', '150424199001010013'],
  ['Excel’s apostrophe', "'150424199001010013", '150424199001010013'],
])('untidy but right: %s', (_, text, number) => {
  expect(readIdentityNumber(text)).toMatchObject({ ok: true, number });
});

test.each([
  ['a number Excel has rounded', '1.504241988101097e+17', 'scientific-notation'],
  ['a letter inside', '15042419900101O013', 'characters'],
  ['an X before the end', '1504241990010100X3', 'characters'],
  ['an old card', '150424900101001', 'old-15-digit'],
  ['a digit too few', '15042419900101001', 'length'],
  ['a digit too many', '1504241990010100130', 'length'],
  ['nothing', '', 'length'],
  ['a province there is not', '990424199001010013', 'region'],
  ['a day there is not', '150424199002300010', 'birth-date'],
  ['a year long gone', '150424180001010010', 'birth-date'],
  ['a wrong check digit', '150424199001010014', 'check-digit'],
  ['two digits changed about', '150424199001010031', 'check-digit'],
])('%s is refused', (_, text, fault) => expect(readIdentityNumber(text)).toEqual({ ok: false, fault }));

test.for([
  ['Hong Kong resident', '810000199408230021', 'permit', '1994-08-23', 'female'],
  ['Taiwan resident', '830000199201300022', 'permit', '1992-01-30', 'female'],
] as const)('the permit of a %s is read', ([, number, holder, birthDate, sex]) => {
  expect(readIdentityNumber(number)).toMatchObject({ ok: true, holder, birthDate, sex });
});

test('a foreigner’s card of the 2023 edition is read', () => {
  const body = '91515619800405001';
  const number = body + checkCharacter(body);
  expect(readIdentityNumber(number)).toMatchObject({
    ok: true,
    holder: 'foreigner',
    birthDate: '1980-04-05',
  });
});

test.each([
  ['nothing yet', '', 'incomplete'],
  ['a region', '150424', 'incomplete'],
  ['a region there is not', '990424', 'region'],
  ['half a birthday', '15042419900', 'incomplete'],
  ['a birthday there is not', '15042419901301', 'birth-date'],
  ['fifteen digits on the way', '150424199001010', 'incomplete'],
  ['all but the check digit', '15042419900101001', 'incomplete'],
  ['a letter', '1504a', 'characters'],
  ['a wrong end', '150424199001010014', 'check-digit'],
])('while typing: %s', (_, text, fault) => {
  expect(readIdentityNumberWhileTyping(text)).toEqual({ ok: false, fault });
});

test('a finished number reads the same while typing', () => {
  const number = '150424199001010013';
  expect(readIdentityNumberWhileTyping(number)).toEqual(readIdentityNumber(number));
});

test.for([
  ['a citizen of the county', '150424199001010013', '150424', false],
  ['a citizen of another', '150424199001010013', '150423', true],
  ['a permit, which tells no county', '810000199408230021', '150424', false],
] as const)('first registered elsewhere: %s', ([, number, county, expected]) => {
  const reading = readIdentityNumber(number);
  expect(reading.ok && isFirstRegisteredElsewhere(reading, county)).toBe(expected);
});

test('any valid number reads, and stays incomplete until its last character', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat({ max: 17 }), (number, typed) => {
      expect(readIdentityNumber(number)).toMatchObject({ ok: true, number });
      expect(readIdentityNumberWhileTyping(number.slice(0, typed))).toEqual({
        ok: false,
        fault: 'incomplete',
      });
    }),
  );
});

test('any single wrong digit is found', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const wrong = String((Number(number.charAt(place)) + shift) % 10);
      const corrupted = number.slice(0, place) + wrong + number.slice(place + 1);
      expect(readIdentityNumber(corrupted).ok).toBe(false);
    }),
  );
});

test('any two unlike neighbours changed about are found', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat({ max: 16 }), (number, place) => {
      const [left, right] = [number.charAt(place), number.charAt(place + 1)];
      fc.pre(left !== right);
      const swapped = number.slice(0, place) + right + left + number.slice(place + 2);
      expect(readIdentityNumber(swapped).ok).toBe(false);
    }),
  );
});
