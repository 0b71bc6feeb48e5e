import { expect, test } from 'vitest';
import {
  DIVISIONS,
  findDivision,
  findVillage,
  listChildren,
  spokenName,
} from '#shared/domain/registry/divisions.ts';

test.each([
  ['a village', '冬不冷村委会', '冬不冷村'],
  ['a community of residents', '春蕾社区居民居委会', '春蕾社区'],
  ['a residents’ committee', '矿区居委会', '矿区社区'],
  ['a community', '同裕社区', '同裕社区'],
])('people call %s by its short name', (_, name, spoken) => expect(spokenName(name)).toBe(spoken));

test('a division is found by its code', () => {
  expect(findDivision('150424100218')).toEqual({
    code: '150424100218',
    name: '东风村委会',
    level: 'village',
    parentCode: '150424100',
  });
  expect(findDivision('150424')).toBeUndefined();
});

test('a township lists its villages, the county its townships', () => {
  expect(listChildren('150424100').map(({ name }) => spokenName(name))).toEqual([
    '冬不冷村',
    '常胜村',
    '黄河子村',
    '东风村',
    '南门外村',
    '河沿村',
    '西门外村',
    '新兴村',
  ]);
  expect(listChildren('150424')).toHaveLength(12);
  expect(listChildren('150424100218')).toEqual([]);
});

test.each([
  ['150424100', '东风村委会', '150424100218'],
  ['150424100', '东风村', '150424100218'],
  ['150424105', ' 东风 ', '150424105211'],
  ['150424400', '春蕾社区居民社区', '150424400401'],
  ['150424105', '矿区社区', '150424105001'],
  ['150424400', '东风村', undefined],
  ['999999999', '东风村', undefined],
])('in %s, %j is village %s', (township, name, code) => expect(findVillage(township, name)?.code).toBe(code));

test('every village is found by its official and its spoken name', () => {
  for (const village of DIVISIONS.filter(({ level }) => level === 'village')) {
    expect(findVillage(village.parentCode, village.name)).toBe(village);
    expect(findVillage(village.parentCode, spokenName(village.name))).toBe(village);
  }
});
