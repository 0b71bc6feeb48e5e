import { z } from 'zod';
import { band, cells, form, pairs } from '../form.ts';
import { EXAMPLE_PERSON, PersonFields } from './person-fields.ts';

const Lines = z.array(z.array(z.string()));

/** F01 残疾人基本信息登记表: one person, one file. */
export const F01 = form({
  name: '残疾人基本信息登记表',
  subject: 'person',
  model: z.strictObject({
    person: PersonFields,
    education: z.string(),
    marital: z.string(),
    employment: z.string(),
    household: Lines,
    entitlements: Lines,
    needs: Lines,
    attachments: z.string(),
  }),
  example: {
    person: EXAMPLE_PERSON,
    education: '初中',
    marital: '有配偶',
    employment: '农村种养加',
    household: [['其其格', '配偶', '否']],
    entitlements: [['重度残疾人护理补贴', '2019-01', '']],
    needs: [['2026', '辅具', '轮椅', '']],
    attachments: '身份证、户口簿、残疾人证',
  },
  compose: ({ person, education, marital, employment, household, entitlements, needs, attachments }) => ({
    kind: 'grid',
    title: '残疾人基本信息登记表',
    subtitle: `档案号：${person.fileNumber}`,
    rows: [
      band('基本情况'),
      pairs(9, ['姓名', person.name, 2], ['性别', person.sex, 2], ['民族', person.ethnic, 2]),
      pairs(9, ['出生日期', person.birthDate, 4], ['身份证号', person.maskedIdentityNumber, 4]),
      pairs(9, ['户籍地址', person.address, 10]),
      pairs(9, ['现居住地', person.livingAddress, 10]),
      pairs(9, ['户口性质', person.householdType, 4], ['联系电话', person.maskedPhone, 4]),
      pairs(9, ['文化程度', education, 2], ['婚姻状况', marital, 2], ['就业状况', employment, 2]),
      band('残疾人证'),
      pairs(
        9,
        ['残疾人证号', person.maskedCertificateNumber, 4],
        ['类别等级', person.category + person.level, 4],
      ),
      pairs(
        9,
        ['多重明细', person.components, 4],
        ['有效期', `${person.issuedOn} 至 ${person.expiresOn}`, 4],
      ),
      band('监护与家庭'),
      pairs(
        9,
        ['监护人', person.guardian, 2],
        ['关系', person.guardianRelation, 2],
        ['电话', person.guardianMaskedPhone, 2],
      ),
      cells([4, 4, 4], ['家庭成员', '与户主关系', '是否残疾人'], true),
      ...household.map((line) => cells([4, 4, 4], line)),
      band('待遇与补贴'),
      pairs(9, ['现有待遇', person.welfare, 10]),
      pairs(9, ['开户银行', person.bank, 4], ['账号', person.maskedAccount, 4]),
      cells([6, 3, 3], ['补贴', '起始月', '停发月'], true),
      ...entitlements.map((line) => cells([6, 3, 3], line)),
      band('服务需求'),
      cells([2, 3, 4, 3], ['年度', '种类', '内容', '满足情况'], true),
      ...needs.map((line) => cells([2, 3, 4, 3], line)),
      pairs(12, ['附件目录', attachments, 10]),
    ],
    notes: ['填表人：　　　　　　　审核人：　　　　　　　　日期：　　　　年　　月　　日'],
  }),
});
