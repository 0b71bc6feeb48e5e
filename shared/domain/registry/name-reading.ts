import { pinyin } from 'pinyin-pro';
import { NAME_CHARACTERS } from '#shared/domain/registry/name-characters.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import { DOUBLE_SURNAMES, SURNAME_READINGS } from '#shared/domain/registry/surnames.ts';

const LETTERS = /^[a-z]+$/;
/** ü as v, as on a keyboard. */
const PLAIN = { toneType: 'none', type: 'array', v: true } as const;

/** A name of many characters that are read in several ways is indexed under so many readings and no more. */
const MOST_READINGS = 16;

/** Asked for each character of each name of an import, so each is looked up once. */
const known = new Map<string, readonly string[]>();

/** How a character is read when it stands alone; one without a reading is given back. */
function readAlone(character: string): readonly string[] {
  const found = known.get(character) ?? readTogether(character);
  known.set(character, found);
  return found;
}

function readTogether(text: string): readonly string[] {
  return pinyin(text, PLAIN).map((syllable) => syllable.toLowerCase());
}

/** The syllables of each character of a name, best first: surname as a surname, the rest by its words, then otherwise. */
function syllablesOf(name: string): readonly (readonly string[])[] {
  const characters = Array.from(foldName(name));
  const double = characters.length > 2 ? DOUBLE_SURNAMES[characters.slice(0, 2).join('')] : undefined;
  const head = double ? 2 : 1;
  const given = characters.slice(head).join('');
  const words = characters.length > head + 1 ? readTogether(given) : [];
  return characters.map((character, at) => {
    const asGiven = at < head ? [] : [...words.slice(at - head, at - head + 1), ...usually(character)];
    const asSurname = at === 0 ? (SURNAME_READINGS[character] ?? []) : [];
    const asDouble = double?.slice(at, at + 1) ?? [];
    return [...new Set([...asDouble, ...asSurname, ...asGiven, ...readAlone(character)])];
  });
}

const usually = (character: string) => NAME_CHARACTERS[character] ?? [];

/** What lists are sorted by: syllables with blanks between, so that 王安 comes before 王芳 and 万 before both. */
export function pinyinOrder(name: string): string {
  return syllablesOf(name)
    .map(([syllable = '']) => syllable)
    .join(' ');
}

/**
 * Every way a name is read and typed, as lists of syllables: first the surname as a surname and the rest by its words,
 * then with more and more characters as they are otherwise read (单 dān, 朝 cháo), since not everybody knows. What has no
 * reading (a rare character) is left out.
 */
export function nameReadings(name: string): readonly (readonly string[])[] {
  const places = syllablesOf(name)
    .map((syllables) => syllables.filter((syllable) => LETTERS.test(syllable)).flatMap(spellings))
    .filter((syllables) => syllables.length > 0);
  let readings: readonly Reading[] = [{ syllables: [], unusual: 0 }];
  for (const place of places)
    readings = place.length === 1 ? followed(readings, place) : fewest(readings, place);
  return readings.map(({ syllables }) => syllables);
}

/** A reading, and how many of its syllables are not the first that its character has. */
type Reading = { readonly syllables: readonly string[]; readonly unusual: number };

/** Each reading with each of the syllables behind it. */
const followed = (readings: readonly Reading[], place: readonly string[]): readonly Reading[] =>
  readings.flatMap(({ syllables, unusual }) =>
    place.map((syllable, at) => ({ syllables: [...syllables, syllable], unusual: unusual + Number(at > 0) })),
  );

const fewest = (readings: readonly Reading[], place: readonly string[]): readonly Reading[] =>
  followed(readings, place)
    .toSorted((a, b) => a.unusual - b.unusual)
    .slice(0, MOST_READINGS);

/** A syllable with ü as it is typed: lv, lyu (passports); lve, lue, lyue. */
function spellings(syllable: string): readonly string[] {
  if (!syllable.includes('v')) return [syllable];
  const asInPassports = syllable.replace('v', 'yu');
  return syllable.endsWith('ve')
    ? [syllable, syllable.replace('v', 'u'), asInPassports]
    : [syllable, asInPassports];
}
