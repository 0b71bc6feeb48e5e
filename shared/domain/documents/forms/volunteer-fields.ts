import { z } from 'zod';

const text = z.string();

/** What forms say of a volunteer, in words and masked numbers. */
export const VolunteerFields = z.strictObject({
  number: text,
  name: text,
  sex: text,
  birthDate: text,
  identityKind: text,
  maskedIdentityNumber: text,
  ethnic: text,
  political: text,
  education: text,
  occupation: text,
  address: text,
  maskedPhone: text,
  skills: text,
  freeTime: text,
  wishes: text,
  station: text,
  platformNumber: text,
  registeredOn: text,
  consentOn: text,
  guardian: text,
  guardianMaskedPhone: text,
  guardianConsentOn: text,
  star: text,
  hours: text,
});

/** Nobody: an invented volunteer for examples. */
export const EXAMPLE_VOLUNTEER: z.infer<typeof VolunteerFields> = {
  number: 'LXZY0119',
  name: '乌云其木格',
  sex: '女',
  birthDate: '1990-01-01',
  identityKind: '居民身份证',
  maskedIdentityNumber: '150424********0021',
  ethnic: '蒙古族',
  political: '群众',
  education: '本科',
  occupation: '林西县第一中学 教师',
  address: '林西县林西镇东风村三组',
  maskedPhone: '138****1234',
  skills: '手语、驾驶',
  freeTime: '周末',
  wishes: '家政服务、出行协助',
  station: '林西镇助残志愿者联络点',
  platformNumber: '',
  registeredOn: '2024-08-28',
  consentOn: '2024-08-28',
  guardian: '',
  guardianMaskedPhone: '',
  guardianConsentOn: '',
  star: '一星级',
  hours: '132.5',
};
