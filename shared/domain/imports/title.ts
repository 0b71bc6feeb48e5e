import { shownText } from '#shared/domain/imports/cells/text.ts';
import { unitInTitle } from '#shared/domain/imports/money-unit.ts';
import type { Merge, Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { foldPasted } from '#shared/domain/typed-text.ts';

const DECORATION = /[\s*:：、_]/g;
const BRACKETS = /[([{【〔「](?:[^)\]}】〕」]*)[)\]}】〕」]/g;

/** A title without what people add for looks: blanks, line breaks, stars, full-width forms. */
export function foldTitle(text: string): string {
  return foldPasted(text.normalize('NFKC')).replace(DECORATION, '').toLowerCase();
}

/** The title without what stands in brackets, 乡镇(街道) as 乡镇; not without another unit, 实发(万元). */
export function withoutBrackets(title: string): string {
  return title.replace(BRACKETS, (words) => (unitInTitle(words) === undefined ? '' : words));
}

/** One column's title: as it stands, and folded in every way that it may be meant. */
type ColumnTitle = { readonly shown: string; readonly readings: readonly string[] };

/** What may be a header: the rows from `top` to `bottom`, and the title of each column. */
export type HeaderCandidate = {
  readonly top: number;
  readonly bottom: number;
  readonly titles: readonly ColumnTitle[];
};

const DEEPEST_HEADER = 25;
const HIGHEST_HEADER = 3;

/** Every one to three rows near the top of a sheet that may be its header. */
export function headerCandidates(sheet: Sheet): readonly HeaderCandidate[] {
  const rows = sheet.rows.slice(0, DEEPEST_HEADER);
  return rows.flatMap((_, first) => {
    const heights = Array.from({ length: HIGHEST_HEADER }, (__, index) => index + 1);
    return heights.flatMap((height) => {
      const header = rows.slice(first, first + height);
      const [top, bottom] = [header[0], header.at(-1)];
      if (!top || !bottom || header.length < height || bottom.number - top.number !== height - 1) return [];
      return [{ top: top.number, bottom: bottom.number, titles: stackTitles(header, sheet.merges) }];
    });
  });
}

/** The header of a sheet that ends at the row `bottom`, as high as a mapping says. */
export function headerAt(sheet: Sheet, top: number, bottom: number): HeaderCandidate {
  const rows = sheet.rows.filter(({ number }) => number >= top && number <= bottom);
  return { top, bottom, titles: stackTitles(rows, sheet.merges) };
}

function stackTitles(rows: readonly Row[], merges: readonly Merge[]): readonly ColumnTitle[] {
  const filled = rows.map((row) => fillMerged(row, merges));
  const width = Math.max(0, ...filled.map((titles) => titles.length));
  return Array.from({ length: width }, (_, column) => {
    const words = filled.map((titles) => titles[column] ?? '').filter((word) => word !== '');
    return titleOf(words.filter((word, index) => word !== words[index - 1]));
  });
}

// 监护人 over 电话 is 监护人电话; 基本信息 over 姓名 is 姓名.
function titleOf(words: readonly string[]): ColumnTitle {
  const shown = words.join('');
  const whole = foldTitle(shown);
  const last = words.length > 1 ? foldTitle(words.at(-1) ?? '') : whole;
  return { shown, readings: [...new Set([whole, last, withoutBrackets(whole), withoutBrackets(last)])] };
}

// A title that is merged over several columns belongs to each of them.
function fillMerged(row: Row, merges: readonly Merge[]): readonly string[] {
  const titles = row.cells.map((cell) => (cell ? shownText(cell).trim() : ''));
  for (const { top, left, right } of merges) {
    const title = titles[left];
    if (top !== row.number || title === undefined || title === '') continue;
    for (let column = left + 1; column <= Math.min(right, WIDEST); column += 1) titles[column] ??= '';
    for (let column = left + 1; column <= Math.min(right, WIDEST); column += 1) titles[column] = title;
  }
  return Array.from(titles, (title) => title ?? '');
}

/** Nobody's header is wider; a damaged merge may claim to be. */
const WIDEST = 300;
