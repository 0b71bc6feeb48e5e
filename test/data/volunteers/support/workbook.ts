import { utils, write } from '@e965/xlsx';

const VOLUNTEERS = [
  '志愿者编号',
  '姓名',
  '性别',
  '公民身份号码',
  '联系电话',
  '所属联络站',
  '服务技能',
  '注册日期',
];
const ACTIVITIES = ['活动编号', '活动名称', '服务类别', '日期', '地点', '受益残疾人(人次)', '组织单位'];
const STAYS = ['活动编号', '志愿者编号', '姓名', '签到', '签退'];

type Rows = readonly (readonly (string | number)[])[];

/** A workbook of the office's three sheets. */
export function volunteersWorkbook({
  volunteers,
  activities,
  stays,
}: {
  readonly volunteers: Rows;
  readonly activities: Rows;
  readonly stays: Rows;
}): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, header, rows] of [
    ['志愿者', VOLUNTEERS, volunteers],
    ['活动', ACTIVITIES, activities],
    ['参与', STAYS, stays],
  ] as const)
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows].map((row) => [...row])), name);
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('No workbook');
  return Uint8Array.from(bytes);
}
