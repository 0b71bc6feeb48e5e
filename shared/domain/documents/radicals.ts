/**
 * Radicals, each followed by the character that faces draw with the same strokes: of the CJK supplement whatever Noto Serif
 * SC draws so (and ⻄), and of the Kangxi radicals ⼾, whose compatibility form is 戶 where ours is 户.
 */
const PAIRS =
  '⺂乛⺃乚⺅亻⺇𠘨⺉刂⺍𭕄⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺦丬⺨犭⺩𤣩⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺹耂⺺肀⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户';
const CHARACTERS = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

/** Text out of a PDF, in which a letter that two characters share may come back as a radical (⻢ for 马). */
export function withoutRadicals(text: string): string {
  return text.replaceAll(
    /[\u2e80-\u2fdf]/g,
    (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'),
  );
}
