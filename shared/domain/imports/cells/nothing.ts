import { isBlank } from '#shared/domain/imports/cells/text.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { foldPasted } from '#shared/domain/typed-text.ts';

/** What clerks write so that nobody fills a cell in later; no word of any column means something else by one of them. */
const WORDS = /^(?:无|没有|暂无|无此项|未填|未填写|不填|空|空白|不详|未知|不清楚|[Nn]\/[Aa]|NA|null|NULL)$/;
const STROKES = /^[\p{Dash_Punctuation}\u2212\u2500\u2501/\\_~.。…*、]+$/u;
const WRAPPED = /^[([【]([^)\]】]*)[)\]】]$/;
/** A workbook has a million cells, and nearly all of them say more. */
const LONGEST = 10;
const DITTO = /^(?:同上|同左|〃|″|"|”)$/;

const wordOf = (cell: Cell): string => (cell.kind === 'text' ? foldPasted(cell.text).replace(/\s/g, '') : '');

/** Whether the cell says that there is nothing to say: blank, 无, /, — and their kin. A number is a number. */
export function isNothing(cell: Cell | undefined): boolean {
  if (cell === undefined || isBlank(cell)) return true;
  const word = wordOf(cell);
  if (word.length > LONGEST) return false;
  const written = word.replace(WRAPPED, '$1');
  return STROKES.test(written) || WORDS.test(written.replace(/[.。]$/, ''));
}

/** Whether the cell points at the one above: what that was is lost as soon as the rows are sorted. */
export function isDitto(cell: Cell): boolean {
  return DITTO.test(wordOf(cell));
}
