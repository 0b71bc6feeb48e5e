import { z } from 'zod';
import { cells, form, opinion, pairs } from '../form.ts';
import { EXAMPLE_VOLUNTEER, VolunteerFields } from './volunteer-fields.ts';

const SPANS = [4, 4, 4];

/** F30 星级认定申请表. */
export const F30 = form({
  name: '星级志愿者认定申请表',
  subject: 'volunteer',
  model: z.strictObject({
    volunteer: VolunteerFields,
    star: z.string(),
    years: z.array(z.strictObject({ year: z.string(), times: z.int(), hours: z.string() })),
    notice: z.string(),
    approved: z.string(),
  }),
  example: {
    volunteer: EXAMPLE_VOLUNTEER,
    star: '一星级',
    years: [
      { year: '2025', times: 20, hours: '60.0' },
      { year: '2026', times: 31, hours: '72.5' },
    ],
    notice: '2026-11-02 至 2026-11-09',
    approved: '',
  },
  compose: ({ volunteer, star, years, notice, approved }) => ({
    kind: 'grid',
    title: '星级志愿者认定申请表',
    subtitle: `志愿者编号：${volunteer.number}`,
    rows: [
      pairs(9, ['姓名', volunteer.name, 4], ['性别', volunteer.sex, 4]),
      pairs(9, ['所属联络站', volunteer.station, 4], ['注册日期', volunteer.registeredOn, 4]),
      pairs(9, ['累计时长', `${volunteer.hours} 小时`, 4], ['申请星级', star, 4]),
      cells(SPANS, ['年度', '次数', '小时'], true),
      ...years.map(({ year, times, hours }) => cells(SPANS, [year, String(times), hours])),
      pairs(9, ['公示日期', notice, 4], ['认定日期', approved, 4]),
      opinion('本人', '', 26),
      opinion('联络站意见', '', 28),
      opinion('县残联意见', '', 28),
    ],
    notes: [],
  }),
});

/** What the notice says of somebody: no field for a number of any document or phone; a name only where it may be public. */
const PublicStar = z.strictObject({
  number: z.string().regex(/^[A-Za-z]{0,8}\d{1,8}$/),
  name: z.string().max(40).regex(/^\D*$/).nullable(),
  station: z.string().max(60).regex(/^\D*$/),
  hours: z.string().regex(/^\d{1,6}\.\d$/),
  star: z.string().max(10).regex(/^\D*$/),
});

/** F30 星级公示. */
export const F30N = form({
  name: '星级志愿者公示',
  subject: 'office',
  model: z.strictObject({
    office: z.string(),
    phone: z.string(),
    period: z.string(),
    rows: z.array(PublicStar),
  }),
  example: {
    office: '林西县残疾人联合会',
    phone: '0476-5520000',
    period: '2026年11月2日至2026年11月9日',
    rows: [
      {
        number: 'LXZY0119',
        name: '乌云其木格',
        station: '林西镇助残志愿者联络点',
        hours: '132.5',
        star: '一星级',
      },
      { number: 'LXZY0120', name: null, station: '官地镇助残志愿者联络点', hours: '310.0', star: '二星级' },
    ],
  },
  compose: ({ office, phone, period, rows }) => ({
    kind: 'register',
    orientation: 'portrait',
    title: '星级志愿者公示',
    subtitle: `公示期：${period}，有异议请在公示期内反映。电话：${phone}`,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '志愿者编号', width: 30, align: 'left' },
      { title: '姓名', width: 36, align: 'left' },
      { title: '所属联络站', width: 56, align: 'left' },
      { title: '小时', width: 22, align: 'right' },
      { title: '星级', width: 22, align: 'center' },
    ],
    rows: rows.map(({ number, name, station, hours, star }, index) => [
      String(index + 1),
      number,
      name ?? '（未同意公开）',
      station,
      hours,
      star,
    ]),
    sum: null,
    signers: [office],
    ledgerHead: null,
  }),
});
