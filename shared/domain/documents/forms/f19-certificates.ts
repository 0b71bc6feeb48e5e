import { z } from 'zod';
import { form } from '../form.ts';

/** F19 残疾人证办理台账、冻结注销清单. */
export const F19 = form({
  name: '残疾人证办理台账',
  subject: 'office',
  model: z.strictObject({
    year: z.string(),
    rows: z.array(
      z.strictObject({
        happenedOn: z.string(),
        kind: z.string(),
        name: z.string(),
        maskedCertificateNumber: z.string(),
        disability: z.string(),
        place: z.string(),
        document: z.string(),
      }),
    ),
  }),
  example: {
    year: '2026',
    rows: [
      {
        happenedOn: '2026-11-20',
        kind: '换领',
        name: '巴图',
        maskedCertificateNumber: '150424********0013**',
        disability: '肢体二级',
        place: '林西镇东风村',
        document: '',
      },
    ],
  },
  compose: ({ year, rows }) => ({
    kind: 'register',
    orientation: 'landscape',
    title: `${year}年残疾人证办理台账`,
    subtitle: `含新办、换领、补办、变更、迁移、冻结、注销，共 ${rows.length} 条`,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '日期', width: 26, align: 'center' },
      { title: '事项', width: 34, align: 'left' },
      { title: '姓名', width: 30, align: 'left' },
      { title: '残疾人证号', width: 46, align: 'left' },
      { title: '类别等级', width: 30, align: 'left' },
      { title: '乡镇、村', width: 46, align: 'left' },
      { title: '文件', width: 41, align: 'left' },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      row.happenedOn,
      row.kind,
      row.name,
      row.maskedCertificateNumber,
      row.disability,
      row.place,
      row.document,
    ]),
    sum: null,
    signers: ['制表', '审核'],
    ledgerHead: null,
  }),
});
