import { isBlank, shownText } from '#shared/domain/imports/cells/text.ts';
import { fieldNames, type SheetMapping } from '#shared/domain/imports/header.ts';
import { unitAbove, unitInTitle } from '#shared/domain/imports/money-unit.ts';
import type { SheetProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';
import { foldTitle, headerAt } from '#shared/domain/imports/title.ts';

/** Why a sheet is not what its header says; only its author can mend that, in the file. */
export type SheetProblem =
  /** From this row on, another list follows whose columns mean something else. */
  | { readonly code: 'second-header'; readonly sheet: string; readonly row: number }
  /** Its amounts are not in yuan. */
  | { readonly code: 'other-unit'; readonly sheet: string; readonly row: number; readonly unit: string };

export function sheetProblems(
  sheet: Sheet,
  profile: SheetProfile,
  mapping: SheetMapping,
): readonly SheetProblem[] {
  const { name } = sheet;
  const second = secondHeader(sheet, profile, mapping);
  const other = otherUnit(sheet, profile, mapping);
  return [
    ...(second === undefined ? [] : [{ code: 'second-header', sheet: name, row: second } as const]),
    ...(other ? [{ code: 'other-unit', sheet: name, ...other } as const] : []),
  ];
}

const FEWEST_TITLES = 3;
/** Of so many cells that a row begins with, most are titles in a header and none in a list. */
const LOOKED_AT = 3;

/** The first row below the header that titles its columns otherwise. */
function secondHeader(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): number | undefined {
  const { titles } = headerAt(sheet, mapping.headerTop, mapping.headerBottom);
  const own = titles.map(({ readings }) => readings);
  const known = new Set(
    [...fieldNames(profile.columns).keys(), ...own.flat()].filter((title) => title !== ''),
  );
  // A list says the same few words thousands of times.
  const seen = new Map<string, boolean>();
  const isTitle = (text: string) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    const is = known.has(foldTitle(text));
    seen.set(text, is);
    return is;
  };
  const isOther = ({ cells }: Row) => {
    const filled = cells.flatMap((cell, column) => (cell && !isBlank(cell) ? [{ cell, column }] : []));
    const isOne = ({ cell }: (typeof filled)[number]) => cell.kind === 'text' && isTitle(cell.text);
    if (filled.slice(0, LOOKED_AT).filter(isOne).length * 2 <= LOOKED_AT) return false;
    const others = filled.filter(isOne);
    if (others.length < FEWEST_TITLES || others.length * 2 <= filled.length) return false;
    return others.some(({ cell, column }) => !(own[column]?.includes(foldTitle(shownText(cell))) ?? false));
  };
  return sheet.rows.find((row) => row.number > mapping.headerBottom && isOther(row))?.number;
}

function otherUnit(sheet: Sheet, { columns }: SheetProfile, mapping: SheetMapping) {
  const money = Object.entries(mapping.columns).filter(([field]) => columns[field]?.title.endsWith('(元)'));
  if (money.length === 0) return undefined;
  const { titles } = headerAt(sheet, mapping.headerTop, mapping.headerBottom);
  for (const [, column] of money) {
    const unit = unitInTitle(foldTitle(titles[column]?.shown ?? ''));
    if (unit !== undefined) return { row: mapping.headerBottom, unit };
  }
  for (const { number, cells } of sheet.rows) {
    if (number >= mapping.headerTop) return undefined;
    const unit = cells.map((cell) => cell && unitAbove(shownText(cell))).find((each) => each !== undefined);
    if (unit !== undefined) return { row: number, unit };
  }
  return undefined;
}
