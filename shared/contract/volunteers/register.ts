import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { tidyName } from '#shared/domain/registry/person-name.ts';
import { EDUCATIONS } from '#shared/domain/registry/words.ts';
import { STARS } from '#shared/domain/volunteers/stars.ts';
import {
  IDENTITY_KINDS,
  POLITICAL,
  SERVICES,
  STATION_LEVELS,
  STAY_SOURCES,
  VOLUNTEER_STATUSES,
} from '#shared/domain/volunteers/words.ts';
import { command, query } from '../rpc.ts';

export const volunteerId = z.uuid();
const Day = z.iso.date();
const Text = z.string().trim().min(1).max(200);
const Phone = z.string().trim().min(5).max(20);
export const Why = z.string().trim().min(2).max(200);

/** A page of a list: whence it goes on, and how long it is at most. */
export const Page = z.strictObject({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500),
});

const Station = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  level: z.enum(STATION_LEVELS),
  divisionCode: z.string(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  /** On the register today. */
  volunteers: z.int(),
});
export type Station = z.infer<typeof Station>;

export const VolunteerFilter = z.strictObject({
  text: z.string().max(100).default(''),
  stationId: z.uuid().optional(),
  status: z.enum(VOLUNTEER_STATUSES).optional(),
  skill: z.string().max(20).optional(),
  /** Registered by the end of this year. */
  year: z.int().optional(),
});
export type VolunteerFilter = z.input<typeof VolunteerFilter>;

const VolunteerRow = z.strictObject({
  id: volunteerId,
  number: z.string(),
  name: z.string(),
  sex: z.enum(['male', 'female']),
  birthDate: z.string(),
  maskedIdentityNumber: z.string(),
  maskedPhone: z.string().nullable(),
  station: z.string().nullable(),
  skills: z.array(z.string()),
  status: z.enum(VOLUNTEER_STATUSES),
  registeredOn: z.string(),
  star: z.union(STARS.map((star) => z.literal(star))).nullable(),
  minutes: z.int(),
  times: z.int(),
});
export type VolunteerRow = z.infer<typeof VolunteerRow>;

const VolunteerValues = z.strictObject({
  name: z.string().overwrite(tidyName).min(2).max(40),
  /** Told by the number of an identity card; needed with any other document. */
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: Day.nullable(),
  ethnicCode: z.string().length(2).nullable(),
  political: z.enum(POLITICAL).nullable(),
  education: z.enum(EDUCATIONS).nullable(),
  occupation: Text.nullable(),
  divisionCode: z.string().max(12).nullable(),
  address: Text.nullable(),
  /** Undefined leaves it as it is: the window holds only the masked one. */
  phone: Phone.nullable().optional(),
  skills: z.array(z.string().max(20)).max(20),
  freeTime: Text.nullable(),
  wishes: z.array(z.enum(SERVICES)),
  stationId: z.uuid().nullable(),
  platformNumber: z.string().trim().max(40).nullable(),
  registeredOn: Day,
  consentOn: Day.nullable(),
  namePublic: z.boolean(),
  guardianName: Text.overwrite(tidyName).nullable(),
  guardianPhone: Phone.nullable().optional(),
  guardianConsentOn: Day.nullable(),
  status: z.enum(VOLUNTEER_STATUSES),
  remark: Text.nullable(),
});
export type VolunteerValues = z.infer<typeof VolunteerValues>;

const Volunteer = VolunteerRow.extend({
  stationId: z.uuid().nullable(),
  identityKind: z.enum(IDENTITY_KINDS),
  ethnicCode: z.string().nullable(),
  political: z.enum(POLITICAL).nullable(),
  education: z.enum(EDUCATIONS).nullable(),
  occupation: z.string().nullable(),
  divisionCode: z.string().nullable(),
  address: z.string().nullable(),
  freeTime: z.string().nullable(),
  wishes: z.array(z.enum(SERVICES)),
  platformNumber: z.string().nullable(),
  consentOn: z.string().nullable(),
  namePublic: z.boolean(),
  guardianName: z.string().nullable(),
  maskedGuardianPhone: z.string().nullable(),
  guardianConsentOn: z.string().nullable(),
  remark: z.string().nullable(),
  isMinor: z.boolean(),
});
export type Volunteer = z.infer<typeof Volunteer>;

const VolunteerStay = z.strictObject({
  id: z.uuid(),
  activityId: z.uuid(),
  activity: z.string(),
  service: z.enum(SERVICES),
  counts: z.boolean(),
  day: z.string(),
  arrived: z.int(),
  left: z.int(),
  minutes: z.int(),
  source: z.enum(STAY_SOURCES),
  /** Why it took the place of another, where it did. */
  reason: z.string().nullable(),
});
export type VolunteerStay = z.infer<typeof VolunteerStay>;

export const register = {
  stations: query(EVERYONE, z.strictObject({}), z.array(Station)),
  saveStation: command(
    CLERKS,
    z.strictObject({
      stationId: z.uuid().nullable(),
      name: z.string().trim().min(2).max(60),
      level: z.enum(STATION_LEVELS),
      divisionCode: z.string().max(12),
      contact: Text.nullable(),
      phone: Phone.nullable(),
    }),
    z.strictObject({ stationId: z.uuid() }),
  ),
  /** In the order of names; `total` of them all. */
  list: query(
    EVERYONE,
    z.strictObject({ filter: VolunteerFilter, ...Page.shape }),
    z.strictObject({ rows: z.array(VolunteerRow), total: z.int() }),
  ),
  get: query(EVERYONE, z.strictObject({ volunteerId }), Volunteer),
  /** What stands in the log, the latest first; corrected times in place of those they correct. */
  stays: query(
    EVERYONE,
    z.strictObject({ volunteerId, ...Page.shape }),
    z.strictObject({ rows: z.array(VolunteerStay), total: z.int() }),
  ),
  /** Without a number of the office's own the next one is given. */
  add: command(
    CLERKS,
    z.strictObject({
      number: z.string().trim().min(1).max(20).nullable(),
      identityKind: z.enum(IDENTITY_KINDS),
      identityNumber: z.string().trim().min(4).max(30),
      values: VolunteerValues,
    }),
    z.strictObject({ volunteerId, number: z.string() }),
  ),
  /** Only the fields that are given change. */
  change: command(
    CLERKS,
    z.strictObject({ volunteerId, values: VolunteerValues.partial(), reason: Why.nullable() }),
    z.strictObject({}),
  ),
  reveal: command(
    CLERKS,
    z.strictObject({
      volunteerId,
      field: z.enum(['identity-number', 'phone', 'guardian-phone']),
      reason: Why,
    }),
    z.strictObject({ value: z.string() }),
  ),
};
