import type { Day } from '#shared/domain/day.ts';
import type { Stay } from '#shared/domain/volunteers/hours.ts';
import type { Reader } from '../../db/database.ts';
import { sql } from 'drizzle-orm';
import { registerRepository } from '../register-repository.ts';

/** What rows about volunteers are held against: what stands there, and what earlier rows are about to add. */
export type VolunteerPlans = {
  readonly reader: Reader;
  readonly activities: Map<string, { readonly day: Day }>;
  /** By the volunteer's number. */
  readonly stays: Map<string, (Stay & { readonly activity: string })[]>;
};

export const createVolunteerPlans = (reader: Reader): VolunteerPlans => ({
  reader,
  activities: new Map(),
  stays: new Map(),
});

type KeptStay = Stay & { readonly activity: string };

/** A volunteer's stays with the numbers of their activities; read once, rows add their own. */
export function staysOf({ reader, stays }: VolunteerPlans, number: string): KeptStay[] {
  const known = stays.get(number);
  if (known) return known;
  const volunteer = registerRepository.byNumber(reader, number);
  const read = volunteer
    ? reader.all<KeptStay>(sql`SELECT a.number AS activity, s.day, s.arrived, s."left", s.away
        FROM volunteer_stay_now s JOIN volunteer_activity a ON a.id = s.activity_id
        WHERE s.volunteer_id = ${volunteer.id}`)
    : [];
  stays.set(number, read);
  return read;
}
