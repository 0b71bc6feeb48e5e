import { standardCharacters } from '#shared/domain/registry/private-use.ts';

// What the law, keyboards, Word and old systems put between the parts of a name, and many lists leave out.
const MIDDLE_DOTS = /[.·•‧∙⋅・･᛫●◦⦁⸱⸳。]/gu;
// Blanks, invisible format characters and the selectors that only choose a glyph.
const UNSEEN = /[\s\p{Cf}\p{Variation_Selector}]/gu;

/**
 * What two spellings of one name have in common, to compare and search by: no dots between the parts, nothing unseen,
 * compatibility forms and private code points as the characters that they stand for. Never shown in place of the name.
 */
export function foldName(name: string): string {
  return standardCharacters(name).replace(UNSEEN, '').normalize('NFKC').replace(MIDDLE_DOTS, '');
}

// What looks like a blank between the parts of a name; Mongolian vowel separators and joiners are no blanks.
const BLANKS = /[\s\u200b\u2060]+/u;
const LETTER = /[\p{L}\p{Co}]/gu;
// The private use area holds the rare characters of old systems.
const CHINESE = /[\p{Script=Han}\p{Co}]/u;

/**
 * A name as its papers have it: 张 三 typed for looks is 张三. A single blank stays between words of letters, as in Anna
 * Maria; dots and rare characters stay what they are.
 */
export function tidyName(typed: string): string {
  const [first = '', ...rest] = typed.split(BLANKS).filter((part) => part !== '');
  return rest.reduce((name, part) => name + (isBetweenWords(name, part) ? ' ' : '') + part, first);
}

function isBetweenWords(before: string, after: string): boolean {
  const letters = [before.match(LETTER)?.at(-1), after.match(LETTER)?.[0]];
  return letters.every((letter) => letter !== undefined && !CHINESE.test(letter));
}

/** Whether two spellings are of the same name. */
export const isSameName = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** Length in characters as people count them; 𠮷 is one. */
export function countCharacters(name: string): number {
  return Array.from(name).length;
}
