import { z } from 'zod';
import { band, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_VOLUNTEER, VolunteerFields } from './volunteer-fields.ts';

const model = z.strictObject({ office: z.string(), volunteer: VolunteerFields });
const example = { office: '林西县残疾人联合会', volunteer: EXAMPLE_VOLUNTEER };

/** F27 助残志愿者登记表 (志愿服务条例 art. 7). */
export const F27 = form({
  name: '助残志愿者登记表',
  subject: 'volunteer',
  model,
  example,
  compose: ({ volunteer: v }) => ({
    kind: 'grid',
    title: '助残志愿者登记表',
    subtitle: `志愿者编号：${v.number}　　注册日期：${v.registeredOn}`,
    rows: [
      pairs(9, ['姓名', v.name, 4], ['性别', v.sex, 4]),
      pairs(9, ['出生日期', v.birthDate, 4], ['民族', v.ethnic, 4]),
      pairs(9, ['证件类型', v.identityKind, 4], ['证件号码', v.maskedIdentityNumber, 4]),
      pairs(9, ['政治面貌', v.political, 4], ['文化程度', v.education, 4]),
      pairs(9, ['单位、职业', v.occupation, 4], ['联系电话', v.maskedPhone, 4]),
      pairs(9, ['住址', v.address, 10]),
      pairs(9, ['服务技能', v.skills, 10]),
      pairs(9, ['意愿类别', v.wishes, 10]),
      pairs(9, ['可服务时间', v.freeTime, 4], ['志愿服务网编号', v.platformNumber, 4]),
      pairs(9, ['所属联络站', v.station, 10]),
      band('未满十八周岁的，由监护人填写'),
      pairs(9, ['监护人', v.guardian, 4], ['监护人电话', v.guardianMaskedPhone, 4]),
      pairs(9, ['监护人同意', v.guardianConsentOn, 10]),
      opinion(
        '本人承诺',
        '以上信息真实。本人自愿参加助残志愿服务，同意登记单位为组织志愿服务使用以上信息；未经本人同意，不得公开。',
        34,
      ),
      opinion('登记单位', '', 28),
    ],
    notes: [],
  }),
});

/** F27 志愿者证: no number but the volunteer's own. */
export const F27C = form({
  name: '助残志愿者证',
  subject: 'volunteer',
  model,
  example,
  compose: ({ office, volunteer: v }) => ({
    kind: 'grid',
    title: '助残志愿者证',
    subtitle: office,
    rows: [
      pairs(13, ['姓名', v.name, 4], ['性别', v.sex, 4]),
      pairs(13, ['志愿者编号', v.number, 4], ['星级', v.star, 4]),
      pairs(13, ['所属联络站', v.station, 10]),
      pairs(13, ['服务技能', v.skills, 10]),
      pairs(13, ['注册日期', v.registeredOn, 4], ['发证单位', `${office}\n（盖章）`, 4]),
      pairs(45, ['照片', '', 10]),
    ],
    notes: ['本证只证明志愿者身份。服务时长以志愿服务记录证明为准。'],
  }),
});
