import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { monthOf } from '#shared/domain/month.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import { Day } from '#shared/domain/day.ts';
import { type ExportColumn, writeWorkbook } from '../../exports/write-workbook.ts';
import type { JobContext } from '../../rpc/context.ts';
import { whoIsMeant } from './look-up.ts';

const COLUMNS: readonly ExportColumn[] = [
  { title: '行', width: 6, kind: 'number' },
  { title: '查的是', width: 30, kind: 'text' },
  { title: '姓名', width: 12, kind: 'text' },
  { title: '公民身份号码', width: 21, kind: 'text' },
  { title: '乡镇(街道)', width: 16, kind: 'text' },
  { title: '档案状态', width: 10, kind: 'text' },
  { title: '补贴', width: 20, kind: 'text' },
  { title: '资格', width: 10, kind: 'text' },
  { title: '享受起月', width: 10, kind: 'text' },
  { title: '停发起月', width: 10, kind: 'text' },
  { title: '发过月数', width: 9, kind: 'number' },
  { title: '累计发放(元)', width: 13, kind: 'text' },
  { title: '最近月份', width: 10, kind: 'text' },
  { title: '最近金额(元)', width: 12, kind: 'text' },
  { title: '说明', width: 28, kind: 'text' },
];

type Asked = { readonly text: string; readonly purpose: string | null };

/** What a pasted list answers, as a workbook: one line a person and subsidy. */
export async function exportLookUp(
  { reader, clock, session }: Pick<JobContext, 'reader' | 'clock' | 'session'>,
  { text, purpose }: Asked,
) {
  const today = clock.today();
  const answers = whoIsMeant(reader, text, monthOf(Day.parse(today)));
  const rows = answers.flatMap(({ line, text: asked, found, nameDiffers, person, programs }) => {
    const said = found === 0 ? '查无此人' : found > 1 ? `同名 ${found} 人` : nameDiffers ? '姓名不符' : '';
    const who = person
      ? [
          person.name,
          purpose === null ? maskIdentityNumber(person.identityNumber) : person.identityNumber,
          divisionName(townshipCodeOf(person.divisionCode)),
          person.status,
        ]
      : ['', '', '', ''];
    if (programs.length === 0) {
      return [[line, asked, ...who, '', '', '', '', 0, '', '', '', said || (person ? '没有享受过' : '')]];
    }
    return programs.map((each) => [
      line,
      asked,
      ...who,
      PROGRAM_NAMES[each.program],
      each.state ?? '没有资格记录',
      each.since ?? '',
      each.until ?? '',
      each.paidMonths,
      formatYuan(each.paidFen),
      each.lastPaidMonth ?? '',
      each.lastPaidFen === null ? '' : formatYuan(each.lastPaidFen),
      [
        said,
        each.returnedFen > 0 ? `退回未重发 ${formatYuan(each.returnedFen)} 元` : '',
        each.outstandingFen > 0 ? `待追回 ${formatYuan(each.outstandingFen)} 元` : '',
      ]
        .filter((part) => part !== '')
        .join('；'),
    ]);
  });
  const used = purpose === null ? '号码已部分隐藏' : `含完整号码，用途：${purpose}`;
  const content = await writeWorkbook({
    title: '名单查询',
    columns: COLUMNS,
    rows,
    footer: `制表：${session.name}，${today} 从业务台导出，${used}`,
  });
  return {
    fileName: `名单查询-${today}.xlsx`,
    content: new Uint8Array(content),
    lines: new Set(answers.map(({ line }) => line)).size,
  };
}
