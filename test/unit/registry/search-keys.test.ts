import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_CHARACTERS } from '#shared/domain/registry/name-characters.ts';
import { nameReadings, pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import {
  longest,
  RANK,
  type Rank,
  SEARCH_KEYS_VERSION,
  searchKeysOf,
} from '#shared/domain/registry/search-keys.ts';
import { readSearchText } from '#shared/domain/registry/search-text.ts';
import { DOUBLE_SURNAMES, SURNAME_READINGS } from '#shared/domain/registry/surnames.ts';

const readings = (name: string) => nameReadings(name).map((syllables) => syllables.join(' '));

describe('a name is read', () => {
  test.each([
    ['单国华', ['shan guo hua', 'dan guo hua']],
    ['曾秀英', ['zeng xiu ying', 'ceng xiu ying']],
    ['仇海', ['qiu hai', 'chou hai']],
    ['王朝霞', ['wang zhao xia', 'wang chao xia']],
    ['欧阳朝霞', ['ou yang zhao xia', 'ou yang chao xia']],
    ['张略', ['zhang lve', 'zhang lue', 'zhang lyue']],
    ['查志', ['zha zhi', 'cha zhi']],
    ['解玉兰', ['xie yu lan', 'jie yu lan']],
    ['盖春生', ['ge chun sheng', 'gai chun sheng']],
    ['区兰', ['ou lan', 'qu lan']],
    ['朴春', ['piao chun', 'pu chun']],
    ['尉迟恭', ['yu chi gong', 'wei chi gong']],
    ['欧阳明', ['ou yang ming']],
    ['王芳', ['wang fang']],
    ['吕布', ['lv bu', 'lyu bu']],
    ['巴特尔·孟和', ['ba te er meng he']],
    ['𠮷田', ['tian']],
    ['\ue863小明', ['yan xiao ming']],
  ])('%s as it is usually, then otherwise', (name, expected) => {
    expect(readings(name)).toEqual(expected);
  });

  test('a long name in so many ways and no more, the usual one first', () => {
    const all = readings('朝重乐长行茜曾晟');
    expect(all[0]).toBe('chao zhong le chang xing qian ceng sheng');
    expect(new Set(all).size).toBe(16);
  });

  test('lists are sorted by syllable, not by letter', () => {
    expect(
      ['王芳', '万国', '王安', '汪'].toSorted((a, b) => (pinyinOrder(a) < pinyinOrder(b) ? -1 : 1)),
    ).toEqual(['万国', '汪', '王安', '王芳']);
  });
});

const keysOf = (name: string, rank: Rank) =>
  searchKeysOf({ name, formerName: null, numbers: [], phone: null })
    .filter((each) => each.rank === rank)
    .map(({ key }) => key);

describe('somebody is found', () => {
  test('by the name, by the rest of it from any character, and a former name by any part', () => {
    expect(keysOf('巴特尔·孟和', RANK.name)).toEqual(['巴特尔孟和']);
    expect(keysOf('巴特尔·孟和', RANK.namePart)).toEqual(['特尔孟和', '尔孟和', '孟和', '和']);
    const keys = searchKeysOf({ name: '王芳', formerName: '李 敏', numbers: [], phone: null });
    expect(keys.filter(({ rank }) => rank === RANK.namePart).map(({ key }) => key)).toEqual([
      '芳',
      '李敏',
      '敏',
    ]);
  });

  test('by characters outside the Basic Plane as whole ones', () => {
    expect(keysOf('王𠮷芳', RANK.namePart)).toEqual(['𠮷芳', '芳']);
  });

  test('by the pinyin from any syllable on, and by the initials, in each reading', () => {
    expect(keysOf('单国华', RANK.pinyin)).toEqual(['shanguohua', 'danguohua']);
    expect(keysOf('单国华', RANK.pinyinPart)).toEqual(['guohua', 'hua']);
    expect(keysOf('单国华', RANK.initials)).toEqual(['sgh', 'dgh']);
  });

  test('by a number once: the one that begins with it stands for it', () => {
    expect(longest(['1504', '150442', '1504', '99', '99'])).toEqual(['150442', '99']);
  });

  test('and no key is empty or there twice, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ maxLength: 11 }),
        (name, phone) => {
          const keys = searchKeysOf({ name, formerName: name, numbers: ['1', '12'], phone });
          const seen = keys.map(({ rank, key }) => `${rank} ${key}`);
          expect(new Set(seen).size).toBe(seen.length);
          expect(keys.filter(({ key }) => key === '')).toEqual([]);
        },
      ),
    );
  });
});

/** Names whose keys show every rule: surnames, words, dots, private code points, ü, a long one. */
const SAMPLE = [SURNAME_READINGS, DOUBLE_SURNAMES, NAME_CHARACTERS]
  .flatMap((readings) => Object.keys(readings))
  .concat('朝霞', '重阳', '略', '布', '·孟和', '\ue863', 'Anna', '卜杜．热合曼')
  .map((part) => `王${part}`);

test('the keys of a version stay as they are: when this sum changes, SEARCH_KEYS_VERSION has to be raised', () => {
  const keys = [...SAMPLE, ...SAMPLE.map((name) => name.slice(1))].flatMap((name) => [
    pinyinOrder(name),
    ...searchKeysOf({ name, formerName: null, numbers: [], phone: null }).map(
      ({ rank, key }) => `${rank} ${key}`,
    ),
  ]);
  const sum = createHash('sha256').update(keys.join('\n')).digest('hex');
  expect([SEARCH_KEYS_VERSION, sum]).toEqual([
    2,
    'a101aac0e9e1232e623295e9f3c55018f5b86ea71986e3edb41c971ba116488c',
  ]);
});

describe('what was typed', () => {
  const read = (text: string) => {
    const { keys, digits, place } = readSearchText(text);
    return [keys.map(({ rank, prefix }) => `${rank}:${prefix}`).join(' '), digits, place];
  };
  test.each([
    ['王', ['0:王 1:王', undefined, undefined]],
    ['\ue863', ['0:䶮 1:䶮', undefined, undefined]],
    ['王 芳', ['0:王芳 1:王芳', undefined, '王芳']],
    ['巴特尔•孟', ['0:巴特尔孟 1:巴特尔孟', undefined, '巴特尔孟']],
    ['·', ['', undefined, undefined]],
    ['w', ['0:w 2:w', undefined, undefined]],
    ['Wang Fang', ['0:WangFang 1:WangFang 2:wangfang 3:wangfang 4:wangfang', undefined, undefined]],
    ['ｗｆ', ['0:wf 1:wf 2:wf 3:wf 4:wf', undefined, undefined]],
    ['lü', ['0:lü 1:lü 2:lv 3:lv 4:lv', undefined, undefined]],
    ['15', ['5:15 6:15', undefined, undefined]],
    ['150 4２４', ['5:150424 6:150424', '150424', undefined]],
    ['001x', ['5:001X 6:001X', '001X', undefined]],
    [
      '15042419900101001342b1',
      ['5:15042419900101001342B1 6:15042419900101001342B1', '15042419900101001342B1', undefined],
    ],
    ['   ', ['', undefined, undefined]],
    ['%', ['0:% 1:%', undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
