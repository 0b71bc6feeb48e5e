import { type SQL, sql } from 'drizzle-orm';
import type { Counted, Year } from '#shared/contract/volunteers/hours.ts';
import type { Reader } from '../db/database.ts';

type Sums = Omit<Counted, 'key'> & { readonly participations: number };

/** What counts of a year's approved activities, each with its minutes; null is every year. */
const ACTIVITIES = (
  year: number | null,
) => sql`SELECT a.id, a.service, a.township_code, a.starts_on, a.beneficiaries,
  (SELECT coalesce(sum(s.minutes), 0) FROM volunteer_stay_now s WHERE s.activity_id = a.id) AS minutes,
  (SELECT count(*) FROM volunteer_stay_now s WHERE s.activity_id = a.id) AS participations
  FROM volunteer_activity a WHERE a.state = 'approved' AND ${
    year === null ? sql`1` : sql`a.starts_on BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`
  }`;

function by(reader: Reader, year: number | null, key: SQL): Counted[] {
  return reader.all<Counted>(sql`SELECT ${key} AS key, count(*) AS activities,
    sum(y.beneficiaries) AS beneficiaries, sum(y.minutes) AS minutes
    FROM (${ACTIVITIES(year)}) y GROUP BY 1 ORDER BY 1`);
}

/** 场次, 人次 and hours of a year by month, kind of service and town; of all years where none is named. */
export function yearOf(reader: Reader, year: number | null): Year {
  const until = year === null ? '9999-12-31' : `${year}-12-31`;
  const { volunteers } = reader.get<{ volunteers: number }>(sql`SELECT count(*) AS volunteers FROM volunteer v
    WHERE v.status <> '退出' AND v.registered_on <= ${until}`);
  const sums =
    reader.get<Sums>(sql`SELECT count(*) AS activities, coalesce(sum(y.beneficiaries), 0) AS beneficiaries,
    coalesce(sum(y.minutes), 0) AS minutes, coalesce(sum(y.participations), 0) AS participations
    FROM (${ACTIVITIES(year)}) y`);
  return {
    year: year ?? 0,
    volunteers,
    ...sums,
    months: by(reader, year, sql`CAST(CAST(substr(y.starts_on, 6, 2) AS INTEGER) AS TEXT)`),
    services: by(reader, year, sql`y.service`),
    towns: by(reader, year, sql`y.township_code`),
  };
}
