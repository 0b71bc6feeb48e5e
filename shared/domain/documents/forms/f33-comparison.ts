import { z } from 'zod';
import { form } from '../form.ts';

/** F33 数据比对结果核查表: what a comparison found, and what was decided. */
export const F33 = form({
  name: '数据比对结果核查表',
  subject: 'office',
  model: z.strictObject({
    month: z.string(),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        maskedIdentityNumber: z.string(),
        place: z.string(),
        program: z.string(),
        kind: z.string(),
        evidence: z.string(),
        decision: z.string(),
      }),
    ),
  }),
  example: {
    month: '2026-11',
    rows: [
      {
        name: '巴图',
        maskedIdentityNumber: '150424********0013',
        place: '林西镇东风村',
        program: '困难残疾人生活补贴',
        kind: '不应享',
        evidence: '低保已于2026-10结束（民政比对名单）',
        decision: '停发',
      },
    ],
  },
  compose: ({ month, rows }) => ({
    kind: 'register',
    orientation: 'landscape',
    title: '数据比对结果核查表',
    subtitle: `核对月份 ${month}　共 ${rows.length} 条`,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '姓名', width: 26, align: 'left' },
      { title: '身份证号', width: 40, align: 'left' },
      { title: '乡镇、村', width: 44, align: 'left' },
      { title: '补贴', width: 40, align: 'left' },
      { title: '比对结果', width: 20, align: 'center' },
      { title: '依据', width: 55, align: 'left' },
      { title: '核查处理', width: 28, align: 'left' },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      row.name,
      row.maskedIdentityNumber,
      row.place,
      row.program,
      row.kind,
      row.evidence,
      row.decision,
    ]),
    sum: null,
    signers: ['核查人', '审核'],
    ledgerHead: null,
  }),
});
