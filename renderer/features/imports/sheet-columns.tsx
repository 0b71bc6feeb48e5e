import type { SheetMapping } from '#shared/domain/imports/header.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import { columnName } from './column-name.ts';
import { cellKey, type Fault } from './faults.ts';
import type { SheetRow } from './sheet-rows.ts';

type Options = {
  readonly count: number;
  /** Columns out of sight in Excel, from 0. */
  readonly hidden: readonly number[];
  /** The first rows, by which the columns are measured and named. */
  readonly head: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly mapping: SheetMapping | undefined;
  readonly faults: readonly Fault[];
};

const NARROWEST = 60;
const WIDEST = 260;
/** Titles across the whole sheet would make its first column as wide as they are. */
const TITLE_ROWS = 2;

/** A Chinese character is as wide as two digits. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, char) => sum + (char > '\u2e80' ? 15 : 8.5), 22);

function columnWidth(head: Options['head'], index: number, title: string): string {
  const samples = head.slice(TITLE_ROWS, 60).map(({ cells }) => cells[index] ?? '');
  const widths = [title, ...samples].map(widthOf);
  return `${Math.round(Math.min(WIDEST, Math.max(NARROWEST, ...widths)))}px`;
}

/** The lowest heading of a column that its header rows have. */
function headingOf({ head, mapping }: Options, index: number): string {
  if (!mapping) return '';
  const { headerTop, headerBottom } = mapping;
  const headings = head.filter(({ number }) => number >= headerTop && number <= headerBottom);
  return headings.map(({ cells }) => cells[index] ?? '').findLast((text) => text !== '') ?? '';
}

function Marked({ fault, text }: { readonly fault: Fault; readonly text: string }) {
  const isFault = fault.severity === 'fault';
  return (
    <span className={isFault ? 'cell-fault' : 'cell-warning'} title={fault.text}>
      {isFault ? '✕' : '△'} {text}
    </span>
  );
}

/** The workbook's own columns: Excel's letter and the heading, cells marked where something is wrong with them. */
export function sheetColumns(options: Options): readonly Column<SheetRow>[] {
  const { count, hidden, head, faults } = options;
  const byCell = new Map(faults.map((fault) => [cellKey(fault.row, fault.column), fault]));
  const own = Array.from({ length: count }, (_, index): Column<SheetRow> => {
    const shown = hidden.includes(index) ? '隐藏 ' : '';
    const title = `${shown}${columnName(index)} ${headingOf(options, index)}`.trim();
    const text = ({ cells }: SheetRow) => (cells === undefined ? '…' : (cells[index] ?? ''));
    const render = (row: SheetRow) => {
      const fault = row.number === undefined ? undefined : byCell.get(cellKey(row.number, index));
      return fault ? <Marked fault={fault} text={text(row)} /> : text(row);
    };
    return { key: String(index), title, width: columnWidth(head, index, title), text, render };
  });
  const number = ({ number: row, hidden: isHidden }: SheetRow) =>
    row === undefined ? '' : `${isHidden ? '隐藏 ' : ''}${row}`;
  return [{ key: 'row', title: '行', width: '84px', align: 'right', text: number }, ...own];
}
