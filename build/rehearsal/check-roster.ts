import type { Desk } from './desk.ts';
import { bytesOf, workbooksIn } from './furnish.ts';

/** What the office's people call a fault, in a few words. */
const NAMES: Readonly<Record<string, string>> = {
  blank: '必填',
  'number-cell': '数值单元格,精度已丢失',
  'scientific-notation': '数值单元格,精度已丢失',
  'identity-check-digit': '校验位错误',
  'certificate-length': '证号位数不对',
  'certificate-category-differs': '证号类别位与残疾类别不符',
  'sex-differs': '与身份证号性别位不符',
  'level-unreadable': '等级无法识别',
  'components-unreadable': '明细无法识别',
  'day-unreadable': '日期不存在',
  'day-in-future': '晚于今天',
  'phone-unreadable': '电话位数不对',
  'township-unknown': '乡镇不在本县',
  repeated: '与文件内另一行重复',
};

/** How many people are kept, and the wrong cells of the workbook with faults. */
export async function checkRoster(desk: Desk, workbooks: string) {
  const [fileName = ''] = workbooksIn(workbooks, '08');
  const { importId } = await desk.imports.read({ fileName, bytes: bytesOf(workbooks, fileName) });
  const { right } = await desk.imports.check({ importId });
  const { faults } = await desk.imports.faults({ importId, severity: 'fault', offset: 0, limit: 500 });
  const { people } = await desk.registry.count({
    filter: { statuses: ['在册', '迁出', '死亡', '注销', '待核'] },
  });
  return {
    people,
    faults: faults.map(({ row, title, code }) => ({ row, column: title, fault: NAMES[code] ?? code })),
    fault_cells: faults.length,
    clean_rows: right,
  };
}
