import { expect, test } from 'vitest';
import { foldCode, foldTyped, isScientificNotation } from '#shared/domain/typed-text.ts';

test.each([
  ['full-width forms', '１５０４２４（Ａ）', '150424(A)'],
  ['ideographic blanks around', '\u3000三级\u3000', '三级'],
  ['zero-width and direction marks', '\ufeff三\u200b级\u202c', '三级'],
  ['a blank inside, kept', '林西镇 东风村', '林西镇 东风村'],
  ['a circled digit, not guessed at', '①', '①'],
])('typed text is folded: %s', (_, text, expected) => expect(foldTyped(text)).toBe(expected));

test.each([
  ['blanks between groups', '6217 9912\u00a03456', '621799123456'],
  ['Excel’s apostrophe', "'150424", '150424'],
  ['a full-width apostrophe', '＇150424', '150424'],
  ['a lower-case x', '15042419751111012x', '15042419751111012X'],
])('a code is folded: %s', (_, text, expected) => expect(foldCode(text)).toBe(expected));

test.each([
  ['1.50424E+17', true],
  ['1.504241988101097E+17', true],
  ['2E+18', true],
  ['150424198810109700', false],
  ['', false],
])('%j in scientific notation: %j', (code, expected) => expect(isScientificNotation(code)).toBe(expected));
