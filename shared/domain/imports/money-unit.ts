/** Money that is not counted in yuan, or not by the month: 万元, 元/年. */
const OTHER_UNIT = /[百千万亿](?:元|(?=[)\]]))|元[^()]*[/每·人][年季]/;
/** What stands above a table at its right: 单位：万元; 填报单位 is an office. */
const ABOVE = /(?<![\u4e00-\u9fff])单位[:：]\s*\S*?([百千万亿]元)\s*[)）]?$/u;

/** The other unit that a folded title names beside what it counts. */
export function unitInTitle(title: string): string | undefined {
  return OTHER_UNIT.exec(title)?.[0];
}

/** The other unit in which a line above a table says that its amounts are. */
export function unitAbove(text: string): string | undefined {
  return ABOVE.exec(text.trim())?.[1];
}
