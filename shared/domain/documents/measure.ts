/** Millimetres to a typographic point. */
const POINT_MM = 25.4 / 72;
const HALF_WIDTH = /[\u0020-\u007e]/;

/** A text's width in its own em: Chinese characters are one wide, Latin ones a little over half. */
function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.56 : 1;
  return width;
}

/** Lines are broken before punctuation too: what does not fit on one loses a little of each. */
const brokenLines = (width: number, fit: number) => (width <= fit ? 1 : Math.ceil((width * 1.05) / fit));

/** How many lines a text takes in a box of `width` mm set in `points`; each of its own lines begins anew. */
export function linesOf(text: string, width: number, points: number): number {
  const fit = Math.max(1, Math.floor(width / (points * POINT_MM)));
  return text.split('\n').reduce((lines, part) => lines + brokenLines(emWidth(part), fit), 0);
}
