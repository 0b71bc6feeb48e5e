import { pinyin } from 'pinyin-pro';
import { foldName } from '#shared/domain/registry/person-name.ts';

const LETTERS = /^[a-z]+$/;
const PLAIN = { toneType: 'none', type: 'array', v: true } as const;

/** The syllables of a name, its surname read as a surname (单 Shàn, 仇 Qiú); ü is v, as on a keyboard. */
function syllablesOf(name: string): string[] {
  return pinyin(foldName(name), { ...PLAIN, mode: 'surname', surname: 'head' }).map((syllable) =>
    syllable.toLowerCase(),
  );
}

/** What lists are sorted by: syllables with blanks between, so that 王安 comes before 王芳 and 万 before both. */
export function pinyinOrder(name: string): string {
  return syllablesOf(name).join(' ');
}

/**
 * Every way a name is read, as lists of syllables: the surname as a surname, then as the character is otherwise read
 * (单 dān), since not everybody knows. What has no reading (·, a rare character) is left out.
 */
export function nameReadings(name: string): readonly (readonly string[])[] {
  const syllables = syllablesOf(name);
  const [first = ''] = Array.from(foldName(name));
  const [common = ''] = pinyin(first, PLAIN);
  const readings = common === syllables[0] ? [syllables] : [syllables, [common, ...syllables.slice(1)]];
  return readings.map((reading) => reading.filter((syllable) => LETTERS.test(syllable)));
}
