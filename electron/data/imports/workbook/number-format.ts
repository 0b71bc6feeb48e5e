import { formatValue, isDayOrTime } from './library.ts';

/** The format of a cell that was given none. */
export const GENERAL = 'General';

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HALF_DAY_TIME = '上午/下午h"时"mm"分"';
const HALF_DAY_SECONDS = '上午/下午h"时"mm"分"ss"秒"';

/**
 * Formats that a workbook names by number alone: ECMA-376 18.8.30, those for all languages and those of the Chinese
 * Excel, which are days and times and stand in no file.
 */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, GENERAL],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, HALF_DAY_TIME],
  [35, HALF_DAY_SECONDS],
  [36, YEAR_MONTH],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"¥"#,##0;"¥"-#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, HALF_DAY_TIME],
  [56, HALF_DAY_SECONDS],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
]);

/** Quoted words, escaped characters, and everything in brackets but elapsed time, [h]. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi;
const DAY_LETTERS = /[yde]/i;
const TIME_LETTERS = /[hs]/i;
/** What shows a number and nothing else: its digits, padded, grouped, rounded. */
const PLAIN_NUMBER = /^-?[\d,]*\.?\d*$/;
/** A negative amount as bookkeepers write it. */
const IN_PARENTHESES = /^\(([\d,.]+)\)$/;
/** As many digits as Excel keeps; what comes after is the noise of binary fractions. */
const EXACT_DIGITS = 15;

/** Whether a number format shows a day or a time: `yyyy"年"m"月"`, `[h]:mm`. */
export function isDateFormat(format: string): boolean {
  return format !== GENERAL && isDayOrTime(forLibrary(format).replaceAll(GENERAL, '0'));
}

/** Whether a date's format shows its day, and not only a time of day or an elapsed one. */
export function showsDay(format: string): boolean {
  const bare = format.replace(LITERALS, '').replace(/上午\/下午|am\/pm|a\/p/gi, '');
  return DAY_LETTERS.test(bare) || !TIME_LETTERS.test(bare);
}

/**
 * A number as the clerk sees it: 208.32 for 208.32000000000002, LXZY0001 for 1 under `"LXZY"0000`. Grouping commas and
 * decimals that say nothing are left out, so that a number without any words around it reads alike under every format.
 */
export function shownNumber(format: string, value: number): string {
  const exact = Number(value.toPrecision(EXACT_DIGITS));
  const digits = Number.isInteger(value) ? String(value) : String(exact);
  if (format === GENERAL || format === '@') return digits;
  const shown = render(format, exact)?.replace(IN_PARENTHESES, '-$1') ?? '';
  // Bookkeepers' formats show a dash for nothing.
  if (!/\d/.test(shown)) return digits;
  if (!PLAIN_NUMBER.test(shown)) return shown;
  const plain = shown.replaceAll(',', '').replace(/(\.\d\d)0+$/, '$1');
  const [whole = ''] = plain.split('.');
  return Number.isInteger(value) && Number(plain) === value ? whole : plain;
}

/** A text as the clerk sees it: 大川村 for 大川 under `@"村"`. */
export function shownText(format: string, text: string): string {
  const isPlain = format === GENERAL || format === '@' || !format.includes('@');
  return isPlain ? text : (render(format, text) ?? text);
}

function render(format: string, value: number | string): string | undefined {
  try {
    const general = Number.isInteger(value) ? '0' : '0.##############';
    return formatValue(forLibrary(format).replaceAll(GENERAL, general), value).trim();
  } catch {
    // A format that the library does not know; the number then speaks for itself.
    return undefined;
  }
}

const prepared = new Map<string, string>();

/** The library fails over unquoted Chinese and over languages in brackets, and drops a word beside General. */
function forLibrary(format: string): string {
  const known = prepared.get(format);
  if (known !== undefined) return known;
  const written = format
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, currency: string) =>
      currency === '' ? '' : `"${currency}"`,
    )
    .replace(/\[DBNum\d\]/gi, '')
    .replace(/"[^"]*"|上午\/下午|\P{ASCII}+/gu, (piece) =>
      piece.startsWith('"') || piece === '上午/下午' ? piece : `"${piece}"`,
    )
    .replace(/"[^"]*"|general/gi, (piece) => (piece.startsWith('"') ? piece : GENERAL));
  prepared.set(format, written);
  return written;
}
