import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Month } from '#shared/domain/month.ts';
import { SERVICES } from '#shared/domain/volunteers/words.ts';
import { Bytes } from '../bytes.ts';
import { job, query } from '../rpc.ts';
import { Page, volunteerId } from './register.ts';

export const HoursAsked = z.strictObject({
  from: Month,
  to: Month,
  stationId: z.uuid().nullable(),
  service: z.enum(SERVICES).nullable(),
});
export type HoursAsked = z.output<typeof HoursAsked>;

const HoursRow = z.strictObject({
  volunteerId,
  number: z.string(),
  name: z.string(),
  station: z.string().nullable(),
  minutes: z.int(),
  times: z.int(),
});
export type HoursRow = z.infer<typeof HoursRow>;

const Counted = z.strictObject({
  key: z.string(),
  activities: z.int(),
  beneficiaries: z.int(),
  minutes: z.int(),
});
export type Counted = z.infer<typeof Counted>;

export const Year = z.strictObject({
  year: z.int(),
  /** On the register at the end of the year, or today. */
  volunteers: z.int(),
  activities: z.int(),
  beneficiaries: z.int(),
  minutes: z.int(),
  participations: z.int(),
  /** Keys: the month 1 … 12, the service, the town's code. */
  months: z.array(Counted),
  services: z.array(Counted),
  towns: z.array(Counted),
});
export type Year = z.infer<typeof Year>;

export const hours = {
  /** The most first. */
  hours: query(
    EVERYONE,
    z.strictObject({ ...HoursAsked.shape, ...Page.shape }),
    z.strictObject({ rows: z.array(HoursRow), volunteers: z.int(), minutes: z.int() }),
  ),
  /** A line a volunteer, month and kind of service. */
  exportHours: job(
    CLERKS,
    HoursAsked,
    z.strictObject({ fileName: z.string(), content: Bytes, rows: z.int() }),
  ),
  year: query(EVERYONE, z.strictObject({ year: z.int().min(2000).max(2100).nullable() }), Year),
};
