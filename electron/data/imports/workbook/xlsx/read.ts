import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { createCells } from '../cell-values.ts';
import { holdBytes, holdLimit } from '../limits.ts';
import { neededPart, openPackage } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetPart } from './sheet-part.ts';
import { readNumberFormats } from './styles.ts';
import { readWorkbookPart, workbookName } from './workbook-part.ts';

/** The sheets of an `.xlsx` or `.xlsm`, hidden ones too; macros, pictures and charts are never unpacked. */
export function readXlsx(bytes: Buffer): readonly Sheet[] {
  const pack = openPackage(bytes);
  const name = workbookName(pack);
  if (name === undefined) throw new AppError('not-a-workbook');
  const { sheets, stylesName, stringsName, countsFrom1904, isUncomputed } = readWorkbookPart(pack, name);
  holdLimit('sheets', sheets.length);
  const names = [stylesName, stringsName, ...sheets.map(({ part }) => part)];
  holdBytes(
    'unpacked-megabytes',
    names.reduce((sum, each) => sum + (each === undefined ? 0 : pack.size(each)), 0),
  );
  const partOf = (part: string | undefined) => (part === undefined ? undefined : pack.part(part));
  const context = {
    cells: createCells(countsFrom1904),
    strings: readSharedStrings(partOf(stringsName)),
    formats: readNumberFormats(partOf(stylesName)),
    isUncomputed,
    count: { cells: 0 },
  };
  return sheets.map((sheet) => ({
    name: sheet.name,
    ...readSheetPart(neededPart(pack, sheet.part), context),
    ...(sheet.isHidden ? { hidden: true as const } : {}),
    ...(countsFrom1904 ? { countsFrom1904: true as const } : {}),
  }));
}
