/**
 * What stands at the private code points of Unicode that GBK and GB 18030-2000 used for characters which had no code of
 * their own yet, from the first one of each run on. GB 18030-2005, appendix E, and GB 18030-2022, appendix D, say what they
 * are today: 䶮 was U+E863. Old input methods and GBK files still write them so.
 */
const RUNS: readonly (readonly [first: number, characters: string])[] = [
  [0xe78d, '︐︒︑︓︔︕︖︗︘︙'],
  [0xe7c7, 'ḿǹ'],
  [0xe7e7, '〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'],
  [
    0xe815,
    '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  ],
];

const STANDARD: ReadonlyMap<string, string> = new Map(
  RUNS.flatMap(([first, characters]) =>
    Array.from(characters, (character, at) => [String.fromCodePoint(first + at), character] as const),
  ),
);

const PRIVATE = /[\ue78d-\ue796\ue7c7\ue7c8\ue7e7-\ue7f3\ue815-\ue864]/g;

/** The text with each character that an old GB encoding put at a private code point at its own one. */
export function standardCharacters(text: string): string {
  return text.replace(PRIVATE, (character) => STANDARD.get(character) ?? character);
}
