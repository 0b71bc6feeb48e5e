import { checkCharacter } from '#shared/domain/registry/identity-number.ts';
import { bytesOf, workbookOf } from './packages.ts';
import { ROSTER_ROW } from './sheets.ts';

type Cells = Partial<Record<keyof typeof ROSTER_ROW, string>>;
/** Somebody else, also invented. */
export const OTHER: Cells = {
  姓名: '李四',
  性别: '女',
  公民身份号码: '150424196203150029',
  残疾人证号: '15042419620315002942',
  社会保障卡账号: '6225959496005115531',
};

/** The bytes of a workbook with one sheet. */
export function workbookBytes(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytesOf(workbookOf({ 名册: [titles, ...rows] }), 'xlsx'));
}
/** The invented person's roster, a row for each set of cells that stand there instead. */
export const rosterBytes = (...people: readonly Cells[]) =>
  workbookBytes(
    Object.keys(ROSTER_ROW),
    people.map((cells) => Object.values({ ...ROSTER_ROW, ...cells })),
  );

/** Somebody else's numbers, born on the same day. */
export function namesake(sequence: string): Cells {
  const body = `15042419900101${sequence}`;
  const number = body + checkCharacter(body);
  return { 公民身份号码: number, 残疾人证号: `${number}42`, 社会保障卡账号: `6225959496005115${sequence}` };
}

/** One of the invented people born on another day for each index. */
export function numbered(index: number): Cells {
  const day = `${1950 + (index % 50)}${String((index % 12) + 1).padStart(2, '0')}${String((index % 27) + 1).padStart(2, '0')}`;
  const body = `150424${day}${String(101 + 2 * Math.floor(index / 50)).padStart(3, '0')}`;
  const number = body + checkCharacter(body);
  return {
    姓名: `王小英`,
    公民身份号码: number,
    残疾人证号: `${number}42`,
    社会保障卡账号: `62259594960051${String(index).padStart(5, '0')}`,
  };
}
