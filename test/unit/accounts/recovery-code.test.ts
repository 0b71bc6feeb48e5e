import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 13;
const GROUP_SIZE = 5;

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });
const key = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) % 256);
const code = formatRecoveryCode(key);

/** Where the characters of a code stand among its dashes. */
const places = Array.from(code).flatMap((character, place) => (character === '-' ? [] : [place]));
const groupAt = (place: number) => Math.floor(place / (GROUP_SIZE + 1)) + 1;
const withCharacter = (text: string, place: number, character: string) =>
  text.slice(0, place) + character + text.slice(place + 1);

test('the code of any key reads back as that key', () => {
  fc.assert(
    fc.property(anyKey, (bytes) => {
      expect(parseRecoveryCode(formatRecoveryCode(bytes))).toEqual({ key: bytes });
    }),
  );
});

test('it is 13 groups of five characters that cannot be misread', () => {
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('no two keys have the same code', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (one, other) => {
      fc.pre(one.some((byte, i) => byte !== other[i]));
      expect(formatRecoveryCode(one)).not.toBe(formatRecoveryCode(other));
    }),
  );
});

test('every single wrong character is found, and its group named', () => {
  const missed = places.flatMap((place) =>
    Array.from(ALPHABET)
      .filter((character) => character !== code[place])
      .map((character) => ({ place, parsed: parseRecoveryCode(withCharacter(code, place, character)) }))
      .filter(({ parsed }) => !('fault' in parsed && parsed.groups.toString() === String(groupAt(place)))),
  );
  expect(missed).toEqual([]);
});

test('two neighbouring characters swapped are found wherever they stand', () => {
  fc.assert(
    fc.property(anyKey, fc.nat({ max: places.length - 2 }), (bytes, at) => {
      const text = formatRecoveryCode(bytes);
      const [left = 0, right = 0] = places.slice(at, at + 2);
      fc.pre(text[left] !== text[right]);
      const swapped = withCharacter(withCharacter(text, left, text.charAt(right)), right, text.charAt(left));
      const groups = [...new Set([groupAt(left), groupAt(right)])];
      expect(parseRecoveryCode(swapped)).toEqual({ fault: 'wrong-groups', groups });
    }),
    { numRuns: 500 },
  );
});

test('two groups swapped are found and both named, even where they say the same', () => {
  const group = fc.nat({ max: GROUPS - 1 });
  const keys = fc.oneof(anyKey, fc.constant(new Uint8Array(32)));
  fc.assert(
    fc.property(keys, group, group, (bytes, one, other) => {
      fc.pre(one < other);
      const groups = formatRecoveryCode(bytes).split('-');
      const swapped = groups.with(one, groups[other] ?? '').with(other, groups[one] ?? '');
      expect(parseRecoveryCode(swapped.join('-'))).toEqual({
        fault: 'wrong-groups',
        groups: [one + 1, other + 1],
      });
    }),
    { numRuns: 300 },
  );
});

describe('what a hand writes is read as what the sheet says', () => {
  const zeros = formatRecoveryCode(new Uint8Array(32));
  const ones = formatRecoveryCode(
    Uint8Array.from({ length: 32 }, (_, i) => [0x08, 0x42, 0x10, 0x84, 0x21][i % 5] ?? 0),
  );
  test.each([
    ['the letter O for nought', zeros.replaceAll('0', 'O'), new Uint8Array(32)],
    ['a small o for nought', zeros.replaceAll('0', 'o'), new Uint8Array(32)],
    ['the letter I for one', ones.replaceAll('1', 'I'), parsedKey(ones)],
    ['a small l for one', ones.replaceAll('1', 'l'), parsedKey(ones)],
    ['small letters', code.toLowerCase(), key],
    ['no dashes', code.replaceAll('-', ''), key],
    ['blanks and line ends', code.replaceAll('-', ' \n'), key],
    ['long dashes', code.replaceAll('-', '—'), key],
    ['full-width characters', code.replaceAll(/[0-9A-Z]/g, fullWidth), key],
  ])('%s', (_, text, expected) => {
    expect(parseRecoveryCode(text)).toEqual({ key: expected });
  });

  test('the sample of ones holds ones', () => {
    expect(ones).toMatch(/1{4}/);
  });

  function parsedKey(text: string): Uint8Array {
    const parsed = parseRecoveryCode(text);
    return 'key' in parsed ? parsed.key : new Uint8Array();
  }
  function fullWidth(character: string): string {
    return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
  }
});

test.each([
  ['nothing', '', 0],
  ['three groups', code.slice(0, 17), 3],
  ['one character short', code.slice(0, -1), 12],
  ['one character too many', `${code}0`, 13],
])('incomplete: %s', (_, text, groups) => {
  expect(parseRecoveryCode(text)).toEqual({ fault: 'incomplete', groups });
});

test('U stands for nothing: its group is named', () => {
  expect(parseRecoveryCode(withCharacter(code, 13, 'U'))).toEqual({ fault: 'wrong-groups', groups: [3] });
});
