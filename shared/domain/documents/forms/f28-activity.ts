import { z } from 'zod';
import { band, cells, form, opinion, pairs } from '../form.ts';

const SPANS = [2, 2, 2, 2, 2, 2];

/** F28 志愿服务活动记录表. */
export const F28 = form({
  name: '志愿服务活动记录表',
  subject: 'activity',
  model: z.strictObject({
    number: z.string(),
    title: z.string(),
    service: z.string(),
    days: z.string(),
    place: z.string(),
    organiser: z.string(),
    leader: z.string(),
    beneficiaries: z.string(),
    content: z.string(),
    cost: z.string(),
    insurance: z.string(),
    photos: z.string(),
    volunteers: z.array(z.array(z.string()).length(SPANS.length)),
    total: z.string(),
    approved: z.string(),
  }),
  example: {
    number: 'HD0113',
    title: '入户助残',
    service: '家政服务',
    days: '2026-11-02',
    place: '林西镇东风村',
    organiser: '林西县助残志愿者联络站',
    leader: '王芳',
    beneficiaries: '9 人次',
    content: '为九户重度残疾人家庭打扫、理发、更换灯具。',
    cost: '300.00 元',
    insurance: '志愿者意外险',
    photos: '3 张',
    volunteers: [['LXZY0119', '乌云其木格', '2026-11-02', '08:30', '11:00', '2.5']],
    total: '1 人，共 2.5 小时',
    approved: '经办：王芳　核准：李娜',
  },
  compose: (activity) => ({
    kind: 'grid',
    title: '志愿服务活动记录表',
    subtitle: `活动编号：${activity.number}`,
    rows: [
      pairs(9, ['活动名称', activity.title, 4], ['服务类别', activity.service, 4]),
      pairs(9, ['日期', activity.days, 4], ['地点', activity.place, 4]),
      pairs(9, ['组织单位', activity.organiser, 4], ['负责人', activity.leader, 4]),
      pairs(9, ['受益残疾人', activity.beneficiaries, 4], ['照片', activity.photos, 4]),
      pairs(9, ['经费', activity.cost, 4], ['保险', activity.insurance, 4]),
      pairs(18, ['活动内容', activity.content, 10]),
      band('志愿者'),
      cells(SPANS, ['编号', '姓名', '日期', '签到', '签退', '小时'], true),
      ...activity.volunteers.map((row) => cells(SPANS, row)),
      pairs(8, ['合计', activity.total, 10]),
      pairs(8, ['录入、核准', activity.approved, 10]),
      opinion('组织单位', '', 26),
    ],
    notes: ['小时数按签到、签退计算，不含路途，按一位小数填写；合计按分钟相加后换算一次。'],
  }),
});

const LEAST_ROWS = 25;

/** F28 签到表: whoever has signed up, and lines for those who come besides. */
export const F28S = form({
  name: '志愿服务签到表',
  subject: 'activity',
  model: z.strictObject({
    number: z.string(),
    title: z.string(),
    days: z.string(),
    place: z.string(),
    times: z.string(),
    volunteers: z.array(z.strictObject({ number: z.string(), name: z.string() })),
  }),
  example: {
    number: 'HD0113',
    title: '入户助残',
    days: '2026-11-02',
    place: '林西镇东风村',
    times: '08:30–11:00',
    volunteers: [{ number: 'LXZY0119', name: '乌云其木格' }],
  },
  compose: ({ number, title, days, place, times, volunteers }) => ({
    kind: 'register',
    orientation: 'portrait',
    title: '志愿服务签到表',
    subtitle: `${number} ${title}　${days} ${times}　${place}`,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '编号', width: 30, align: 'left' },
      { title: '姓名', width: 34, align: 'left' },
      { title: '签到时间', width: 26, align: 'center' },
      { title: '签退时间', width: 26, align: 'center' },
      { title: '签名', width: 50, align: 'left' },
    ],
    rows: Array.from({ length: Math.max(LEAST_ROWS, volunteers.length + 5) }, (_, index) => [
      String(index + 1),
      volunteers[index]?.number ?? '',
      volunteers[index]?.name ?? '',
      '',
      '',
      '',
    ]),
    sum: null,
    signers: ['活动负责人', '服务对象（或村、社区）确认'],
    ledgerHead: null,
  }),
});
