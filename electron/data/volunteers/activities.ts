import { AppError } from '#shared/contract/errors.ts';
import type { Activity, ActivityValues } from '#shared/contract/volunteers/activities.ts';
import type { Session } from '#shared/contract/desk.ts';
import { Day } from '#shared/domain/day.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { longDays } from '#shared/domain/volunteers/hours.ts';
import type { ActivityState } from '#shared/domain/volunteers/words.ts';
import type { Reader } from '../db/database.ts';
import { runPrepared } from '../db/rows.ts';
import { volunteerActivities } from '../db/schema/volunteer-activities.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { settingsRepository } from '../settings/repository.ts';
import { type ActivityRecord, activityRepository } from './activity-repository.ts';
import { countHours } from './sums.ts';
import { addKept, changeKept } from './pen.ts';
import { refusal } from './refuse.ts';
import { nextNumber } from './register.ts';

const NUMBER_PREFIX = 'HD';

/** An activity in one of these states; another one refuses what was asked. */
export function getActivity(reader: Reader, id: string, states?: readonly ActivityState[]): ActivityRecord {
  const found = activityRepository.find(reader, id);
  if (!found) throw new AppError('not-found');
  if (states && !states.includes(found.state)) throw refusal('activity-closed', found.title);
  return found;
}

function columnsOf(values: ActivityValues) {
  if (values.startsOn > values.endsOn) throw refusal('activity-days', values.title);
  return { ...values, startsOn: Day.parse(values.startsOn), endsOn: Day.parse(values.endsOn) };
}

export function planActivity(pen: Pen, values: ActivityValues): { activityId: string; number: string } {
  const number = nextNumber(NUMBER_PREFIX, activityRepository.numbers(pen.writer, NUMBER_PREFIX));
  const id = pen.newId();
  const row = { ...columnsOf(values), id, number, beneficiaries: 0, state: 'planned', alone: false } as const;
  addKept(pen, volunteerActivities, row);
  return { activityId: id, number };
}

export function changeActivity(pen: Pen, id: string, values: ActivityValues): void {
  const before = getActivity(pen.writer, id, ['planned']);
  const after = columnsOf(values);
  const out = activityRepository
    .stays(pen.writer, id)
    .find(({ day }) => day < after.startsOn || day > after.endsOn);
  if (out) throw refusal('stay-outside', `${out.name} ${out.day}`);
  changeKept(pen, volunteerActivities, { before, after });
}

/** All of an activity, as its page shows it. */
export function shownActivity(reader: Reader, id: string): Activity {
  const record = getActivity(reader, id);
  const row = activityRepository.row(reader, id);
  if (!row) throw new AppError('not-found');
  const { arrived, left, organiser, leader, content, costFen, insurance } = record;
  const { submittedBy, approvedBy, approvedAt, alone } = record;
  const stays = activityRepository.stays(reader, id);
  return {
    ...row,
    arrived,
    left,
    organiser,
    leader,
    content,
    costFen,
    insurance,
    submittedBy,
    approvedBy,
    approvedAt,
    alone,
    signUps: activityRepository.signUps(reader, id),
    stays: stays.map(({ activity: _title, activityId: _id, ...stay }) => ({
      ...stay,
      longDays: [
        ...longDays(
          stay,
          activityRepository
            .staysAround(reader, stay.volunteerId, { from: stay.day, to: stay.day })
            .filter((each) => each.id !== stay.id),
        ),
      ],
    })),
    people: activityRepository.people(reader, id),
    photos: activityRepository.photos(reader, id),
  };
}

/** Whoever prepared it says that it is complete: somebody else is to look. */
export function submitActivity(
  pen: Pen,
  id: string,
  { session, today }: { session: Session; today: Day },
): void {
  const before = getActivity(pen.writer, id, ['planned']);
  if (before.endsOn > today) throw refusal('activity-not-over', before.title);
  if (activityRepository.stays(pen.writer, id).length === 0) throw refusal('nobody-took-part', before.title);
  const open = activityRepository.signUps(pen.writer, id).find(({ arrived }) => arrived !== null);
  if (open) throw refusal('still-signed-in', open.name);
  const after = {
    state: 'submitted',
    submittedBy: session.name,
    submittedById: session.accountId,
    submittedAt: pen.author?.at ?? '',
  } as const;
  changeKept(pen, volunteerActivities, { before, after });
}

const mayBeAlone = (reader: Reader, today: Day) =>
  settingOn(settingsRepository.history(reader), 'safety.onePerson', today) === true;

/** From now on it counts; gives the minutes of everybody together. */
export function approveActivity(
  pen: Pen,
  id: string,
  { session, today }: { session: Session; today: Day },
): number {
  const before = getActivity(pen.writer, id, ['submitted']);
  const alone = before.submittedById === session.accountId;
  if (alone && !mayBeAlone(pen.writer, today)) throw refusal('same-person', before.title);
  const after = {
    state: 'approved',
    approvedBy: session.name,
    approvedAt: pen.author?.at ?? '',
    alone,
  } as const;
  changeKept(pen, volunteerActivities, { before, after });
  const stays = activityRepository.stays(pen.writer, id);
  countHours(pen.writer, [...new Set(stays.map(({ volunteerId }) => volunteerId))]);
  return stays.reduce((sum, { minutes }) => sum + minutes, 0);
}

export function sendBack(pen: Pen, id: string): void {
  const before = getActivity(pen.writer, id, ['submitted']);
  changeKept(pen, volunteerActivities, { before, after: { state: 'planned' } });
}

export function cancelActivity(pen: Pen, id: string): void {
  const before = getActivity(pen.writer, id, ['planned']);
  changeKept(pen, volunteerActivities, { before, after: { state: 'cancelled' } });
}

/** How many were served, and whom of the case files: those who are named are part of the count. */
export function setBeneficiaries(
  pen: Pen,
  id: string,
  { count, personIds }: { readonly count: number; readonly personIds: readonly string[] },
): void {
  const before = getActivity(pen.writer, id, ['planned']);
  const people = [...new Set(personIds)];
  changeKept(pen, volunteerActivities, { before, after: { beneficiaries: Math.max(count, people.length) } });
  runPrepared(pen.writer, 'DELETE FROM volunteer_beneficiary WHERE activity_id = ?', [id]);
  const { at = '', by = '' } = pen.author ?? {};
  for (const personId of people)
    runPrepared(
      pen.writer,
      'INSERT INTO volunteer_beneficiary (activity_id, person_id, at, by) VALUES (?, ?, ?, ?)',
      [id, personId, at, by],
    );
}
