import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  between,
  digits,
  happens,
  pick,
  pickWeighted,
  randomFrom,
  shuffle,
} from '#shared/domain/registry/invented/random.ts';

const take = (key: readonly number[], count: number) => {
  const random = randomFrom(...key);
  return Array.from({ length: count }, random);
};

test('one key gives one stream', () => {
  expect(take([1, 2], 5)).toEqual(take([1, 2], 5));
});

test.each([
  ['seed', [1, 2], [2, 2]],
  ['index', [1, 2], [1, 3]],
  ['order', [1, 2], [2, 1]],
])('another %s gives another stream', (_, key, other) => {
  expect(take(key, 5)).not.toEqual(take(other, 5));
});

test('a stream is even: each tenth gets its tenth', () => {
  const counts = new Map<number, number>();
  for (const value of take([42], 100_000)) {
    const tenth = Math.floor(value * 10);
    counts.set(tenth, (counts.get(tenth) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...counts.values()].every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
});

test('the first numbers of neighbouring keys are even too', () => {
  const mean =
    Array.from({ length: 10_000 }, (_, index) => randomFrom(7, index)()).reduce((a, b) => a + b) / 10_000;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
});

test('drawn numbers keep to their bounds', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 50 }), (seed, low, span) => {
      const drawn = between(randomFrom(seed), low, low + span);
      expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + span).toBe(true);
    }),
  );
});

test('weights are shares', () => {
  const random = randomFrom(3);
  const rare = Array.from({ length: 10_000 }, () =>
    pickWeighted(random, { values: ['often', 'rarely', 'never'], weights: [9, 1, 0] }),
  );
  expect(rare.filter((word) => word === 'rarely').length / 10_000).toBeCloseTo(0.1, 1);
  expect(rare).not.toContain('never');
});

test('shuffling loses nothing', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
      expect(shuffle(randomFrom(seed), list).toSorted((a, b) => a - b)).toEqual(
        list.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('a certain event happens, an impossible one does not', () => {
  expect([happens(randomFrom(1), 1), happens(randomFrom(1), 0)]).toEqual([true, false]);
});

test('digits have the length asked for', () => {
  expect(digits(randomFrom(1), 16)).toMatch(/^\d{16}$/);
});

test('there is nothing to pick from an empty list', () => {
  expect(() => pick(randomFrom(1), [])).toThrow(RangeError);
  expect(() => pickWeighted(randomFrom(1), { values: ['never'], weights: [] })).toThrow(RangeError);
});
