import { describe, expect, test } from 'vitest';
import { standardCharacters } from '#shared/domain/registry/private-use.ts';

const decoder = new TextDecoder('gb18030');

/** What GB 18030 of today has at pairs of bytes, one after the other; 7F is no second byte. */
const today = (pairs: readonly number[]) =>
  pairs
    .filter((pair) => (pair & 0xff) !== 0x7f)
    .map((pair) => decoder.decode(Uint8Array.of(pair >> 8, pair & 0xff)));
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('a private code point of old is what GB 18030 has at its bytes today', () => {
  test.each([
    ['upright punctuation', 0xe78d, [...range(0xa6d9, 0xa6df), 0xa6ec, 0xa6ed, 0xa6f3]],
    ['letters of pinyin', 0xe7c7, [0xa8bc, 0xa8bf]],
    ['signs that describe characters', 0xe7e7, range(0xa989, 0xa995)],
    ['characters and their parts', 0xe815, range(0xfe50, 0xfea0)],
  ])('%s', (_, first, pairs) => {
    const wrong = today(pairs).flatMap((character, at) => {
      const old = String.fromCodePoint(first + at);
      // Six of them the decoder leaves where they were.
      return character === old || standardCharacters(old) === character ? [] : [[old, character]];
    });
    expect(wrong).toEqual([]);
  });

  test('the six that GB 18030 of 2005 has twice', () => {
    expect(standardCharacters('\ue816\ue817\ue818\ue831\ue83b\ue855')).toBe('𠂇𠂉𠃌𡗗𢦏𤇾');
  });

  test('䶮, as often as it stands there', () => {
    expect(standardCharacters('王\ue863\ue863')).toBe('王䶮䶮');
  });

  test('and 105 there are: any other one stays', () => {
    const whole = range(0xe000, 0xf8ff).map((code) => String.fromCodePoint(code));
    expect(whole.filter((each) => standardCharacters(each) !== each)).toHaveLength(105);
    expect(standardCharacters('李王芳·\uf000')).toBe('李王芳·\uf000');
  });
});
