// What keyboards, Word and old systems put between the parts of a name instead of U+00B7.
const MIDDLE_DOTS = /[.•‧∙⋅・･᛫●⸱⸳。]/gu;
// Blanks, invisible format characters and the selectors that only choose a glyph.
const UNSEEN = /[\s\p{Cf}\p{Variation_Selector}]/gu;

/** A name's search key: look-alike dots as one ·, compatibility forms unified, nothing unseen; never shown in place of the name. */
export function foldName(name: string): string {
  return name.replace(UNSEEN, '').normalize('NFKC').replace(MIDDLE_DOTS, '·');
}

/** Length in characters as people count them; 𠮷 is one. */
export function countCharacters(name: string): number {
  return Array.from(name).length;
}
