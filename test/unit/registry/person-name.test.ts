import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters, foldName, tidyName } from '#shared/domain/registry/person-name.ts';

test.each(['', '·', '•', '・', '‧', '．', '.', '∙', '⋅', '･', '\u0387', '。', '◦', ' · '])(
  'a name is the same with %j between its parts',
  (dot) => {
    expect(foldName(`阿卜杜${dot}热合曼`)).toBe('阿卜杜热合曼');
  },
);

test.each([
  ['blanks inside', '王　 芳', '王芳'],
  ['a no-break space', '王\u00a0芳', '王芳'],
  ['a zero-width space', '王\u200b芳', '王芳'],
  ['a variation selector', '葛\u{e0100}飞', '葛飞'],
  ['a compatibility ideograph', '\uf9dc飞', '隆飞'],
  ['full-width Latin', 'Ａnna', 'Anna'],
  ['a character outside the Basic Plane', '李𠮷', '李𠮷'],
  ['a character that GBK had in the private use area', '李\ue863', '李䶮'],
  ['a private character that nobody has standardised', '李\uf000', '李\uf000'],
])('a search key folds or keeps %s', (_, name, key) => expect(foldName(name)).toBe(key));

test.each([
  ['𠮷', 1],
  ['张𬭎', 2],
  ['阿拉坦·巴特尔', 7],
  ['', 0],
])('%j has %i characters', (name, count) => expect(countCharacters(name)).toBe(count));

test.each([
  ['张　三', '张三'],
  ['张\n三', '张三'],
  [' 王 \u00a0 芳\u3000', '王芳'],
  ['王\u200b芳', '王芳'],
  ['李 𠮷', '李𠮷'],
  ['葛\u{e0100} 飞', '葛\u{e0100}飞'],
  ['阿拉坦 · 巴特尔', '阿拉坦·巴特尔'],
  ['阿拉坦 •巴特尔', '阿拉坦•巴特尔'],
  ['阿拉坦\u180e巴特尔', '阿拉坦\u180e巴特尔'],
  ['Anna   Maria\nSchmidt', 'Anna Maria Schmidt'],
  ['J. R. Smith', 'J. R. Smith'],
  ['Anna 王', 'Anna王'],
  ['ᠪᠠᠲᠤ ᠮᠥᠩᠬᠡ', 'ᠪᠠᠲᠤ ᠮᠥᠩᠬᠡ'],
  ["'张三", "'张三"],
  ['', ''],
])('the name %j is written %j', (typed, name) => {
  expect(tidyName(typed)).toBe(name);
  expect(tidyName(name)).toBe(name);
});

test('folding twice is folding once', () => {
  const unit = fc.constantFrom(
    '阿',
    '𠮷',
    '\uf9dc',
    '·',
    '．',
    '•',
    ' ',
    '\u3000',
    '\u200b',
    '\u{e0100}',
    'Ａ',
    'é',
    '\ue863',
    '\ue816',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});
