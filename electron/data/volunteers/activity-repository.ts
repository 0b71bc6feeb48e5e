import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { ActivityFilter, ActivityRow, SignUp } from '#shared/contract/volunteers/activities.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Stay } from '#shared/domain/volunteers/hours.ts';
import type { StaySource } from '#shared/domain/volunteers/words.ts';
import type { Reader } from '../db/database.ts';
import { volunteerActivities, volunteerPhotos } from '../db/schema/volunteer-activities.ts';

export type ActivityRecord = typeof volunteerActivities.$inferSelect;
type Page = { readonly offset: number; readonly limit: number };

/** A stay that counts or will, with what it belongs to. */
export type KeptStay = Stay & {
  readonly id: string;
  readonly activityId: string;
  readonly volunteerId: string;
  readonly number: string;
  readonly name: string;
  readonly activity: string;
  readonly minutes: number;
  readonly source: StaySource;
  readonly corrects: string | null;
  readonly reason: string | null;
};

const ROW = sql`SELECT a.id, a.number, a.title, a.service, a.starts_on AS startsOn, a.ends_on AS endsOn, a.place,
  a.township_code AS townshipCode, a.state, a.beneficiaries,
  (SELECT count(DISTINCT s.volunteer_id) FROM volunteer_stay_now s WHERE s.activity_id = a.id) AS volunteers,
  (SELECT coalesce(sum(s.minutes), 0) FROM volunteer_stay_now s WHERE s.activity_id = a.id) AS minutes
  FROM volunteer_activity a`;

const STAY = sql`SELECT s.id, s.activity_id AS activityId, s.volunteer_id AS volunteerId, v.number, v.name,
  a.title AS activity, s.day, s.arrived, s."left", s.away, s.minutes, s.source, s.corrects, s.reason
  FROM volunteer_stay_now s JOIN volunteer v ON v.id = s.volunteer_id
  JOIN volunteer_activity a ON a.id = s.activity_id`;

function conditions(filter: ActivityFilter, today: Day): SQL {
  const { year, state, service, townshipCode, month, late } = filter;
  const parts = [
    sql`1`,
    ...(year === null ? [] : [sql`a.starts_on >= ${`${year}-01-01`} AND a.starts_on <= ${`${year}-12-31`}`]),
    ...(state === null ? [] : [sql`a.state = ${state}`]),
    ...(service === null ? [] : [sql`a.service = ${service}`]),
    ...(townshipCode === null ? [] : [sql`a.township_code = ${townshipCode}`]),
    ...(month === null ? [] : [sql`substr(a.starts_on, 6, 2) = ${String(month).padStart(2, '0')}`]),
    ...(late ? [sql`a.state = 'planned' AND a.ends_on < ${today}`] : []),
  ];
  return sql.join(parts, sql` AND `);
}

export const activityRepository = {
  list: (
    reader: Reader,
    filter: ActivityFilter,
    { offset, limit, today }: Page & { readonly today: Day },
  ) => {
    const which = conditions(filter, today);
    const rows = reader.all<ActivityRow>(
      sql`${ROW} WHERE ${which} ORDER BY a.starts_on DESC, a.id DESC LIMIT ${limit} OFFSET ${offset}`,
    );
    const sums = reader.get<{ total: number; beneficiaries: number }>(sql`SELECT count(*) AS total,
      coalesce(sum(a.beneficiaries), 0) AS beneficiaries FROM volunteer_activity a WHERE ${which}`);
    return { rows, ...sums };
  },
  row: (reader: Reader, id: string) => reader.get<ActivityRow | undefined>(sql`${ROW} WHERE a.id = ${id}`),
  find: (reader: Reader, id: string): ActivityRecord | undefined =>
    reader.select().from(volunteerActivities).where(eq(volunteerActivities.id, id)).get(),
  numbers: (reader: Reader, beginning: string): string[] =>
    reader
      .all<{ number: string }>(
        sql`SELECT number FROM volunteer_activity WHERE number GLOB ${`${beginning}*`}`,
      )
      .map(({ number }) => number),
  stays: (reader: Reader, activityId: string): KeptStay[] =>
    reader.all<KeptStay>(
      sql`${STAY} WHERE s.activity_id = ${activityId} ORDER BY s.day, v.pinyin, v.seq, s.arrived`,
    ),
  stay: (reader: Reader, id: string) => reader.get<KeptStay | undefined>(sql`${STAY} WHERE s.id = ${id}`),
  /** What a volunteer did the day before, on it and the day after: whatever can touch a stay of that day. */
  staysAround: (
    reader: Reader,
    volunteerId: string,
    { from, to }: { readonly from: Day; readonly to: Day },
  ) =>
    reader.all<KeptStay>(
      sql`${STAY} WHERE s.volunteer_id = ${volunteerId} AND s.day BETWEEN ${from} AND ${to}`,
    ),
  signUps: (reader: Reader, activityId: string): SignUp[] =>
    reader.all<SignUp>(sql`SELECT u.volunteer_id AS volunteerId, v.number, v.name, st.name AS station,
      u.arrived_on AS arrivedOn, u.arrived FROM volunteer_sign_up u JOIN volunteer v ON v.id = u.volunteer_id
      LEFT JOIN volunteer_station st ON st.id = v.station_id
      WHERE u.activity_id = ${activityId} ORDER BY v.pinyin, v.seq`),
  people: (reader: Reader, activityId: string) =>
    reader.all<{
      personId: string;
      name: string;
      divisionCode: string;
    }>(sql`SELECT b.person_id AS personId, p.name,
      p.division_code AS divisionCode FROM volunteer_beneficiary b JOIN person p ON p.id = b.person_id
      WHERE b.activity_id = ${activityId} ORDER BY p.pinyin, p.file_number`),
  photos: (reader: Reader, activityId: string) =>
    reader
      .select({ id: volunteerPhotos.id, fileName: volunteerPhotos.fileName, size: volunteerPhotos.size })
      .from(volunteerPhotos)
      .where(and(eq(volunteerPhotos.activityId, activityId), isNull(volunteerPhotos.removedAt)))
      .orderBy(asc(volunteerPhotos.id))
      .all(),
};
