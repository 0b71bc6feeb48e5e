// Words, colours, conditions and single characters that stand for themselves; elapsed time, [h], stays.
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi;
const DATE_LETTERS = /[ymdhse]|上午|am\/pm/i;

/** Whether a number format shows a day or a time: `yyyy"年"m"月"`, `[h]:mm`. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(LITERALS, '').split(';');
  return !/general/i.test(positive) && !/e[+-]/i.test(positive) && DATE_LETTERS.test(positive);
}

/** A number as the clerk sees it, where that is more than its digits: 000123 under the format 000000. */
export function shownNumber(format: string, value: number): string {
  const digits = /^0+$/.test(format) ? format.length : 0;
  return Number.isInteger(value) && value >= 0 ? String(value).padStart(digits, '0') : String(value);
}
