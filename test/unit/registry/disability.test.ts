import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Category,
  CATEGORY_NAMES,
  type Component,
  formatComponents,
  Level,
  LEVEL_NAMES,
  mostSevereLevel,
  parseCategory,
  parseComponents,
  parseLevel,
} from '#shared/domain/registry/disability.ts';

test.each([
  ['肢体', 4],
  ['肢体残疾', 4],
  [' ４ ', 4],
  ['多重', 7],
  ['多重残疾', 7],
  ['残疾', undefined],
  ['8', undefined],
  ['', undefined],
])('category %j is %j', (text, expected) => expect(parseCategory(text)).toBe(expected));

test.each([
  ['三级', 3],
  ['叁级', 3],
  ['三', 3],
  ['3', 3],
  ['３', 3],
  ['3级', 3],
  ['贰级', 2],
  ['五级', undefined],
  ['0级', undefined],
  ['12', undefined],
  ['重', undefined],
  ['级', undefined],
  ['', undefined],
])('level %j is %j', (text, expected) => expect(parseLevel(text)).toBe(expected));

test('every category and level reads by its own name', () => {
  expect([...Category.values].map((category) => parseCategory(CATEGORY_NAMES[category]))).toEqual([
    ...Category.values,
  ]);
  expect([...Level.values].map((level) => parseLevel(LEVEL_NAMES[level]))).toEqual([...Level.values]);
});

test.each([
  ['肢体三级;智力二级', [4, 3, 5, 2]],
  ['肢体残疾三级；智力残疾贰级', [4, 3, 5, 2]],
  ['肢体3、精神１级', [4, 3, 6, 1]],
  ['43,52', [4, 3, 5, 2]],
  ['视力四级 听力四级 言语一级', [1, 4, 2, 4, 3, 1]],
])('components %j', (text, expected) => {
  expect(parseComponents(text)?.flatMap(({ category, level }) => [category, level])).toEqual(expected);
});

test.each([
  ['one alone', '肢体三级'],
  ['the same twice', '肢体三级;肢体二级'],
  ['an unknown level', '肢体九级;智力二级'],
  ['多重 inside 多重', '多重二级;智力二级'],
  ['a missing level', '肢体;智力二级'],
  ['nothing', ''],
])('components with %s are refused', (_, text) => expect(parseComponents(text)).toBeUndefined());

test('多重 has the level of its most severe component', () => {
  expect(mostSevereLevel(parseComponents('肢体三级;智力二级;视力四级') ?? [])).toBe(2);
  expect(mostSevereLevel([])).toBeUndefined();
});

test('written components read as themselves', () => {
  const component: fc.Arbitrary<Component> = fc.record({
    category: fc.constantFrom(1, 2, 3, 4, 5, 6),
    level: fc.constantFrom(1, 2, 3, 4),
  });
  const components = fc.uniqueArray(component, { minLength: 2, selector: ({ category }) => category });
  fc.assert(
    fc.property(components, (list) => {
      expect(parseComponents(formatComponents(list))).toEqual(list);
    }),
  );
});
