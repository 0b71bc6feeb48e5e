import { AppError } from '#shared/contract/errors.ts';
import type { Merge, Sheet } from '#shared/domain/imports/sheet.ts';
import { holdLimit, LIMITS } from '../limits.ts';
import { blanksTaker } from './blanks.ts';
import type { CellSource } from './cell.ts';
import { gatherCells } from './cell-element.ts';
import { parseRange } from './references.ts';
import { type CellCount, gatherRows } from './rows.ts';
import { type Attributes, isOn, walkXml, type XmlHandler } from '../walk-xml.ts';

type SheetContext = CellSource & { readonly count: CellCount };

/** Reads the rows, the merges and the hidden columns of a sheet (ECMA-376 18.3.1). */
export function readSheetPart(
  part: Buffer,
  context: SheetContext,
): Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'> {
  const rows = gatherRows(context.count);
  const cells = gatherCells(context);
  const merges: Merge[] = [];
  const hiddenColumns = new Set<number>();
  let hasData = false;
  let where: 'outside' | 'row' | 'cell' = 'outside';
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (where === 'cell') cells.open(name, attributes);
      else if (name === 'c' && where === 'row') {
        where = 'cell';
        cells.begin(rows.placeCell(attributes), attributes);
      } else if (name === 'row') {
        where = 'row';
        rows.openRow(attributes);
      } else if (name === 'sheetData') hasData = true;
      else if (name === 'col') hideColumns(hiddenColumns, attributes);
      else if (name === 'mergeCell') merges.push(...mergeOf(attributes));
    },
    text: (text) => {
      if (where === 'cell') cells.text(text);
    },
    close: (name) => {
      if (where === 'cell' && name === 'c') {
        where = 'row';
        const cell = cells.end();
        if (cell) rows.keepCell(cell);
      } else if (where === 'cell') cells.close(name);
      else if (name === 'row') {
        where = 'outside';
        rows.closeRow();
      }
    },
  };
  walkXml(part, handler, blanksTaker(part));
  if (!hasData) throw new AppError('workbook-damaged');
  holdLimit('cells', merges.length);
  const hidden = [...hiddenColumns].toSorted((a, b) => a - b);
  return { rows: rows.rows(), merges, ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}) };
}

function hideColumns(hidden: Set<number>, { min, max, width, hidden: isHidden }: Attributes): void {
  if (!isOn(isHidden) && Number(width ?? 1) !== 0) return;
  for (let column = Number(min); column <= Math.min(Number(max), LIMITS.columns); column += 1) {
    hidden.add(column - 1);
  }
}

function mergeOf({ ref = '' }: Attributes): readonly Merge[] {
  const range = parseRange(ref);
  if (!range) return [];
  const { from, to } = range;
  return [{ top: from.row, left: from.column, bottom: to.row, right: Math.min(to.column, LIMITS.columns) }];
}
