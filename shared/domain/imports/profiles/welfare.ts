import { readAmount } from '#shared/domain/imports/cells/amounts.ts';
import { readMonth } from '#shared/domain/imports/cells/days.ts';
import { readWord } from '#shared/domain/imports/cells/words.ts';
import { IDENTITY, NAME, NOTE, readSubject, SERIAL } from '#shared/domain/imports/profiles/subject.ts';

import { sheetProfile, type WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import { WELFARE_NAMES, type WelfareKind } from '#shared/domain/registry/welfare.ts';

/** What else the lists of other departments call the kinds. */
const OTHERWISE: { readonly [K in WelfareKind]?: readonly string[] } = {
  DB_U: ['城镇低保', '城市最低生活保障', '城低保'],
  DB_R: ['农村牧区低保', '农村最低生活保障', '农低保'],
  DB_DBH: ['单人保', '低保单人户'],
  DBBY: ['低保边缘', '低保边缘户'],
  TKF: ['分散供养', '特困分散供养', '分散特困'],
  TKJ: ['集中供养', '特困集中供养', '集中特困'],
  SSWR_F: ['事实无人抚养儿童', '事实无人抚养'],
  GSHL: ['工伤护理费', '工伤保险生活护理费'],
  LNSH: ['老年生活补贴'],
  SCJC: ['伤残人民警察'],
  ZZ: ['支出型困难家庭', '刚性支出困难家庭'],
  FPJC: ['防返贫监测对象', '防止返贫监测对象'],
  FX: ['服刑人员'],
};

// Object.keys forgets which keys a record has.
const KINDS = Object.keys(WELFARE_NAMES) as readonly WelfareKind[];

const readKind = readWord<WelfareKind>(
  KINDS.map((kind) => [kind, WELFARE_NAMES[kind], ...(OTHERWISE[kind] ?? [])] as const),
);

const welfareSheet = sheetProfile({
  id: 'welfare',
  title: '民政等部门名单',
  columns: {
    serial: SERIAL,
    name: NAME,
    identity: IDENTITY,
    kind: { title: '类别', aliases: ['救助类别', '保障类别', '待遇类别', '对象类别'], presence: 'required' },
    from: {
      title: '起始年月',
      aliases: ['开始年月', '起始月份', '享受起始年月', '开始日期'],
      presence: 'required',
    },
    to: {
      title: '终止年月',
      aliases: ['结束年月', '终止月份', '停止年月', '结束日期'],
      presence: 'expected',
    },
    monthly: {
      title: '月金额(元)',
      aliases: ['月标准', '金额', '月保障金'],
      presence: 'optional',
      own: true,
    },
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells, context) => {
    const subject = readSubject(cells, context);
    const welfare = cells.read('kind', readKind);
    const from = cells.read('from', readMonth);
    const to = cells.read('to', readMonth);
    const monthlyFen = cells.read('monthly', readAmount);
    if (from !== undefined && to !== undefined && to < from) {
      cells.fault('to', { code: 'earlier-than', other: cells.title('from'), otherValue: from });
    }
    if (!subject || welfare === undefined || from === undefined) return undefined;
    cells.unique('identity', `${subject.identityNumber} ${welfare} ${from}`);
    return { kind: 'welfare', ...subject, welfare, from, to, monthlyFen };
  },
});

/** Who gets what from civil affairs and other departments: any number of sheets of one shape. */
export const welfareWorkbook: WorkbookProfile = {
  id: 'welfare',
  title: '民政等部门比对名单',
  sheets: [welfareSheet],
};
