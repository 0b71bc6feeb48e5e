import { type SQL, sql } from 'drizzle-orm';
import type { HoursAsked, HoursRow } from '#shared/contract/volunteers/hours.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Service } from '#shared/domain/volunteers/words.ts';
import { periodParts } from '#shared/domain/volunteers/periods.ts';
import type { Reader } from '../db/database.ts';
import { EVERY_SERVICE } from './sums.ts';

type Page = { readonly offset: number; readonly limit: number };

const ofStation = (stationId: string | null): SQL =>
  stationId === null
    ? sql`1`
    : sql`m.volunteer_id IN (SELECT id FROM volunteer WHERE station_id = ${stationId})`;

/** By person: of each sum that the period is made of, added or taken away again. */
function sums({ from, to, service, stationId }: HoursAsked): SQL {
  // As plain values: reading them out of JSON again for each row takes longer than the row.
  const parts = periodParts(from, to).map(({ period, sign }) => sql`(${period}, ${sign})`);
  return sql`SELECT m.volunteer_id, sum(m.minutes * p.sign) AS minutes, sum(m.times * p.sign) AS times
  FROM (SELECT column1 AS period, column2 AS sign FROM (VALUES ${sql.join([sql`('', 0)`, ...parts], sql`, `)})) p
    CROSS JOIN volunteer_sum m INDEXED BY volunteer_sum_of
    ON m.service = ${service ?? EVERY_SERVICE} AND m.period = p.period
  WHERE ${ofStation(stationId)} GROUP BY m.volunteer_id HAVING sum(m.times * p.sign) > 0`;
}

/** Hours by person in a period, the most first; and of all of them together. */
export function hoursOf(reader: Reader, asked: HoursAsked, { offset, limit }: Page) {
  const rows = reader.all<
    HoursRow & { all: number; everybody: number }
  >(sql`WITH h AS MATERIALIZED (${sums(asked)}),
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
  reader.all<HoursLine>(sql`SELECT v.number, v.name, st.name AS station, m.period AS month, m.service, m.minutes, m.times
    FROM volunteer_sum m JOIN volunteer v ON v.id = m.volunteer_id
    LEFT JOIN volunteer_station st ON st.id = v.station_id
    WHERE m.period BETWEEN ${asked.from} AND ${asked.to} AND length(m.period) = 7
    AND m.service ${asked.service === null ? sql`<> ''` : sql`= ${asked.service}`} AND ${ofStation(asked.stationId)}
    ORDER BY v.pinyin, v.seq, m.period, m.service`);
