import { shownText } from '#shared/domain/imports/cells/text.ts';
import { visibleSheets } from '#shared/domain/imports/hidden.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';

/** A workbook's rows as lines, its cells one after another: a clerk looks at them before they are read as a notice. */
export function workbookLines(sheets: readonly Sheet[]): string {
  return visibleSheets(sheets)
    .flatMap(({ rows }) => rows)
    .map(({ cells }) =>
      cells
        .flatMap((cell) => (cell ? shownText(cell).trim() : []))
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((line) => line !== '')
    .join('\n');
}
