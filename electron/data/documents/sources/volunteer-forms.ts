import { sql } from 'drizzle-orm';
import { Day, formatDayChinese } from '#shared/domain/day.ts';
import { maskPhone } from '#shared/domain/mask.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { findEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import { clockText } from '#shared/domain/volunteers/clock.ts';
import { hoursText } from '#shared/domain/volunteers/hours.ts';
import { starName } from '#shared/domain/volunteers/stars.ts';
import type { Reader } from '../../db/database.ts';
import { getActivity } from '../../volunteers/activities.ts';
import { activityRepository } from '../../volunteers/activity-repository.ts';
import { periodOf, serviceBetween, sumServices } from '../../volunteers/certificates.ts';
import { getVolunteer, shownVolunteer } from '../../volunteers/register.ts';
import { starRows } from '../../volunteers/stars.ts';
import type { Office } from '../office.ts';
import { placeOf } from './person.ts';
import type { Source } from './source.ts';

/** What forms say of a volunteer: in words, numbers masked. */
function volunteerFields(reader: Reader, id: string, { today }: Office) {
  const v = shownVolunteer(reader, id, today);
  const { guardianPhone } = getVolunteer(reader, id);
  const place = v.divisionCode === null ? '' : placeOf(v.divisionCode);
  return {
    number: v.number,
    name: v.name,
    sex: v.sex === 'male' ? '男' : '女',
    birthDate: v.birthDate,
    identityKind: v.identityKind,
    maskedIdentityNumber: v.maskedIdentityNumber,
    ethnic: v.ethnicCode === null ? '' : (findEthnicGroup(v.ethnicCode)?.name ?? ''),
    political: v.political ?? '',
    education: v.education ?? '',
    occupation: v.occupation ?? '',
    address: place + (v.address ?? ''),
    maskedPhone: v.maskedPhone ?? '',
    skills: v.skills.join('、'),
    freeTime: v.freeTime ?? '',
    wishes: v.wishes.join('、'),
    station: v.station ?? '',
    platformNumber: v.platformNumber ?? '',
    registeredOn: v.registeredOn,
    consentOn: v.consentOn ?? '',
    guardian: v.guardianName ?? '',
    guardianMaskedPhone: guardianPhone === null ? '' : maskPhone(guardianPhone),
    guardianConsentOn: v.guardianConsentOn ?? '',
    star: v.star === null ? '' : starName(v.star),
    hours: hoursText(v.minutes),
  };
}

/** The register form and the card: both say who it is. */
export const volunteerForm: Source = ({ reader, subject, office }) => ({
  office: office.name,
  volunteer: volunteerFields(reader, subject, office),
});

const daysText = (startsOn: string, endsOn: string) =>
  startsOn === endsOn ? startsOn : `${startsOn} 至 ${endsOn}`;

export const activityRecord: Source = ({ reader, subject }) => {
  const activity = getActivity(reader, subject);
  const stays = activityRepository.stays(reader, subject);
  const minutes = stays.reduce((sum, stay) => sum + stay.minutes, 0);
  const people = new Set(stays.map(({ volunteerId }) => volunteerId)).size;
  const { submittedBy, approvedBy, costFen, alone } = activity;
  return {
    number: activity.number,
    title: activity.title,
    service: activity.service,
    days: daysText(activity.startsOn, activity.endsOn),
    place: activity.place,
    organiser: activity.organiser,
    leader: activity.leader ?? '',
    beneficiaries: `${activity.beneficiaries} 人次`,
    content: activity.content ?? '',
    cost: costFen === null ? '' : `${formatYuan(costFen)} 元`,
    insurance: activity.insurance ?? '',
    photos: `${activityRepository.photos(reader, subject).length} 份`,
    volunteers: stays.map((stay) => [
      stay.number,
      stay.name,
      stay.day,
      clockText(stay.arrived),
      clockText(stay.left),
      hoursText(stay.minutes),
    ]),
    total: `${people} 人，共 ${hoursText(minutes)} 小时`,
    approved: `录入：${submittedBy ?? ''}　核准：${approvedBy ?? ''}${alone ? '（单人办公，录入与核准为同一人）' : ''}`,
  };
};

export const signInSheet: Source = ({ reader, subject }) => {
  const { number, title, startsOn, endsOn, place, arrived, left } = getActivity(reader, subject);
  return {
    number,
    title,
    days: daysText(startsOn, endsOn),
    place,
    times: `${clockText(arrived)}–${clockText(left)}`,
    volunteers: activityRepository
      .signUps(reader, subject)
      .map((each) => ({ number: each.number, name: each.name })),
  };
};

/** From the log itself; `values` may say 自, 至 and who is responsible. */
export const serviceCertificate: Source = ({ reader, subject, office, values }) => {
  const period = periodOf(reader, subject, { values, today: office.today });
  const services = serviceBetween(reader, subject, period);
  const { minutes, times } = sumServices(services);
  const kinds = services.map(({ service }) => service).join('、');
  return {
    office: office.name,
    phone: values['联系方式'] ?? office.phone,
    day: office.dayInWords,
    volunteer: volunteerFields(reader, subject, office),
    period: `${period.from} 至 ${period.to}`,
    services: services.map((each) => ({
      service: each.service,
      times: each.times,
      hours: hoursText(each.minutes),
    })),
    times,
    hours: hoursText(minutes),
    content: values['内容'] ?? (kinds === '' ? '' : `为残疾人提供${kinds}等志愿服务。`),
    responsible: values['负责人'] ?? '',
    handler: values['经办人'] ?? '',
    remark: values['备注'] ?? '',
  };
};

type YearSum = { readonly year: string; readonly times: number; readonly minutes: number };

/** The star that is under way, else the highest that was approved. */
export const starApplication: Source = ({ reader, subject, office }) => {
  const [star] = starRows(reader, subject);
  const years = reader.all<YearSum>(sql`SELECT m.period AS year, m.times, m.minutes FROM volunteer_sum m
    WHERE m.volunteer_id = ${subject} AND m.service = '' AND length(m.period) = 4 ORDER BY 1`);
  return {
    volunteer: volunteerFields(reader, subject, office),
    star: star ? starName(star.star) : '',
    years: years.map(({ minutes, ...year }) => ({ ...year, hours: hoursText(minutes) })),
    notice: star?.noticeFrom ? `${star.noticeFrom} 至 ${star.noticeTo ?? ''}` : '',
    approved: star?.approvedOn ?? '',
  };
};

/** Whoever is being published: by name only those who have said that theirs may be public. */
export const starNotice: Source = ({ reader, office }) => {
  const open = starRows(reader, null).filter(
    ({ approvedOn, noticeFrom }) => approvedOn === null && noticeFrom !== null,
  );
  const [first] = open;
  const to = first?.noticeTo ?? null;
  const day = (text: string | null | undefined) => (text ? formatDayChinese(Day.parse(text)) : '');
  return {
    office: office.name,
    phone: office.phone,
    period: `${day(first?.noticeFrom)}至${day(to)}`,
    rows: open.map(({ volunteerId, number, minutes, star }) => {
      const { name, namePublic, station } = shownVolunteer(reader, volunteerId, office.today);
      return {
        number,
        name: namePublic ? name : null,
        station: station ?? '',
        hours: hoursText(minutes),
        star: starName(star),
      };
    }),
  };
};
