/** Radicals of the CJK supplement, each followed by the character that faces draw with the same strokes. */
const PAIRS =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻳龟';
const CHARACTERS = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

/** Text out of a PDF, in which a letter that two characters share may come back as a radical (⻢ for 马). */
export function withoutRadicals(text: string): string {
  return text
    .replaceAll(/[\u2e80-\u2eff]/g, (radical) => CHARACTERS.get(radical) ?? radical)
    .replaceAll(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}
