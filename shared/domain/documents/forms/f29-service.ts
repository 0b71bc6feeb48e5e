import { z } from 'zod';
import { band, cells, form, NUMBER_PLACE, pairs } from '../form.ts';
import { EXAMPLE_VOLUNTEER, VolunteerFields } from './volunteer-fields.ts';

const SPANS = [6, 3, 3];

/** F29 志愿服务记录证明 in the four blocks of 民发〔2015〕149号; the hours are the log's. */
export const F29 = form({
  name: '志愿服务记录证明',
  subject: 'volunteer',
  series: '林残志证',
  model: z.strictObject({
    office: z.string(),
    phone: z.string(),
    day: z.string(),
    volunteer: VolunteerFields,
    period: z.string(),
    services: z.array(z.strictObject({ service: z.string(), times: z.int(), hours: z.string() })),
    times: z.int(),
    hours: z.string(),
    content: z.string(),
    responsible: z.string(),
    handler: z.string(),
    remark: z.string(),
  }),
  example: {
    office: '林西县残疾人联合会',
    phone: '0476-5520000',
    day: '2026年11月25日',
    volunteer: EXAMPLE_VOLUNTEER,
    period: '2024-08-28 至 2026-11-25',
    services: [
      { service: '家政服务', times: 30, hours: '80.0' },
      { service: '出行协助', times: 21, hours: '52.5' },
    ],
    times: 51,
    hours: '132.5',
    content: '为残疾人提供家政服务、出行协助。',
    responsible: '',
    handler: '王芳',
    remark: '',
  },
  compose: ({ volunteer, services, ...said }) => ({
    kind: 'grid',
    title: '志愿服务记录证明',
    subtitle: said.office,
    rows: [
      band('一、志愿者'),
      pairs(9, ['姓名', volunteer.name, 4], ['志愿者编号', volunteer.number, 4]),
      pairs(9, ['证件类型', volunteer.identityKind, 4], ['证件号码', volunteer.maskedIdentityNumber, 4]),
      band('二、志愿服务'),
      pairs(9, ['起止日期', said.period, 10]),
      cells(SPANS, ['服务类别', '次数', '小时'], true),
      ...services.map(({ service, times, hours }) => cells(SPANS, [service, String(times), hours])),
      cells(SPANS, ['合计', String(said.times), said.hours]),
      pairs(14, ['服务内容', said.content, 10]),
      band('三、出具单位'),
      pairs(9, ['单位名称', said.office, 4], ['联系方式', said.phone, 4]),
      pairs(16, ['负责人', `${said.responsible}\n签名：`, 4], ['经办人', `${said.handler}\n签名：`, 4]),
      pairs(40, ['单位公章', '\n\n（盖章）', 10]),
      band('四、证明'),
      pairs(9, ['证明编号', NUMBER_PLACE, 4], ['出具日期', said.day, 4]),
      pairs(9, ['单位内公示', '　　　年　月　日至　　　年　月　日（不少于 7 天）　□ 无异议', 10]),
      pairs(12, ['备注', said.remark, 10]),
    ],
    notes: ['依据：志愿服务条例，志愿服务记录与证明出具办法（试行）（民政部令第67号），民发〔2015〕149号。'],
  }),
});
