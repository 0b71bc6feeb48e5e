import { z } from 'zod';
import { band, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

const box = (isSo: boolean) => (isSo ? '■' : '□');

/** F03 残疾人两项补贴申请审批表 (fields A–G of domain section 2.1). */
export const F03 = form({
  name: '残疾人两项补贴申请审批表',
  subject: 'application',
  model: z.strictObject({
    person: PersonFields,
    isLiving: z.boolean(),
    isNursing: z.boolean(),
    appliedOn: z.string(),
    channel: z.string(),
    reason: z.string(),
    village: z.string(),
    township: z.string(),
    federation: z.string(),
    civilAffairs: z.string(),
  }),
  example: {
    person: EXAMPLE_PERSON,
    isLiving: true,
    isNursing: true,
    appliedOn: '2026-11-02',
    channel: '窗口',
    reason: '',
    village: '公示 2026-11-03 至 2026-11-16，无异议。',
    township: '同意上报。',
    federation: '证件有效，肢体二级，符合护理补贴条件。',
    civilAffairs: '',
  },
  compose: ({ person, isLiving, isNursing, appliedOn, channel, reason, ...said }) => ({
    kind: 'grid',
    title: '残疾人两项补贴申请审批表',
    subtitle: `申请日期：${appliedOn}　　受理方式：${channel}　　档案号：${person.fileNumber}`,
    rows: [
      pairs(8.5, ['姓名', person.name, 2], ['性别', person.sex, 2], ['民族', person.ethnic, 2]),
      pairs(8.5, ['出生日期', person.birthDate, 4], ['身份证号', person.maskedIdentityNumber, 4]),
      pairs(8.5, ['户籍地址', person.address, 10]),
      pairs(8.5, ['现居住地', person.livingAddress, 4], ['联系电话', person.maskedPhone, 4]),
      pairs(
        8.5,
        ['残疾人证号', person.maskedCertificateNumber, 4],
        ['类别等级', person.category + person.level, 4],
      ),
      pairs(8.5, ['发证日期', person.issuedOn, 4], ['有效期至', person.expiresOn, 4]),
      pairs(8.5, [
        '申请补贴',
        `${box(isLiving)} 困难残疾人生活补贴　　${box(isNursing)} 重度残疾人护理补贴`,
        10,
      ]),
      pairs(8.5, ['现有待遇', person.welfare || '无', 4], ['申请原因', reason, 4]),
      pairs(8.5, ['开户银行', person.bank, 4], ['账号', `${person.maskedAccount}（${person.holder}）`, 4]),
      pairs(
        8.5,
        ['监护人', person.guardian, 2],
        ['关系', person.guardianRelation, 2],
        ['电话', person.guardianMaskedPhone, 2],
      ),
      band('承诺与授权'),
      {
        height: 21,
        cells: [
          {
            text: '本人承诺所填内容真实，已知悉个人信息处理告知书，授权有关部门核对本人及家庭情况；情况变化时及时报告，不再符合条件时停发并退回多领的补贴。\n申请人（监护人、代办人）签名或手印：　　　　　　　　　　年　　月　　日',
            span: 12,
            isHead: false,
          },
        ],
      },
      opinion('村（居）委会意见', said.village, 24),
      opinion('乡镇（街道）初审意见', said.township, 24),
      opinion('县残联审核意见', said.federation, 24),
      opinion('县民政局审定意见', said.civilAffairs, 24),
    ],
    notes: [
      '注：纳入特困供养、领取工伤保险生活护理费的不享受两项补贴；同类补贴择高享受。原件存民政，复印件存残联、乡镇。',
    ],
  }),
});
