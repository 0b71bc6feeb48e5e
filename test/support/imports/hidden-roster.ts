import type { WorkSheet } from '@e965/xlsx';
import { bytesOf, workbookOf } from './packages.ts';
import { numbered } from './roster-workbooks.ts';
import { ROSTER_ROW } from './sheets.ts';

const TITLES = Object.keys(ROSTER_ROW);

type Wanted = {
  readonly people: number;
  /** As Excel counts. */
  readonly rows?: readonly number[];
  readonly columns?: readonly (keyof typeof ROSTER_ROW)[];
  readonly sheet?: boolean;
  readonly level?: string;
  /** Columns whose first cell is merged over everybody. */
  readonly merged?: readonly (keyof typeof ROSTER_ROW)[];
};

/** The bytes of a roster of invented people with some of it out of sight. */
export function hiddenRoster(wanted: Wanted): Uint8Array<ArrayBuffer> {
  const { people, sheet: isHidden = false, level = ROSTER_ROW.残疾等级, merged = [] } = wanted;
  const rows = Array.from({ length: people }, (_, index) => {
    const under = Object.fromEntries(index > 0 ? merged.map((title) => [title, '']) : []);
    return Object.values({ ...ROSTER_ROW, ...numbered(index), 性别: '', 残疾等级: level, ...under });
  });
  const book = workbookOf({ 名册: [TITLES, ...rows], ...(isHidden ? { 说明: [] } : {}) });
  const [sheet] = Object.values(book.Sheets);
  if (sheet) hide(sheet, wanted);
  if (isHidden) book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  return Uint8Array.from(bytesOf(book, 'xlsx'));
}

function hide(sheet: WorkSheet, { people, rows = [], columns = [], merged = [] }: Wanted): void {
  sheet['!rows'] = Array.from({ length: people + 1 }, (_, index) => ({ hidden: rows.includes(index + 1) }));
  sheet['!cols'] = TITLES.map((title) => ({ hidden: columns.some((column) => column === title) }));
  sheet['!merges'] = merged.map((title) => {
    const column = TITLES.indexOf(title);
    return { s: { r: 1, c: column }, e: { r: people, c: column } };
  });
}
