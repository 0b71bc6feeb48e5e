import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacter, readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { nearNumbers } from '#shared/domain/registry/near-numbers.ts';

const NUMBER = '150424199001010013';
const digit = fc.integer({ min: 0, max: 9 });
const body = fc.array(digit, { minLength: 17, maxLength: 17 }).map((digits) => digits.join(''));

test('a number with one character another is near, whichever it is', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 0, max: 17 }), digit, (digits, place, other) => {
      const number = digits + checkCharacter(digits);
      const slip = number.slice(0, place) + String(other) + number.slice(place + 1);
      fc.pre(slip !== number);
      expect(nearNumbers(number)).toContain(slip);
      expect(nearNumbers(slip)).toContain(number);
    }),
  );
});

test('two neighbours changed about are near, with the check character as it was or as it should be', () => {
  expect(nearNumbers(NUMBER)).toContain('150424199001100013');
  const swapped = '15042419900110001';
  expect(nearNumbers(NUMBER)).toContain(swapped + checkCharacter(swapped));
});

test('it is not near itself, and nothing is near a number of another length', () => {
  expect(nearNumbers(NUMBER)).not.toContain(NUMBER);
  expect(nearNumbers('15042419900101001')).toEqual([]);
});

test('right numbers near a right one differ in their check character too, or are no neighbours at all', () => {
  const right = nearNumbers(NUMBER).filter((number) => readIdentityNumber(number).ok);
  expect(right.length).toBeGreaterThan(20);
  const apart = (number: string) =>
    Array.from(number).filter((character, place) => character !== NUMBER[place]).length;
  expect(Math.min(...right.map(apart))).toBe(2);
});
