import { z } from 'zod';
import { cells, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

/** F11 补贴变更审批表: tier, account or guardian. */
export const F11 = form({
  name: '补贴变更审批表',
  subject: 'entitlement',
  model: z.strictObject({
    person: PersonFields,
    program: z.string(),
    changes: z.array(z.strictObject({ what: z.string(), old: z.string(), now: z.string() })),
    from: z.string(),
  }),
  example: {
    person: EXAMPLE_PERSON,
    program: '重度残疾人护理补贴',
    changes: [{ what: '账户', old: '***************1234', now: '' }],
    from: '2026-12',
  },
  compose: ({ person, program, changes, from }) => ({
    kind: 'grid',
    title: '残疾人补贴变更审批表',
    subtitle: `档案号：${person.fileNumber}`,
    rows: [
      pairs(9, ['姓名', person.name, 4], ['身份证号', person.maskedIdentityNumber, 4]),
      pairs(9, ['补贴', program, 4], ['生效月份', from, 4]),
      cells([2, 5, 5], ['变更项目', '变更前', '变更后'], true),
      ...changes.map(({ what, old, now }) => cells([2, 5, 5], [what, old, now])),
      pairs(12, ['证明材料', '', 10]),
      opinion('本人（监护人）', '情况属实，申请变更。'),
      opinion('经办意见', ''),
      opinion('复核意见', ''),
    ],
    notes: [],
  }),
});
