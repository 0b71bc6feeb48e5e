import { utils, type WorkBook, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import { openWithLibrary } from './library.ts';
import { holdBytes, holdLimit } from './limits.ts';
import { cellName } from './marks/cell-names.ts';
import { type Parts, setText, sheetPart, stylesPart, textOf } from './marks/links.ts';
import { type CellMark, markSheet } from './marks/sheet.ts';
import { createMarkStyles } from './marks/styles.ts';
import { formatOf, readWorkbook } from './read.ts';
import { listZipEntries, unpackEntries } from './zip-entries.ts';

export type Mark = CellMark & { readonly sheet: string };

// The clerk's file must not depend on the minute in which it was marked; no zip can be older.
const MODIFIED = new Date(1980, 0, 1);

/**
 * The clerk's own workbook with its wrong cells coloured and commented, everything else as it came. Marks of an earlier
 * import are replaced. A text file or a workbook of the old format comes back as `.xlsx`.
 */
export function markWorkbook(bytes: Buffer, marks: readonly Mark[]): Buffer {
  const own = asXlsx(bytes);
  const parts: Parts = new Map(
    unpackEntries(
      own,
      listZipEntries(own).filter(({ name }) => !name.endsWith('/')),
    ),
  );
  const stylesName = stylesPart(parts);
  const styles = stylesName === undefined ? undefined : createMarkStyles(textOf(parts, stylesName) ?? '');
  const bySheet = Map.groupBy(marks, ({ sheet }) => sheet);
  for (const { name } of readWorkbook(own)) {
    markSheet(parts, sheetPart(parts, name), { marks: bySheet.get(name) ?? [], styles });
  }
  if (styles && stylesName !== undefined) setText(parts, stylesName, styles.xml());
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: MODIFIED }));
}

function asXlsx(bytes: Buffer): Buffer {
  holdBytes('megabytes', bytes.length);
  switch (formatOf(bytes)) {
    case 'xlsx':
      return bytes;
    case 'xls':
      return written(withoutGaps(openWithLibrary(bytes)));
    case 'csv':
      return written(workbookOf(readWorkbook(bytes)));
  }
}

function workbookOf(sheets: readonly Sheet[]) {
  const workbook = utils.book_new();
  for (const { name, rows } of sheets) {
    const lines: (string | null)[][] = [];
    for (const { number, cells } of rows) {
      while (lines.length < number - 1) lines.push([]);
      lines.push(cells.map((cell) => (cell ? shownText(cell) : null)));
    }
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(lines), name);
  }
  return workbook;
}

// The library writes only sheets whose every row is there, as far as they say that they go.
function withoutGaps(workbook: WorkBook): WorkBook {
  for (const sheet of Object.values(workbook.Sheets)) {
    const data = sheet['!data'] ?? [];
    holdLimit('rows', data.length);
    let width = 1;
    for (let row = 0; row < data.length; row += 1) {
      const cells = (data[row] ??= []);
      width = Math.max(width, cells.length);
    }
    holdLimit('columns', width);
    sheet['!ref'] = `A1:${cellName(Math.max(data.length, 1), width - 1)}`;
  }
  return workbook;
}

function written(workbook: WorkBook): Buffer {
  try {
    return z
      .instanceof(Buffer)
      .parse(write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }));
  } catch {
    // As when reading: what the library cannot write is no workbook that it understood.
    throw new AppError('workbook-damaged');
  }
}
