import { z } from 'zod';
import { form, opinion, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

/** F17 年度复核表, one person. */
export const F17 = form({
  name: '年度复核表',
  subject: 'person',
  model: z.strictObject({
    person: PersonFields,
    year: z.string(),
    programs: z.string(),
    method: z.string(),
    result: z.string(),
    evidence: z.string(),
  }),
  example: {
    person: EXAMPLE_PERSON,
    year: '2026',
    programs: '重度残疾人护理补贴',
    method: '入户',
    result: '正常',
    evidence: '',
  },
  compose: ({ person, year, programs, method, result, evidence }) => ({
    kind: 'grid',
    title: `${year}年残疾人两项补贴年度复核表`,
    subtitle: `档案号：${person.fileNumber}`,
    rows: [
      pairs(9, ['姓名', person.name, 4], ['身份证号', person.maskedIdentityNumber, 4]),
      pairs(9, ['残疾人证号', person.maskedCertificateNumber, 4], ['有效期至', person.expiresOn, 4]),
      pairs(9, ['类别等级', person.category + person.level, 4], ['现有待遇', person.welfare, 4]),
      pairs(9, ['享受补贴', programs, 10]),
      pairs(9, ['户籍地址', person.address, 10]),
      pairs(9, ['复核方式', method, 4], ['复核结果', result, 4]),
      pairs(14, ['证明情况', evidence, 10]),
      opinion('本人（监护人）', '上述情况属实。'),
      opinion('复核人', ''),
      opinion('县残联意见', ''),
    ],
    notes: [],
  }),
});

/** F17 复核汇总. */
export const F17S = form({
  name: '年度复核汇总表',
  subject: 'office',
  model: z.strictObject({
    year: z.string(),
    rows: z.array(z.strictObject({ place: z.string(), counts: z.array(z.int()) })),
  }),
  example: { year: '2026', rows: [{ place: '林西镇', counts: [1433, 1390, 20, 12, 11, 0] }] },
  compose: ({ year, rows }) => ({
    kind: 'register',
    orientation: 'portrait',
    title: `${year}年残疾人两项补贴年度复核汇总表`,
    subtitle: `共 ${rows.length} 个乡镇（街道）`,
    columns: [
      { title: '乡镇（街道）', width: 48, align: 'left' },
      ...['应复核', '正常', '需变更', '停发建议', '未找到', '未复核'].map((title) => ({
        title,
        width: 22,
        align: 'right' as const,
      })),
    ],
    rows: rows.map(({ place, counts }) => [place, ...counts.map(String)]),
    sum: null,
    signers: ['制表', '审核', '负责人'],
    ledgerHead: null,
  }),
});
