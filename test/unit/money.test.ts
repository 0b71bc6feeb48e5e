import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, Fen, formatYuan, parseYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';

const fen = (value: number) => Fen.parse(value);
const anyFen = fc.integer({ min: -1e13, max: 1e13 }).map(fen);

test.each([
  ['nothing but zero', '0', 0],
  ['minus zero', '-0', 0],
  ['one decimal', '12.5', 1250],
  ['two decimals that floats get wrong', '1.15', 115],
  ['separated thousands', '1,234.50', 123_450],
  ['millions', '12,345,678', 1_234_567_800],
  ['a negative', '-0.01', -1],
  ['full-width digits and comma', '１，２３４．５０', 123_450],
  ['the yuan sign', '￥125', 12_500],
  ['the word 元', '125元', 12_500],
  ['the longest amount', '9999999999999.99', 999_999_999_999_999],
  ['a fraction of a fen', '1.005', undefined],
  ['a comma in the wrong place', '1,2345', undefined],
  ['two points', '1.2.3', undefined],
  ['no whole part', '.5', undefined],
  ['an exponent', '1e3', undefined],
  ['nothing', '', undefined],
])('an amount typed as %s', (_, text, expected) => expect(parseYuan(text)).toBe(expected));

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-1, '-0.01'],
  [12_500, '125.00'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [123_456_789, '1,234,567.89'],
])('%i fen are written %s', (value, text) => expect(formatYuan(fen(value))).toBe(text));

test('a written amount reads as itself', () => {
  fc.assert(
    fc.property(anyFen, (any) => {
      expect(parseYuan(formatYuan(any))).toBe(any);
    }),
  );
});

test('a sum is exact or refused', () => {
  expect(sumFen([fen(1), fen(2), fen(-4)])).toBe(-1);
  expect(sumFen([])).toBe(0);
  expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow('too_big');
});

test('half a fen is no money', () => {
  expect(Fen.safeParse(0.5).success).toBe(false);
});

test.for([
  ['thirds, the odd fen to the first', 100, [1, 1, 1], [34, 33, 33]],
  ['the largest remainder first', 100, [1, 2, 4], [14, 29, 57]],
  ['nothing to a part without weight', 7, [0, 1], [0, 7]],
  ['a debt like a gift', -100, [1, 1, 1], [-34, -33, -33]],
  ['nothing', 0, [3, 4], [0, 0]],
  [
    'products beyond exact floats',
    9_007_199_254_740_991,
    [9_007_199_254_740_991, 1],
    [9_007_199_254_740_990, 1],
  ],
] as const)('a whole is shared as %s', ([, whole, weights, parts]) =>
  expect(allocate(fen(whole), weights)).toEqual(parts),
);

test.each([
  ['none', []],
  ['all zero', [0, 0]],
  ['negative', [2, -1]],
  ['fractional', [0.5, 0.5]],
])('weights that are %s are refused', (_, weights) => {
  expect(() => allocate(fen(1), weights)).toThrow(RangeError);
});

test('parts sum to the whole and stray less than a fen from their due', () => {
  const weights = fc
    .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some(Boolean));
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }).map(fen), weights, (whole, list) => {
      const parts = allocate(whole, list);
      const total = list.reduce((sum, weight) => sum + weight, 0);
      expect(sumFen(parts)).toBe(whole);
      expect(parts.every((part, i) => Math.abs(part - (whole * (list[i] ?? 0)) / total) < 1)).toBe(true);
    }),
  );
});

test.each([
  ['a monthly standard', '125', '壹佰贰拾伍元整'],
  ['the rule’s own: a zero inside', '1409.50', '壹仟肆佰零玖元伍角'],
  ['the rule’s own: several zeros inside', '6007.14', '陆仟零柒元壹角肆分'],
  ['the rule’s own: zero yuan before 角', '1680.32', '壹仟陆佰捌拾元零叁角贰分'],
  ['the rule’s own: zeros up to the yuan', '107000.53', '壹拾万柒仟元零伍角叁分'],
  ['the rule’s own: zero 角', '16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['the rule’s own: zero 角 after a digit', '325.04', '叁佰贰拾伍元零肆分'],
  ['nothing', '0', '零元整'],
  ['角 only', '0.50', '伍角'],
  ['分 only', '0.05', '伍分'],
  ['角分 only', '0.12', '壹角贰分'],
  ['ten with its 壹', '10', '壹拾元整'],
  ['ten thousand and five', '10005', '壹万零伍元整'],
  ['a gap across 万', '1000500', '壹佰万零伍佰元整'],
  ['a full month of living subsidies', '607625', '陆拾万柒仟陆佰贰拾伍元整'],
  ['a gap across 亿', '100000010', '壹亿零壹拾元整'],
  ['万 before 亿', '1234500000000', '壹万贰仟叁佰肆拾伍亿元整'],
  ['a negative', '-1250.1', '负壹仟贰佰伍拾元零壹角'],
])('%s in capitals', (_, yuan, words) => expect(yuanInWords(parseYuan(yuan) ?? fen(NaN))).toBe(words));

test('capitals tell the amount', () => {
  fc.assert(
    fc.property(anyFen, (any) => {
      expect(fenOfWords(yuanInWords(any))).toBe(any);
    }),
  );
});

test('capitals never show 零 twice, nor at the end of a part', () => {
  fc.assert(
    fc.property(anyFen, (any) => {
      expect(yuanInWords(any)).not.toMatch(/零零|零[万亿]|.零元/);
    }),
  );
});

// Reads capitals by adding up digit × unit, which knows nothing of the rules about zeros.
function fenOfWords(words: string): number {
  const sizes: Record<string, number> = { 分: 1, 角: 10, 拾: 10, 佰: 100, 仟: 1_000, 万: 1e4, 亿: 1e8 };
  const negative = words.startsWith('负');
  let [total, section, digit] = [0, 0, 0];
  for (const char of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(char);
    if (value >= 0) digit = value;
    else if (char === '元') [total, section, digit] = [(total + section + digit) * 100, 0, 0];
    else if (char === '角' || char === '分') [total, digit] = [total + digit * (sizes[char] ?? 0), 0];
    else if (char === '万') [section, digit] = [(section + digit) * 1e4, 0];
    else if (char === '亿') [total, section, digit] = [(section + digit) * 1e8, 0, 0];
    else if (char !== '整' && char !== '负') [section, digit] = [section + digit * (sizes[char] ?? 0), 0];
  }
  return negative ? -total : total;
}
