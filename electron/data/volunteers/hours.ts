import { type SQL, sql } from 'drizzle-orm';
import type { HoursAsked, HoursRow } from '#shared/contract/volunteers/hours.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Service } from '#shared/domain/volunteers/words.ts';
import type { Reader } from '../db/database.ts';

type Page = { readonly offset: number; readonly limit: number };

function ofMonths({ from, to, service, stationId }: HoursAsked): SQL {
  const parts = [
    sql`m.month BETWEEN ${from} AND ${to}`,
    ...(service === null ? [] : [sql`m.service = ${service}`]),
    ...(stationId === null
      ? []
      : [sql`m.volunteer_id IN (SELECT id FROM volunteer WHERE station_id = ${stationId})`]),
  ];
  return sql.join(parts, sql` AND `);
}

const SUMS = (
  asked: HoursAsked,
) => sql`SELECT m.volunteer_id, sum(m.minutes) AS minutes, sum(m.times) AS times
  FROM volunteer_month m INDEXED BY volunteer_month_of WHERE ${ofMonths(asked)} GROUP BY m.volunteer_id`;

/** Hours by person in a period, the most first; and of all of them together. */
export function hoursOf(reader: Reader, asked: HoursAsked, { offset, limit }: Page) {
  const rows = reader.all<
    HoursRow & { all: number; everybody: number }
  >(sql`WITH h AS MATERIALIZED (${SUMS(asked)}),
    page AS (SELECT * FROM h ORDER BY minutes DESC, volunteer_id LIMIT ${limit} OFFSET ${offset})
    SELECT v.id AS volunteerId, v.number, v.name, st.name AS station, page.minutes, page.times,
    (SELECT count(*) FROM h) AS everybody, (SELECT sum(minutes) FROM h) AS "all"
    FROM page JOIN volunteer v ON v.id = page.volunteer_id LEFT JOIN volunteer_station st ON st.id = v.station_id
    ORDER BY page.minutes DESC, page.volunteer_id`);
  const [first] = rows;
  return {
    rows: rows.map(({ all: _all, everybody: _everybody, ...row }) => row),
    volunteers: first?.everybody ?? 0,
    minutes: first?.all ?? 0,
  };
}

export type HoursLine = {
  readonly number: string;
  readonly name: string;
  readonly station: string | null;
  readonly month: Month;
  readonly service: Service;
  readonly minutes: number;
  readonly times: number;
};

/** A line a volunteer, month and kind of service, in the order of names. */
export const hoursLines = (reader: Reader, asked: HoursAsked): HoursLine[] =>
  reader.all<HoursLine>(sql`SELECT v.number, v.name, st.name AS station, m.month, m.service, m.minutes, m.times
    FROM volunteer_month m JOIN volunteer v ON v.id = m.volunteer_id
    LEFT JOIN volunteer_station st ON st.id = v.station_id
    WHERE ${ofMonths(asked)} ORDER BY v.pinyin, v.seq, m.month, m.service`);
