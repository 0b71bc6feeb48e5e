import { isNothing } from '#shared/domain/imports/cells/nothing.ts';
import { isBlank, shownText } from '#shared/domain/imports/cells/text.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import type { SheetProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { foldTitle, headerAt } from '#shared/domain/imports/title.ts';

const FOOTER =
  /^(?:.{0,10}(?:合计|总计|小计|共计|累计)|(?:金额|合计)?大写|制表|填表|审核|复核|经办|负责人|单位负责人|注|备注|说明)[:：\s]?/;

/** The rows of a sheet that are somebody's or something's: under the header, not blank, no sums and signatures. */
export function dataRows(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): readonly Row[] {
  const columns = Object.entries(mapping.columns).map(([field, column]) => ({
    column,
    spec: profile.columns[field],
  }));
  const read = columns.filter(({ spec }) => spec?.presence !== 'ignored').map(({ column }) => column);
  const required = columns.filter(({ spec }) => spec?.presence === 'required').map(({ column }) => column);
  const header = headerAt(sheet, mapping.headerTop, mapping.headerBottom).titles.map(
    ({ readings }) => readings,
  );
  return sheet.rows.filter((row) => {
    if (row.number <= mapping.headerBottom) return false;
    if (read.every((column) => isBlank(row.cells[column]))) return false;
    return !isFooter(row, required) && !isHeaderAgain(row, header);
  });
}

/** Whether a row begins as those under a list do: with 合计, 制表人, 注. */
export function startsFooter(row: Row): boolean {
  const first = row.cells.find((cell) => !isBlank(cell));
  return first?.kind === 'text' && FOOTER.test(first.text.trim().replace(/\s/g, ''));
}

/** An identity number, a card, an account: whatever words a row begins with, it is somebody's. */
const LONG_NUMBER = /\d{15}/;

// 合计 stands beside sums, 制表人 beside a name: most of what a row needs is blank.
function isFooter(row: Row, required: readonly number[]): boolean {
  if (!startsFooter(row)) return false;
  if (row.cells.some((cell) => cell && LONG_NUMBER.test(shownText(cell).replace(/\s/g, '')))) return false;
  const filled = required.filter((column) => !isNothing(row.cells[column]));
  return filled.length * 2 < required.length;
}

// Long lists repeat their header on every printed page.
function isHeaderAgain({ cells }: Row, header: readonly (readonly string[])[]): boolean {
  let alike = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined || isBlank(cell)) continue;
    if (!(header[column]?.includes(foldTitle(shownText(cell))) ?? false)) return false;
    alike += 1;
  }
  return alike >= 3;
}
