import { foldName } from '#shared/domain/registry/person-name.ts';
import { RANK, type Rank } from '#shared/domain/registry/search-keys.ts';
import { foldCode, foldTyped } from '#shared/domain/typed-text.ts';

export type KeyPrefix = { readonly rank: Rank; readonly prefix: string };

/** What a typed text looks for: keys that begin with it, best first; then digits anywhere, or a place called so. */
export type SearchText = {
  readonly keys: readonly KeyPrefix[];
  readonly digits: string | undefined;
  readonly place: string | undefined;
};

const NUMBER = /^\d+X?$|^\d{17}[\dX][1-7][1-4]?(?:B\d{0,2})?$/;
const LETTERS = /^[a-zü:'’\s]+$/i;
const SHORTEST_PART = 3;

const WORDS_THEN_DIGITS = /^(.*[^\d\s])\s*(\d{3,}X?)$/i;
const DIGITS_THEN_WORDS = /^(\d{3,}X?)\s+(.*[^\d\s].*)$/i;

/** `王芳 0013`, `王芳0013` or `0013 王芳`: a text, and digits of a number beside it; nothing when it is one or the other. */
export function digitsApart(text: string): { readonly rest: string; readonly digits: string } | undefined {
  if (NUMBER.test(foldCode(text))) return undefined;
  const typed = foldTyped(text);
  const [, rest, digits] = WORDS_THEN_DIGITS.exec(typed) ?? [];
  if (rest !== undefined && digits !== undefined) return { rest, digits: digits.toUpperCase() };
  const [, first, words] = DIGITS_THEN_WORDS.exec(typed) ?? [];
  return first === undefined || words === undefined
    ? undefined
    : { rest: words, digits: first.toUpperCase() };
}

const NOTHING = { keys: [], digits: undefined, place: undefined };

/** Reads what somebody typed into the one field: a number, letters, or a name that may also be a village. */
export function readSearchText(text: string): SearchText {
  const code = foldCode(text);
  if (NUMBER.test(code)) return ofNumber(code);
  const folded = foldName(text);
  const characters = Array.from(folded).length;
  if (characters === 0) return NOTHING;
  const name: KeyPrefix = { rank: RANK.name, prefix: folded };
  const typed = foldTyped(text);
  if (LETTERS.test(typed)) return { ...NOTHING, keys: [name, ...ofLetters(typed)] };
  const keys = [name, { rank: RANK.namePart, prefix: folded }];
  return { ...NOTHING, keys, place: characters > 1 ? folded : undefined };
}

function ofNumber(code: string): SearchText {
  return {
    ...NOTHING,
    keys: [
      { rank: RANK.number, prefix: code },
      { rank: RANK.phone, prefix: code },
    ],
    digits: code.length >= SHORTEST_PART ? code : undefined,
  };
}

/** Part of a name in letters, or pinyin, with ü, u: or v; one letter is the beginning of a syllable and nothing more. */
function ofLetters(text: string): SearchText['keys'] {
  const letters = text
    .toLowerCase()
    .replace(/u:|ü/g, 'v')
    .replace(/[^a-z]/g, '');
  if (letters.length === 1) return [{ rank: RANK.pinyin, prefix: letters }];
  return [
    { rank: RANK.namePart, prefix: foldName(text) },
    { rank: RANK.pinyin, prefix: letters },
    { rank: RANK.pinyinPart, prefix: letters },
    { rank: RANK.initials, prefix: letters },
  ];
}
