import { isDeepStrictEqual } from 'node:util';
import { zipSync } from 'fflate';
import { AppError } from '#shared/contract/errors.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { neededText, type Parts, setText, sheetPart, stylesPart } from './marks/links.ts';
import { type CellMark, markSheet } from './marks/sheet.ts';
import { createMarkStyles } from './marks/styles.ts';
import { formatOf } from './format.ts';
import { withoutContainer } from './protection/container.ts';
import { readWorkbook } from './read.ts';
import { namesForExcel } from './sheet-names.ts';
import { columnsHiding, workbookOf, withoutGaps, writtenXlsx } from './written.ts';
import { openXls } from './xls/read.ts';
import { listZipEntries, unpackEntries } from './zip-entries.ts';

export type Mark = CellMark & { readonly sheet: string };

type Marking = { readonly sheets: readonly Sheet[]; readonly marks: readonly Mark[] };

// The clerk's file must not depend on the minute in which it was marked; no zip can be older.
const MODIFIED = new Date(1980, 0, 1);

/**
 * The clerk's own workbook with its wrong cells coloured and commented, everything else as it came. Marks of an earlier
 * import are replaced. What is no `.xlsx` comes back as one. It is read again before it is handed out: where marking in
 * place would change another cell, or reach none, the same cells are written anew as they are seen.
 */
export function markWorkbook(file: Buffer, marks: readonly Mark[]): Buffer {
  const bytes = withoutContainer(file);
  const marking = { sheets: readWorkbook(bytes), marks };
  return markedInPlace(bytes, marking) ?? markedAnew(marking);
}

function markedAnew({ sheets, marks }: Marking): Buffer {
  const names = namesForExcel(sheets.map(({ name }) => name));
  const named = sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }));
  const nameOf = (name: string) => named[sheets.findIndex((sheet) => sheet.name === name)]?.name ?? name;
  const moved = marks.map((mark) => ({ ...mark, sheet: nameOf(mark.sheet) }));
  return markXlsx(writtenXlsx(workbookOf(named)), { sheets: named, marks: moved });
}

function markedInPlace(bytes: Buffer, marking: Marking): Buffer | undefined {
  try {
    const own = asXlsx(bytes);
    if (own === undefined) return undefined;
    const marked = markXlsx(own, marking);
    return isDeepStrictEqual(seenIn(readWorkbook(marked)), seenIn(marking.sheets)) ? marked : undefined;
  } catch (error) {
    if (error instanceof AppError && error.wire.code === 'workbook-damaged') return undefined;
    throw error;
  }
}

/** The bytes as `.xlsx` with everything that they hold; undefined where nothing but the cells could be kept. */
function asXlsx(bytes: Buffer): Buffer | undefined {
  const format = formatOf(bytes);
  if (format === 'xlsx') return bytes;
  if (format !== 'xls') return undefined;
  const { workbook, hiddenColumns } = openXls(bytes);
  const sheets = workbook.SheetNames.map((name, index) => {
    const sheet = withoutGaps(workbook.Sheets[name] ?? {});
    return [name, { ...sheet, '!cols': columnsHiding(hiddenColumns[index] ?? []) }] as const;
  });
  return writtenXlsx({ ...workbook, Sheets: Object.fromEntries(sheets) });
}

function markXlsx(own: Buffer, { sheets, marks }: Marking): Buffer {
  const entries = listZipEntries(own).filter(({ name }) => !name.endsWith('/'));
  const parts: Parts = new Map(unpackEntries(own, entries));
  const stylesName = stylesPart(parts);
  const styles = createMarkStyles(neededText(parts, stylesName));
  const bySheet = Map.groupBy(marks, ({ sheet }) => sheet);
  for (const { name } of sheets) {
    markSheet(parts, sheetPart(parts, name), { marks: bySheet.get(name) ?? [], styles });
  }
  setText(parts, stylesName, styles.xml());
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: MODIFIED }));
}

/** All that the check of a sheet hangs on, each cell as it is shown. */
const seenIn = (sheets: readonly Sheet[]) =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell) => (cell ? shownText(cell) : '')),
    })),
  }));
