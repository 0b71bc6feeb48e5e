import { AppError } from '#shared/contract/errors.ts';
import { addDays, Day } from '#shared/domain/day.ts';
import { clockText } from '#shared/domain/volunteers/clock.ts';
import { faultBeside, type Stay, stayMinutes, stayOf } from '#shared/domain/volunteers/hours.ts';
import type { StaySource } from '#shared/domain/volunteers/words.ts';
import type { Reader } from '../db/database.ts';
import { insertRow, runPrepared } from '../db/rows.ts';
import { volunteerStays } from '../db/schema/volunteer-activities.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { getActivity } from './activities.ts';
import { type ActivityRecord, activityRepository, type KeptStay } from './activity-repository.ts';
import { countHours } from './sums.ts';
import { refusal } from './refuse.ts';
import { getVolunteer } from './register.ts';

/** A stay in words: “健步走”2026-11-02 08:30–11:00. */
export const stayText = ({ activity, day, arrived, left }: KeptStay): string =>
  `“${activity}”${day} ${clockText(arrived)}–${clockText(left)}`;

/** Whatever of a volunteer can touch a stay of this day. */
export function around(reader: Reader, volunteerId: string, day: Day): KeptStay[] {
  return activityRepository.staysAround(reader, volunteerId, { from: addDays(day, -1), to: addDays(day, 1) });
}

type Checked = { readonly stay: Stay; readonly volunteerId: string; readonly instead?: string | undefined };

function refuseWrong(
  reader: Reader,
  { startsOn, endsOn }: ActivityRecord,
  { stay, volunteerId, instead }: Checked,
): void {
  const { name } = getVolunteer(reader, volunteerId);
  if (stay.day < startsOn || stay.day > endsOn) throw refusal('stay-outside', `${name} ${stay.day}`);
  const others = around(reader, volunteerId, stay.day).filter(({ id }) => id !== instead);
  const found = faultBeside(stay, others);
  if (found) throw refusal(found.fault, found.other ? `${name}：${stayText(found.other)}` : name);
}

type Entered = {
  readonly volunteerId: string;
  readonly day: string;
  readonly arrived: number;
  readonly left: number;
  readonly away: number;
};

function write(pen: Pen, row: Omit<typeof volunteerStays.$inferInsert, 'id' | 'at' | 'by'>): void {
  const { at = '', by = '', importId = null } = pen.author ?? {};
  insertRow(pen.writer, volunteerStays, { ...row, id: pen.newId(), at, by, importId });
}

/** Everybody of a sheet; the first that cannot stand refuses them all. */
export function enterStays(
  pen: Pen,
  activityId: string,
  {
    stays,
    source,
    today,
  }: { readonly stays: readonly Entered[]; readonly source: StaySource; readonly today: Day },
): { added: number; minutes: number } {
  const activity = getActivity(pen.writer, activityId, ['planned']);
  let minutes = 0;
  for (const { volunteerId, day, away, ...times } of stays) {
    const { name, status } = getVolunteer(pen.writer, volunteerId);
    if (status !== '在册') throw refusal('not-active', name);
    const stay = stayOf(Day.parse(day), times, away);
    if (stay.day > today) throw refusal('stay-in-future', `${name} ${day}`);
    refuseWrong(pen.writer, activity, { stay, volunteerId });
    write(pen, { ...stay, activityId, volunteerId, source });
    minutes += stayMinutes(stay);
  }
  return { added: stays.length, minutes };
}

type Correction = {
  readonly times: Omit<Entered, 'volunteerId'> | null;
  readonly reason: string;
  readonly today: Day;
};

/** Another row takes the place of a stay; hours that count are counted anew. */
export function correctStay(pen: Pen, stayId: string, { times, reason, today }: Correction): void {
  const before = activityRepository.stay(pen.writer, stayId);
  if (!before) throw refusal('stay-corrected');
  const { activityId, volunteerId, source } = before;
  const activity = getActivity(pen.writer, activityId, ['planned', 'submitted', 'approved']);
  const link = { activityId, volunteerId, source, corrects: stayId, reason };
  if (times === null) write(pen, { ...link, day: before.day, arrived: null, left: null, away: 0 });
  else {
    const stay = stayOf(Day.parse(times.day), times, times.away);
    if (stay.day > today) throw refusal('stay-in-future', `${before.name} ${stay.day}`);
    refuseWrong(pen.writer, activity, { stay, volunteerId, instead: stayId });
    write(pen, { ...link, ...stay });
  }
  if (activity.state === 'approved') countHours(pen.writer, [volunteerId]);
}

const SIGN_UP = `INSERT INTO volunteer_sign_up (activity_id, volunteer_id, at, by) VALUES (?, ?, ?, ?)
  ON CONFLICT DO NOTHING`;

export function signUp(pen: Pen, activityId: string, volunteerIds: readonly string[]): number {
  getActivity(pen.writer, activityId, ['planned']);
  const known = activityRepository.signUps(pen.writer, activityId).length;
  const { at = '', by = '' } = pen.author ?? {};
  for (const volunteerId of volunteerIds) {
    const { name, status } = getVolunteer(pen.writer, volunteerId);
    if (status !== '在册') throw refusal('not-active', name);
    runPrepared(pen.writer, SIGN_UP, [activityId, volunteerId, at, by]);
  }
  return activityRepository.signUps(pen.writer, activityId).length - known;
}

const signUpOf = (reader: Reader, activityId: string, volunteerId: string) => {
  const found = activityRepository
    .signUps(reader, activityId)
    .find((each) => each.volunteerId === volunteerId);
  if (!found) throw new AppError('not-found');
  return found;
};

export function withdraw(pen: Pen, activityId: string, volunteerId: string): void {
  getActivity(pen.writer, activityId, ['planned']);
  const { name, arrived } = signUpOf(pen.writer, activityId, volunteerId);
  if (arrived !== null) throw refusal('still-signed-in', name);
  runPrepared(pen.writer, 'DELETE FROM volunteer_sign_up WHERE activity_id = ? AND volunteer_id = ?', [
    activityId,
    volunteerId,
  ]);
}

const ARRIVE =
  'UPDATE volunteer_sign_up SET arrived_on = ?, arrived = ? WHERE activity_id = ? AND volunteer_id = ?';

/** The office's day, and minutes of it. */
export type Moment = { readonly today: Day; readonly minute: number };

export function signIn(pen: Pen, { activityId, volunteerId }: SignedUp, { today, minute }: Moment): void {
  const { startsOn, endsOn, title } = getActivity(pen.writer, activityId, ['planned']);
  if (today < startsOn || today > endsOn) throw refusal('stay-outside', `${title} ${today}`);
  signUp(pen, activityId, [volunteerId]);
  const { name, arrived } = signUpOf(pen.writer, activityId, volunteerId);
  if (arrived !== null) throw refusal('still-signed-in', name);
  runPrepared(pen.writer, ARRIVE, [today, minute, activityId, volunteerId]);
}

type SignedUp = { readonly activityId: string; readonly volunteerId: string };

/** Ends what `signIn` began, past midnight too; less than a minute is a minute. */
export function signOut(pen: Pen, { activityId, volunteerId }: SignedUp, { today, minute }: Moment): number {
  const activity = getActivity(pen.writer, activityId, ['planned']);
  const { name, arrivedOn, arrived } = signUpOf(pen.writer, activityId, volunteerId);
  if (arrivedOn === null || arrived === null) throw refusal('not-signed-in', name);
  const day = Day.parse(arrivedOn);
  const left = today === day ? Math.max(minute, arrived + 1) : minute + 1440;
  const stay = { day, arrived, left, away: 0 };
  if (today > addDays(day, 1)) throw refusal('stay-too-long', name);
  refuseWrong(pen.writer, activity, { stay, volunteerId });
  write(pen, { ...stay, activityId, volunteerId, source: '签到' });
  runPrepared(pen.writer, ARRIVE, [null, null, activityId, volunteerId]);
  return stayMinutes(stay);
}
