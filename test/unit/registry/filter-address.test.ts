import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PersonFilter } from '#shared/contract/registry/finding.ts';
import { CONDITIONS, conditionsIn, typedAge } from '#renderer/features/registry/list/conditions.ts';
import { readFilter, writeFilter } from '#renderer/features/registry/list/filter-address.ts';

const NOTHING = PersonFilter.parse({});
const someConditions = fc.subarray([...CONDITIONS], { maxLength: 6 });

const through = (filter: PersonFilter) => readFilter(new URLSearchParams(writeFilter(filter).toString()));

test('a filter survives the address, whatever it is made of', () => {
  fc.assert(
    fc.property(someConditions, fc.constantFrom('', '王芳', 'wf', '1504&a=b', '𠮷'), (conditions, text) => {
      const start: PersonFilter = { ...NOTHING, text };
      const filter = conditions.reduce((made, condition) => condition.add(made), start);
      expect(through(filter)).toEqual(PersonFilter.parse(JSON.parse(JSON.stringify(filter))));
    }),
  );
});

test('a condition that is added stands above the list, and taken away leaves what was there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CONDITIONS), (condition) => {
      const added = condition.add(NOTHING);
      expect(conditionsIn(added).map(({ label }) => label)).toEqual([condition.label]);
      expect(through(condition.remove(added))).toEqual(NOTHING);
    }),
  );
});

test.each([
  ['60-69', '60 到 69 岁'],
  ['6到17岁', '6 到 17 岁'],
  ['80岁以上', '80 岁以上'],
  ['17以下', '17 岁以下'],
])('%s is an age', (typed, label) => {
  const condition = typedAge(typed);
  expect(condition?.label).toBe(label);
  expect(conditionsIn(condition?.add(NOTHING) ?? NOTHING).map((one) => one.label)).toEqual([label]);
});

test.each(['69-60', '官地镇', '6', '200岁以上', ''])('%s is no age', (typed) => {
  expect(typedAge(typed)).toBeUndefined();
});

test.each([
  ['a level that does not exist', 'levels=9'],
  ['a word of another program', 'certificateTerms=soon'],
  ['a town of another length', 'townshipCode=1504'],
])('an address with %s narrows nothing', (_, address) => {
  expect(readFilter(new URLSearchParams(address))).toEqual(NOTHING);
});

test('what else stands in the address does not matter', () => {
  expect(readFilter(new URLSearchParams('at=1&text=王&levels=1,2'))).toEqual({ text: '王', levels: [1, 2] });
});
