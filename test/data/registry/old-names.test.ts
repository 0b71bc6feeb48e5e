import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { failureOf, outcome } from '#test/data/support/offices.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';

const DONGFENG_OF_DAJING = '150424105211';
const DAJING = '150424105';
let desk: TestDesk;

beforeAll(async () => {
  desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: 400 });
  await desk.client.desk.signIn({ login: 'jingban', password: PRACTICE_PASSWORD });
});
afterAll(() => desk.end());

const villageOf = async (text: string) => {
  const { rows } = await desk.client.registry.page({ filter: { text }, limit: 500 });
  return [...new Set(rows.map(({ divisionCode }) => divisionCode))];
};

test('people are found by the name that their village no longer bears', async () => {
  expect(await villageOf('双井店')).toEqual([]);
  await desk.client.registry.addOldName({ name: ' 双井店 ', divisionCode: DONGFENG_OF_DAJING });
  expect(await desk.client.registry.oldNames({})).toEqual([
    { name: '双井店', divisionCode: DONGFENG_OF_DAJING },
  ]);
  expect(await villageOf('双井店')).toEqual([DONGFENG_OF_DAJING]);
  await desk.client.registry.removeOldName({ name: '双井店' });
  expect(await desk.client.registry.oldNames({})).toEqual([]);
});

test.each([
  ['a town’s name of today', '官地镇', DAJING, 'name-of-today'],
  ['a village’s name of today in its town', '东风', DONGFENG_OF_DAJING, 'name-of-today'],
  ['a place that is not in the county', '兴隆庄', '150424999', 'not-found'],
])('%s is refused', async (...[, name, divisionCode, code]) => {
  expect(await outcome(desk.client.registry.addOldName({ name, divisionCode }))).toBe(code);
  expect(await desk.client.registry.oldNames({})).toEqual([]);
});

test('an old name means one place', async () => {
  await desk.client.registry.addOldName({ name: '兴隆庄', divisionCode: DAJING });
  expect(
    await failureOf(desk.client.registry.addOldName({ name: '兴隆庄', divisionCode: DONGFENG_OF_DAJING })),
  ).toEqual({ code: 'old-name-taken', params: { name: '兴隆庄' } });
});
