import { z } from 'zod';
import { cells, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

/** F06 择高申领选择确认表: of two that exclude each other only one is drawn. */
export const F06 = form({
  name: '择高申领选择确认表',
  subject: 'person',
  model: z.strictObject({
    person: PersonFields,
    options: z.array(z.strictObject({ name: z.string(), yuan: z.string(), isChosen: z.boolean() })),
    chosenOn: z.string(),
  }),
  example: {
    person: EXAMPLE_PERSON,
    options: [
      { name: '重度残疾人护理补贴', yuan: '125.00', isChosen: true },
      { name: '老年护理补贴', yuan: '100.00', isChosen: false },
    ],
    chosenOn: '2026-11-20',
  },
  compose: ({ person, options, chosenOn }) => ({
    kind: 'grid',
    title: '择高申领选择确认表',
    subtitle: `档案号：${person.fileNumber}`,
    rows: [
      pairs(9, ['姓名', person.name, 4], ['身份证号', person.maskedIdentityNumber, 4]),
      pairs(
        9,
        ['残疾人证号', person.maskedCertificateNumber, 4],
        ['类别等级', person.category + person.level, 4],
      ),
      cells([6, 3, 3], ['可选的补贴', '月标准（元）', '选择'], true),
      ...options.map(({ name, yuan, isChosen }) => cells([6, 3, 3], [name, yuan, isChosen ? '■ 选择' : '□'])),
      pairs(9, ['选择日期', chosenOn, 10]),
      opinion('本人确认', '本人已知悉上列补贴不能同时享受，自愿选择打■的一项，其余不再申领。', 36),
      opinion('经办意见', '', 36),
    ],
    notes: ['依据：残疾人两项补贴与老年、因公致残、离休等同类补贴择高申领，不重复享受。'],
  }),
});
