import { nameReadings } from '#shared/domain/registry/name-reading.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';

/** How good a match through a key is, best first. */
export const RANK = {
  name: 0,
  namePart: 1,
  pinyin: 2,
  pinyinPart: 3,
  initials: 4,
  number: 5,
  phone: 6,
} as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

export type SearchKey = { readonly rank: Rank; readonly key: string };

/**
 * Counts the ways in which a name was made into keys. To be raised with any change after which a name has another key,
 * another order or other readings: an office whose keys are of an earlier way writes them anew by itself.
 */
export const SEARCH_KEYS_VERSION = 2;

/** What of a person can be searched for. */
export type Searchable = {
  readonly name: string;
  readonly formerName: string | null;
  /** Identity numbers, former ones too, and certificate numbers. */
  readonly numbers: readonly string[];
  readonly phone: string | null;
};

/** Everything a person is found by from its beginning; a part of a name is found as the beginning of its rest. */
export function searchKeysOf({ name, formerName, numbers, phone }: Searchable): SearchKey[] {
  const folded = foldName(name);
  const former = formerName === null ? '' : foldName(formerName);
  const readings = nameReadings(name);
  return distinct([
    { rank: RANK.name, key: folded },
    ...[...restsOf(folded), former, ...restsOf(former)].map((key) => ({ rank: RANK.namePart, key })),
    ...readings.flatMap((syllables) => [
      { rank: RANK.pinyin, key: syllables.join('') },
      ...syllables
        .slice(1)
        .map((_, place) => ({ rank: RANK.pinyinPart, key: syllables.slice(place + 1).join('') })),
      { rank: RANK.initials, key: syllables.map((syllable) => syllable.charAt(0)).join('') },
    ]),
    ...longest(numbers).map((key) => ({ rank: RANK.number, key })),
    { rank: RANK.phone, key: phone ?? '' },
  ]);
}

/** The numbers without those that another begins with: who has 15042419900101001342 is found by its first 18 digits too. */
export function longest(numbers: readonly string[]): string[] {
  return numbers.filter(
    (number, place) =>
      !numbers.some((other, at) => other.startsWith(number) && (other.length > number.length || at < place)),
  );
}

function restsOf(name: string): string[] {
  const characters = Array.from(name);
  return characters.slice(1).map((_, place) => characters.slice(place + 1).join(''));
}

function distinct(keys: readonly SearchKey[]): SearchKey[] {
  const found = new Map(keys.map((each) => [`${each.rank} ${each.key}`, each]));
  return [...found.values()].filter(({ key }) => key !== '');
}
