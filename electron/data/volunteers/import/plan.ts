import { eq } from 'drizzle-orm';
import type { ActivityRecord, ParticipationRecord, VolunteerRecord } from '#shared/domain/imports/records.ts';
import { isSameName } from '#shared/domain/registry/person-name.ts';
import { findTownship } from '#shared/domain/registry/divisions.ts';
import { pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import { faultBeside } from '#shared/domain/volunteers/hours.ts';
import type { Reader } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { volunteerActivities, volunteerStays } from '../../db/schema/volunteer-activities.ts';
import { volunteers, volunteerStations } from '../../db/schema/volunteers.ts';
import { type FieldChange, type Planned, refused } from '../../imports/plan/planned.ts';
import { differences, type Pen } from '../../registry/changes/pen.ts';
import { countHours } from '../sums.ts';
import { addKept, changeKept } from '../pen.ts';
import { registerRepository } from '../register-repository.ts';
import { indexVolunteer } from '../search.ts';
import { staysOf, type VolunteerPlans } from './plans.ts';

const UNCHANGED: Planned = { outcome: 'unchanged', personId: null };

/** 联络点 of a town by the town's name; anything else is a station's own. */
function stationCalled(text: string, countyCode: string) {
  const town = findTownship(text);
  return town
    ? { name: `${town.name}助残志愿者联络点`, level: 'town' as const, divisionCode: town.code }
    : { name: text, level: 'county' as const, divisionCode: countyCode };
}

/** The station's id, which is there from now on. */
function keepStation(pen: Pen, text: string, countyCode: string): string {
  const station = stationCalled(text, countyCode);
  const known = registerRepository.stationNamed(pen.writer, station.name);
  if (known) return known.id;
  const id = pen.newId();
  addKept(pen, volunteerStations, { ...station, id, contact: null, phone: null });
  return id;
}

type Where = { readonly at: string; readonly countyCode: string };

/** Somebody new on the register, or what a workbook says otherwise of somebody who is there by this number. */
export function planVolunteer(
  { reader }: VolunteerPlans,
  record: VolunteerRecord,
  { at, countyCode }: Where,
): Planned {
  const before = registerRepository.byIdentity(reader, record.identityNumber);
  const namesake = registerRepository.byNumber(reader, record.number);
  if (namesake && namesake.id !== before?.id)
    return refused({ code: 'volunteer-number-taken', name: namesake.name });
  if (before && !isSameName(before.name, record.name))
    return refused({ code: 'other-name', name: before.name });
  const { number, name, identityNumber, birthDate, sex, phone, station, skill, registeredOn } = record;
  if (before) {
    const kept =
      before.stationId === null ? undefined : registerRepository.station(reader, before.stationId)?.name;
    const moves = station !== undefined && stationCalled(station, countyCode).name !== kept;
    const after = {
      number,
      phone: phone ?? before.phone,
      registeredOn,
      ...(skill === undefined ? {} : { skills: skillsOf(skill) }),
    };
    const changes: FieldChange[] = [
      ...differences(before, after).map((each) => ({ record: 'volunteer', ...each })),
      ...(moves ? [{ record: 'volunteer', field: 'station', old: kept ?? null, new: station }] : []),
    ];
    if (changes.length === 0) return UNCHANGED;
    const apply = (pen: Pen) => {
      const stationId = moves ? keepStation(pen, station, countyCode) : before.stationId;
      changeKept(pen, volunteers, { before, after: { ...after, stationId } });
      indexVolunteer(pen.writer, { ...before, ...after });
    };
    return { outcome: 'change', personId: null, changes, apply };
  }
  const apply = (pen: Pen) => {
    const row = {
      id: pen.newId(),
      number,
      name,
      identityNumber,
      birthDate,
      sex,
      registeredOn,
      createdAt: at,
      pinyin: pinyinOrder(name),
      identityKind: '居民身份证' as const,
      phone: phone ?? null,
      stationId: station === undefined ? null : keepStation(pen, station, countyCode),
      skills: skill === undefined ? [] : skillsOf(skill),
      wishes: [],
      namePublic: false,
      status: '在册' as const,
    };
    const seq = addKept(pen, volunteers, row);
    indexVolunteer(pen.writer, { ...row, seq });
  };
  return { outcome: 'add', personId: null, changes: [], apply };
}

const skillsOf = (text: string): string[] =>
  text.split(/[、,，;；\s]+/u).filter((skill) => skill !== '' && skill !== '无');

const MORNING = { arrived: 8 * 60 + 30, left: 11 * 60 + 30 };

const activityOf = (reader: Reader, number: string) =>
  reader.select().from(volunteerActivities).where(eq(volunteerActivities.number, number)).get();

/** An activity of the past: approved as it comes in, on the name of whoever brought it. What stands so is never changed. */
export function planActivity(
  plans: VolunteerPlans,
  record: ActivityRecord,
  { at, countyCode }: Where,
): Planned {
  const { number, title, service, heldOn, place, beneficiaries, organiser } = record;
  const before = activityOf(plans.reader, number);
  plans.activities.set(number, { day: heldOn });
  const values = {
    title,
    service,
    startsOn: heldOn,
    endsOn: heldOn,
    place: place ?? '',
    beneficiaries: beneficiaries ?? 0,
    organiser: organiser ?? '',
  };
  if (before) {
    const { endsOn: _end, ...said } = values;
    return differences(before, said).length === 0
      ? UNCHANGED
      : refused({ code: 'activity-otherwise', title: before.title });
  }
  const apply = (pen: Pen) => {
    addKept(pen, volunteerActivities, {
      ...values,
      ...MORNING,
      id: pen.newId(),
      number,
      townshipCode: findTownship(place ?? '')?.code ?? countyCode,
      state: 'approved',
      approvedBy: pen.author?.by ?? '',
      approvedAt: at,
      alone: false,
      importId: pen.author?.importId ?? null,
    });
  };
  return { outcome: 'add', personId: null, changes: [], apply };
}

/** Who took part from when to when; the same again is nothing new, anything that overlaps is refused. */
export function planParticipation(plans: VolunteerPlans, record: ParticipationRecord): Planned {
  const { activityNumber, volunteerNumber, arrived, left } = record;
  const activity = plans.activities.get(activityNumber);
  if (!activity) return refused({ code: 'activity-unknown' });
  const stay = { day: activity.day, arrived, left, away: 0, activity: activityNumber };
  const others = staysOf(plans, volunteerNumber);
  const isThere = others.some(
    (each) =>
      each.activity === activityNumber &&
      each.day === stay.day &&
      each.arrived === arrived &&
      each.left === left,
  );
  if (isThere) return UNCHANGED;
  const wrong = faultBeside(stay, others);
  if (wrong) return refused({ code: 'stay-overlaps', other: wrong.other?.activity ?? activityNumber });
  others.push(stay);
  const apply = (pen: Pen) => {
    const volunteer = registerRepository.byNumber(pen.writer, volunteerNumber);
    const held = activityOf(pen.writer, activityNumber);
    if (!volunteer || !held) throw new Error('A participation names what an earlier row has added');
    const { at = '', by = '', importId = null } = pen.author ?? {};
    const { activity: _number, ...times } = stay;
    insertRow(pen.writer, volunteerStays, {
      ...times,
      id: pen.newId(),
      activityId: held.id,
      volunteerId: volunteer.id,
      source: '导入',
      at,
      by,
      importId,
    });
    countHours(pen.writer, [volunteer.id]);
  };
  return { outcome: 'add', personId: null, changes: [], apply };
}
