/** Numbers in [0, 1) that look random and come again with the same key. */
export type Random = () => number;

/** Values with their shares in the same order; shares need not sum to anything. */
export type Weighted<T> = { readonly values: readonly T[]; readonly weights: readonly number[] };

/** A stream for a key of 32-bit integers, say seed and index (sfc32, Chris Doty-Humphrey's PractRand): neighbours are unrelated. */
export function randomFrom(...key: readonly number[]): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const step = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  };
  // Twelve rounds is what sfc32's author asks for before a key has reached every bit.
  for (const part of key) {
    a ^= part;
    for (let round = 0; round < 12; round += 1) step();
  }
  return () => step() / 2 ** 32;
}

/** A whole number from low to high, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Whether an event of this probability happens. */
export function happens(random: Random, probability: number): boolean {
  return random() < probability;
}

/** One of a list, each as likely; throws a RangeError on an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const value = list[between(random, 0, list.length - 1)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}

/** One of the values by its weight; throws a RangeError when none has any. */
export function pickWeighted<T>(random: Random, { values, weights }: Weighted<T>): T {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, value] of values.entries()) {
    rest -= weights[index] ?? 0;
    if (rest < 0) return value;
  }
  throw new RangeError('nothing to pick from');
}

/** The list in another order, each order as likely. */
export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Decimal digits as text. */
export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => between(random, 0, 9)).join('');
}
