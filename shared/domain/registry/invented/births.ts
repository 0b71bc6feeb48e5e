import { addDays, Day } from '#shared/domain/day.ts';
import { between, randomFrom, shuffle } from '#shared/domain/registry/invented/random.ts';

export type InventedBirth = {
  readonly index: number;
  readonly birthDate: Day;
  /** 0 to 499: half of the identity number's sequence number, whose parity tells the sex. */
  readonly halfSequence: number;
};

// Holders per thousand by age: a rural county's certificates are mostly old people's.
const AGES = [
  { from: 3, to: 6, perThousand: 8 },
  { from: 7, to: 17, perThousand: 42 },
  { from: 18, to: 29, perThousand: 70 },
  { from: 30, to: 44, perThousand: 150 },
  { from: 45, to: 59, perThousand: 300 },
  { from: 60, to: 74, perThousand: 310 },
  { from: 75, to: 89, perThousand: 115 },
  { from: 90, to: 95, perThousand: 5 },
];
const BLOCK = AGES.flatMap(({ from, to, perThousand }) =>
  Array.from({ length: perThousand }, (_, place) => from + (place % (to - from + 1))),
);
const BLOCK_SIZES = new Map(
  [...Map.groupBy(BLOCK, (age) => age)].map(([age, places]) => [age, places.length]),
);

const DAYS = 365;
const SLOTS = DAYS * 500;
// Prime to SLOTS, so that every slot of a year is used once before any comes again; 139 days apart, so that a small
// county is spread over the year too.
const STRIDE = 113_289;

const ORDER_KEY = 1;
const OFFSET_KEY = 2;

/** As many people as fit before a birth could come twice. */
export const MOST_PEOPLE = Math.floor(SLOTS / Math.max(...BLOCK_SIZES.values())) * BLOCK.length;

/**
 * Births without end, none twice before MOST_PEOPLE: no list of those given is kept, since each is made from its
 * serial within its year by a one-to-one step.
 */
export function* inventBirths(seed: number, today: Day): Generator<InventedBirth, never> {
  const thisYear = Number(today.slice(0, 4));
  for (let block = 0; ; block += 1) {
    const taken = new Map<number, number>();
    for (const [place, age] of shuffle(randomFrom(seed, ORDER_KEY, block), BLOCK).entries()) {
      const rank = taken.get(age) ?? 0;
      taken.set(age, rank + 1);
      const serial = block * (BLOCK_SIZES.get(age) ?? 0) + rank;
      const slot = (serial * STRIDE + offsetOf(seed, age)) % SLOTS;
      const birthDate = addDays(Day.parse(`${thisYear - age}-01-01`), slot % DAYS);
      yield { index: block * BLOCK.length + place, birthDate, halfSequence: Math.floor(slot / DAYS) };
    }
  }
}

function offsetOf(seed: number, age: number): number {
  return between(randomFrom(seed, OFFSET_KEY, age), 0, SLOTS - 1);
}
