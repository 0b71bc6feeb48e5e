import { z } from 'zod';
import { Fen, formatYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';
import { cells, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

/** F13 补发审批表: which months, at which standard, and why. */
export const F13 = form({
  name: '补发审批表',
  subject: 'person',
  model: z.strictObject({
    person: PersonFields,
    reason: z.string(),
    months: z.array(z.strictObject({ month: z.string(), program: z.string(), amountFen: Fen })),
  }),
  example: {
    person: EXAMPLE_PERSON,
    reason: '换领新证，补发到期至发证之间的月份。',
    months: [
      { month: '2026-09', program: '重度残疾人护理补贴', amountFen: Fen.parse(12500) },
      { month: '2026-10', program: '重度残疾人护理补贴', amountFen: Fen.parse(12500) },
    ],
  },
  compose: ({ person, reason, months }) => {
    const total = sumFen(months.map(({ amountFen }) => amountFen));
    return {
      kind: 'grid',
      title: '残疾人补贴补发审批表',
      subtitle: `档案号：${person.fileNumber}`,
      rows: [
        pairs(9, ['姓名', person.name, 4], ['身份证号', person.maskedIdentityNumber, 4]),
        pairs(9, ['户籍地址', person.address, 10]),
        cells([3, 6, 3], ['月份', '补贴', '金额（元）'], true),
        ...months.map(({ month, program, amountFen }) =>
          cells([3, 6, 3], [month, program, formatYuan(amountFen)]),
        ),
        pairs(9, ['合计', `${formatYuan(total)} 元`, 4], ['大写', yuanInWords(total), 4]),
        pairs(14, ['补发原因', reason, 10]),
        opinion('经办意见', ''),
        opinion('复核意见', ''),
        opinion('领导审批', ''),
      ],
      notes: [],
    };
  },
});
