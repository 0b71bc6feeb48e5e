import { z } from 'zod';
import { Fen, formatYuan } from '#shared/domain/money.ts';
import { cells, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

/** F15 代发失败（退票）清单. */
export const F15 = form({
  name: '代发失败清单',
  subject: 'batch',
  model: z.strictObject({
    month: z.string(),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        maskedIdentityNumber: z.string(),
        program: z.string(),
        reason: z.string(),
        words: z.string(),
        amountFen: Fen,
      }),
    ),
  }),
  example: {
    month: '2026年11月',
    rows: [
      {
        name: '巴图',
        maskedIdentityNumber: '150424********0013',
        program: '重度残疾人护理补贴',
        reason: '账户销户',
        words: '账户已销户',
        amountFen: Fen.parse(12500),
      },
    ],
  },
  compose: ({ month, rows }) => ({
    kind: 'register',
    orientation: 'landscape',
    title: `${month}残疾人补贴代发失败清单`,
    subtitle: `共 ${rows.length} 笔`,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '姓名', width: 30, align: 'left' },
      { title: '身份证号', width: 44, align: 'left' },
      { title: '补贴', width: 46, align: 'left' },
      { title: '退回原因', width: 40, align: 'left' },
      { title: '银行原话', width: 65, align: 'left' },
      { title: '金额（元）', width: 28, align: 'right' },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      row.name,
      row.maskedIdentityNumber,
      row.program,
      row.reason,
      row.words,
      formatYuan(row.amountFen),
    ]),
    sum: { column: 6, amounts: rows.map(({ amountFen }) => amountFen) },
    signers: ['制表', '审核'],
    ledgerHead: null,
  }),
});

/** F15 更正单: the corrected account, signed. */
export const F15B = form({
  name: '代发账户更正单',
  subject: 'person',
  model: z.strictObject({ person: PersonFields }),
  example: { person: EXAMPLE_PERSON },
  compose: ({ person }) => ({
    kind: 'grid',
    title: '残疾人补贴代发账户更正单',
    subtitle: `档案号：${person.fileNumber}`,
    rows: [
      pairs(10, ['姓名', person.name, 4], ['身份证号', person.maskedIdentityNumber, 4]),
      cells([4, 4, 4], ['项目', '原登记', '更正为'], true),
      cells([4, 4, 4], ['开户银行', person.bank, '']),
      cells([4, 4, 4], ['账号', person.maskedAccount, '']),
      cells([4, 4, 4], ['户名与本人关系', person.holder, '']),
      opinion('本人（监护人）', '更正内容属实，附社会保障卡或存折复印件。', 40),
      opinion('经办人', '', 34),
      opinion('复核人', '', 34),
    ],
    notes: [],
  }),
});
