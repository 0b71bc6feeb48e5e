import { AppError } from '#shared/contract/errors.ts';

/** What a list may be separated by, and where its first line of content begins. */
export type Separation = { readonly separator: string; readonly start: number };

/** One of them in a line makes it a line of a list. */
const STRONG = [',', '\t', ';', '|'] as const;
/** They stand in letters too: only lines that all have as many of them are a list. */
const WEAK = ['，', '；', '、', ' ', '\u3000'] as const;
const FEWEST_WEAK = 2;
const LOOKED_AT = 30;
/** By which Excel is told the separator: a first line `sep=;`. */
const TOLD = /^sep=(.)(?:\r\n|\r|\n)/i;

/** What separates the fields of a text; a text that is neither fields nor a column of numbers is a letter and refused as `not-a-workbook`. */
export function findSeparator(text: string): Separation {
  const [whole, told] = TOLD.exec(text) ?? [];
  if (whole !== undefined && told !== undefined) return { separator: told, start: whole.length };
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const counts = STRONG.map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
  }));
  const best = counts.toSorted((a, b) => b.lines - a.lines)[0];
  if (best && best.lines > 0) return { separator: best.separator, start: 0 };
  if (isColumnOfCodes(lines)) return { separator: ',', start: 0 };
  const weak = WEAK.find((separator) => isEven(lines, separator));
  if (weak === undefined) throw new AppError('not-a-workbook');
  return { separator: weak, start: 0 };
}

/** Below its title nothing but numbers: a list of one column. */
function isColumnOfCodes([, ...lines]: readonly string[]): boolean {
  return lines.length > 0 && lines.every((line) => /^\s*[\dXx*-]+\s*$/.test(line));
}

function isEven(lines: readonly string[], separator: string): boolean {
  const counts = new Set(lines.map((line) => line.split(separator).length - 1));
  const [count = 0] = counts;
  return lines.length > 1 && counts.size === 1 && count >= FEWEST_WEAK;
}
