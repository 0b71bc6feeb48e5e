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

/** Whether two spellings are of the same name. */
export const isSameName = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** Length in characters as people count them; 𠮷 is one. */
export function countCharacters(name: string): number {
  return Array.from(name).length;
}
