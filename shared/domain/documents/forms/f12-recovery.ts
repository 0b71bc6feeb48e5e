import { z } from 'zod';
import { Fen, formatYuan } from '#shared/domain/money.ts';
import { form, notice, RECEIPT } from '../form.ts';

/** F12 追回（退缴）通知书. */
export const F12 = notice({
  name: '追回（退缴）通知书',
  subject: 'person',
  series: '林残追',
  fields: ['姓名', '补贴', '月份', '金额', '大写', '原因', '期限'],
  wording: `残疾人补贴退缴通知书
经核查，{姓名}在{月份}领取的{补贴}共{金额}元（大写：{大写}）不符合领取条件，应予退回。
一、原因
{原因}
二、退缴办法
请在{期限}前，将上述金额退缴到我单位指定账户，或者由代发银行原路退回，并保留凭证。
三、异议
对本通知有异议的，可以在退缴期限内向我单位申请复核。联系电话：{电话}。`,
  foot: RECEIPT,
  example: {
    姓名: '巴图',
    补贴: '困难残疾人生活补贴',
    月份: '2026年9月至2026年10月',
    金额: '250.00',
    大写: '贰佰伍拾元整',
    原因: '已退出低保，未及时报告。',
    期限: '2026年12月25日',
  },
});

/** F12 追缴台账. */
export const F12L = form({
  name: '追缴台账',
  subject: 'office',
  model: z.strictObject({
    rows: z.array(
      z.strictObject({
        name: z.string(),
        maskedIdentityNumber: z.string(),
        place: z.string(),
        program: z.string(),
        forMonth: z.string(),
        cause: z.string(),
        /** What was paid too much as it stands today, and what of it has not come back. */
        claimedFen: Fen,
        outstandingFen: Fen,
      }),
    ),
  }),
  example: {
    rows: [
      {
        name: '巴图',
        maskedIdentityNumber: '150424********0013',
        place: '林西镇东风村',
        program: '困难残疾人生活补贴',
        forMonth: '2026-09',
        cause: '退出低保',
        claimedFen: Fen.parse(12500),
        outstandingFen: Fen.parse(7500),
      },
    ],
  },
  compose: ({ rows }) => ({
    kind: 'register',
    orientation: 'landscape',
    title: '残疾人补贴追缴台账',
    subtitle: `共 ${rows.length} 笔`,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '姓名', width: 26, align: 'left' },
      { title: '身份证号', width: 40, align: 'left' },
      { title: '乡镇、村', width: 42, align: 'left' },
      { title: '补贴', width: 40, align: 'left' },
      { title: '月份', width: 20, align: 'center' },
      { title: '原因', width: 35, align: 'left' },
      { title: '应追（元）', width: 25, align: 'right' },
      { title: '未追（元）', width: 25, align: 'right' },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      row.name,
      row.maskedIdentityNumber,
      row.place,
      row.program,
      row.forMonth,
      row.cause,
      formatYuan(row.claimedFen),
      formatYuan(row.outstandingFen),
    ]),
    sum: { column: 8, amounts: rows.map(({ outstandingFen }) => outstandingFen) },
    signers: ['制表', '审核', '负责人'],
    ledgerHead: null,
  }),
});
