import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { ACTIVITY_STATES, SERVICES, STAY_SOURCES } from '#shared/domain/volunteers/words.ts';
import { command, query } from '../rpc.ts';
import { FileBytes } from '../secret.ts';
import { Page, volunteerId, Why } from './register.ts';

const activityId = z.uuid();
const Day = z.iso.date();
const minutes = z.int().min(0).max(1440);
const Words = z.string().trim().min(1).max(500);
/** As many as are written in one breath. */
const MOST_STAYS = 500;

const ActivityValues = z.strictObject({
  title: z.string().trim().min(2).max(80),
  service: z.enum(SERVICES),
  startsOn: Day,
  endsOn: Day,
  /** What everybody's sign-in and sign-out are taken to be. */
  arrived: minutes,
  left: minutes,
  place: z.string().trim().min(1).max(80),
  townshipCode: z.string().length(9),
  organiser: z.string().trim().min(2).max(80),
  leader: z.string().trim().max(40).nullable(),
  content: Words.nullable(),
  costFen: Fen.nullable(),
  insurance: z.string().trim().max(80).nullable(),
});
export type ActivityValues = z.infer<typeof ActivityValues>;

export const ActivityFilter = z.strictObject({
  year: z.int().nullable().default(null),
  state: z.enum(ACTIVITY_STATES).nullable().default(null),
  service: z.enum(SERVICES).nullable().default(null),
  townshipCode: z.string().length(9).nullable().default(null),
  month: z.int().min(1).max(12).nullable().default(null),
  /** Over and not submitted. */
  late: z.boolean().default(false),
});
export type ActivityFilter = z.output<typeof ActivityFilter>;

const ActivityRow = z.strictObject({
  id: activityId,
  number: z.string(),
  title: z.string(),
  service: z.enum(SERVICES),
  startsOn: z.string(),
  endsOn: z.string(),
  place: z.string(),
  townshipCode: z.string(),
  state: z.enum(ACTIVITY_STATES),
  beneficiaries: z.int(),
  volunteers: z.int(),
  minutes: z.int(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

const Stay = z.strictObject({
  id: z.uuid(),
  volunteerId,
  number: z.string(),
  name: z.string(),
  day: z.string(),
  arrived: z.int(),
  left: z.int(),
  away: z.int(),
  minutes: z.int(),
  source: z.enum(STAY_SOURCES),
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
  /** Days on which the volunteer is there for more than 12 hours. */
  longDays: z.array(z.string()),
});
export type ActivityStay = z.infer<typeof Stay>;

const SignUp = z.strictObject({
  volunteerId,
  number: z.string(),
  name: z.string(),
  station: z.string().nullable(),
  arrivedOn: z.string().nullable(),
  arrived: z.int().nullable(),
});
export type SignUp = z.infer<typeof SignUp>;

const Activity = ActivityRow.extend({
  arrived: z.int(),
  left: z.int(),
  organiser: z.string(),
  leader: z.string().nullable(),
  content: z.string().nullable(),
  costFen: Fen.nullable(),
  insurance: z.string().nullable(),
  submittedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  alone: z.boolean(),
  signUps: z.array(SignUp),
  stays: z.array(Stay),
  people: z.array(z.strictObject({ personId: z.uuid(), name: z.string(), divisionCode: z.string() })),
  photos: z.array(z.strictObject({ id: z.uuid(), fileName: z.string(), size: z.int() })),
});
export type Activity = z.infer<typeof Activity>;

const Candidate = z.strictObject({
  volunteerId,
  number: z.string(),
  name: z.string(),
  station: z.string().nullable(),
  signedUp: z.boolean(),
});
export type Candidate = z.infer<typeof Candidate>;

const ReadLine = z.strictObject({
  line: z.int(),
  text: z.string(),
  /** Whom the line names; null when nobody or several do. */
  volunteer: Candidate.nullable(),
  candidates: z.array(Candidate),
  arrived: z.int(),
  left: z.int(),
  minutes: z.int(),
  fault: z
    .enum([
      'times',
      'nobody',
      'several',
      'twice',
      'not-active',
      'stay-overlap',
      'stay-too-long',
      'stay-backwards',
    ])
    .nullable(),
  /** What it overlaps with, in words. */
  other: z.string().nullable(),
  isLong: z.boolean(),
});
export type ReadLine = z.infer<typeof ReadLine>;

const Times = { day: Day, arrived: minutes, left: minutes, away: minutes.default(0) };
const done = z.strictObject({});

export const activities = {
  activities: query(
    EVERYONE,
    z.strictObject({ filter: ActivityFilter, ...Page.shape }),
    z.strictObject({ rows: z.array(ActivityRow), total: z.int(), beneficiaries: z.int() }),
  ),
  activity: query(EVERYONE, z.strictObject({ activityId }), Activity),
  planActivity: command(CLERKS, ActivityValues, z.strictObject({ activityId, number: z.string() })),
  changeActivity: command(CLERKS, z.strictObject({ activityId, values: ActivityValues }), done),
  /** Whoever has signed up already stays so. */
  signUp: command(
    CLERKS,
    z.strictObject({ activityId, volunteerIds: z.array(volunteerId).min(1).max(MOST_STAYS) }),
    z.strictObject({ added: z.int() }),
  ),
  withdraw: command(CLERKS, z.strictObject({ activityId, volunteerId }), done),
  /** What a typed sheet says: whom each line names, and what is wrong with it. Nothing is written. */
  readSheet: query(
    EVERYONE,
    z.strictObject({ activityId, day: Day, arrived: minutes, left: minutes, text: z.string().max(20_000) }),
    z.array(ReadLine),
  ),
  /** Everybody of a sheet at once, or nobody. */
  enterStays: command(
    CLERKS,
    z.strictObject({
      activityId,
      stays: z
        .array(z.strictObject({ volunteerId, ...Times }))
        .min(1)
        .max(MOST_STAYS),
    }),
    z.strictObject({ added: z.int(), minutes: z.int() }),
  ),
  /** At the desk: the clock says when. */
  signIn: command(CLERKS, z.strictObject({ activityId, volunteerId }), done),
  signOut: command(CLERKS, z.strictObject({ activityId, volunteerId }), z.strictObject({ minutes: z.int() })),
  /** Another row takes the place of this one, which stays; without times nobody was there. */
  correctStay: command(
    CLERKS,
    z.strictObject({ stayId: z.uuid(), times: z.strictObject(Times).nullable(), reason: Why }),
    done,
  ),
  setBeneficiaries: command(
    CLERKS,
    z.strictObject({
      activityId,
      count: z.int().min(0).max(100_000),
      personIds: z.array(z.uuid()).max(1000),
    }),
    done,
  ),
  addPhoto: command(
    CLERKS,
    z.strictObject({ activityId, fileName: z.string().trim().min(1).max(200), content: FileBytes }),
    z.strictObject({ photoId: z.uuid() }),
  ),
  photo: query(
    EVERYONE,
    z.strictObject({ photoId: z.uuid() }),
    z.strictObject({ mediaType: z.string(), content: FileBytes }),
  ),
  removePhoto: command(CLERKS, z.strictObject({ photoId: z.uuid(), reason: Why }), done),
  submitActivity: command(CLERKS, z.strictObject({ activityId }), done),
  /** By another account than the one that submitted it; from then on its hours count. */
  approveActivity: command(REVIEWERS, z.strictObject({ activityId }), z.strictObject({ minutes: z.int() })),
  sendBack: command(REVIEWERS, z.strictObject({ activityId, reason: Why }), done),
  cancelActivity: command(CLERKS, z.strictObject({ activityId, reason: Why }), done),
};
