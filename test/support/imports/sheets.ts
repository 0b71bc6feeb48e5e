import type { Cell, Merge, Sheet } from '#shared/domain/imports/sheet.ts';

type Written = Cell | string | undefined;

/** A sheet as it would be read, from what stands in its cells; '' is a blank cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Written[])[],
  merges: readonly Merge[] = [],
): Sheet {
  const numbered = rows.map((written, index) => ({ number: index + 1, cells: written.map(toCell) }));
  return { name, merges, rows: numbered.filter(({ cells }) => cells.some((cell) => cell !== undefined)) };
}

function toCell(written: Written): Cell | undefined {
  if (typeof written !== 'string') return written;
  return written === '' ? undefined : { kind: 'text', text: written };
}

/** An invented person's row. */
export const ROSTER_ROW = {
  序号: '1',
  姓名: '王小英',
  性别: '男',
  民族: '蒙古族',
  公民身份号码: '150424199001010013',
  残疾人证号: '15042419900101001342',
  残疾类别: '肢体',
  残疾等级: '二级',
  多重残疾明细: '',
  发证日期: '2020-05-01',
  有效期至: '2030-05-01',
  证件状态: '正常',
  状态变更日期: '',
  户口性质: '农业',
  '乡镇(街道)': '大井镇',
  '村(社区)': '大川村',
  联系电话: '13812345678',
  监护人: '',
  与监护人关系: '',
  监护人电话: '',
  开户银行: '中国建设银行林西支行',
  社会保障卡账号: '6225959496005115523',
  备注: '',
};

/** A roster of that person, a row for each set of cells that stand there instead. */
export function rosterOf(...changes: readonly Partial<Record<keyof typeof ROSTER_ROW, Cell>>[]): Sheet {
  const rows = changes.map((change) => Object.values<Written>({ ...ROSTER_ROW, ...change }));
  return sheetOf('名册', [Object.keys(ROSTER_ROW), ...rows]);
}
