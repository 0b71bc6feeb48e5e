import { readCount } from '#shared/domain/imports/cells/amounts.ts';
import { readPastDay, readTime } from '#shared/domain/imports/cells/days.ts';
import { readListCode, readPhone } from '#shared/domain/imports/cells/numbers.ts';
import { readName, readText } from '#shared/domain/imports/cells/text.ts';
import { readSex, readWord, SEX_NAMES } from '#shared/domain/imports/cells/words.ts';
import { IDENTITY, NAME, NOTE, readSubject } from '#shared/domain/imports/profiles/subject.ts';
import { sheetProfile, type WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import { type Service, SERVICE_WORDS } from '#shared/domain/volunteers/words.ts';

/** The office's kinds of service, by the names in use. */
const readService = readWord<Service>(SERVICE_WORDS);

const volunteersSheet = sheetProfile({
  id: 'volunteers',
  title: '志愿者',
  columns: {
    number: { title: '志愿者编号', presence: 'required', own: true },
    name: NAME,
    sex: { title: '性别', presence: 'expected' },
    identity: IDENTITY,
    phone: { title: '联系电话', aliases: ['电话', '手机'], presence: 'expected' },
    station: { title: '所属联络站', aliases: ['联络站', '所属站点'], presence: 'expected' },
    skill: { title: '服务技能', aliases: ['技能', '特长'], presence: 'optional' },
    registeredOn: { title: '注册日期', aliases: ['注册时间', '登记日期'], presence: 'required' },
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells, context) => {
    const number = cells.read('number', readListCode);
    const subject = readSubject(cells, context);
    const sex = cells.read('sex', readSex);
    if (subject && sex !== undefined && sex !== subject.sex) {
      cells.fault('sex', { code: 'sex-differs', inNumber: SEX_NAMES[subject.sex] });
    }
    const rest = {
      phone: cells.read('phone', readPhone),
      station: cells.read('station', readText),
      skill: cells.read('skill', readText),
    };
    const registeredOn = cells.read('registeredOn', readPastDay(context.today));
    if (number !== undefined) cells.unique('number', number);
    if (subject) cells.unique('identity', subject.identityNumber);
    if (number === undefined || !subject || registeredOn === undefined) return undefined;
    return { kind: 'volunteer', ...subject, number, registeredOn, ...rest };
  },
});

const activitiesSheet = sheetProfile({
  id: 'activities',
  title: '活动',
  columns: {
    number: { title: '活动编号', presence: 'required', own: true },
    title: { title: '活动名称', presence: 'required' },
    service: { title: '服务类别', aliases: ['类别'], presence: 'required' },
    heldOn: { title: '日期', aliases: ['活动日期', '开展日期'], presence: 'required' },
    place: { title: '地点', aliases: ['活动地点'], presence: 'expected' },
    beneficiaries: { title: '受益残疾人(人次)', aliases: ['受益人次'], presence: 'expected', own: true },
    organiser: { title: '组织单位', aliases: ['主办单位'], presence: 'optional' },
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells, { today }) => {
    const number = cells.read('number', readListCode);
    const title = cells.read('title', readText);
    const service = cells.read('service', readService);
    const heldOn = cells.read('heldOn', readPastDay(today));
    const rest = {
      place: cells.read('place', readText),
      beneficiaries: cells.read('beneficiaries', readCount),
      organiser: cells.read('organiser', readText),
    };
    if (number !== undefined) cells.unique('number', number);
    if (number === undefined || title === undefined || service === undefined || heldOn === undefined)
      return undefined;
    return { kind: 'activity', number, title, service, heldOn, ...rest };
  },
});

const participationsSheet = sheetProfile({
  id: 'participations',
  title: '参与',
  columns: {
    activity: { title: '活动编号', presence: 'required' },
    volunteer: { title: '志愿者编号', presence: 'required', own: true },
    name: { ...NAME, presence: 'expected' },
    arrived: { title: '签到', aliases: ['签到时间', '开始时间'], presence: 'required' },
    left: { title: '签退', aliases: ['签退时间', '结束时间'], presence: 'required' },
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells) => {
    const activityNumber = cells.read('activity', readListCode);
    const volunteerNumber = cells.read('volunteer', readListCode);
    const name = cells.read('name', readName);
    const arrived = cells.read('arrived', readTime);
    const left = cells.read('left', readTime);
    if (activityNumber !== undefined) {
      cells.refer('activity', {
        profile: 'activities',
        field: 'number',
        key: activityNumber,
        sheetTitle: '活动',
      });
    }
    if (volunteerNumber !== undefined) {
      const to = { profile: 'volunteers', field: 'number', key: volunteerNumber, sheetTitle: '志愿者' };
      cells.refer('volunteer', to);
    }
    if (arrived !== undefined && left !== undefined && left <= arrived) {
      cells.fault('left', {
        code: 'earlier-than',
        other: cells.title('arrived'),
        otherValue: timeText(arrived),
      });
    }
    if (activityNumber === undefined || volunteerNumber === undefined || arrived === undefined)
      return undefined;
    cells.unique('volunteer', `${activityNumber} ${volunteerNumber} ${arrived}`);
    return left === undefined
      ? undefined
      : { kind: 'participation', activityNumber, volunteerNumber, name, arrived, left };
  },
});

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Volunteers, what was done, and who took part when. */
export const volunteersWorkbook: WorkbookProfile = {
  id: 'volunteers',
  title: '助残志愿者与活动记录',
  sheets: [volunteersSheet, activitiesSheet, participationsSheet],
};
