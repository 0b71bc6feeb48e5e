import { eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type {
  Station,
  VolunteerFilter,
  VolunteerRow,
  VolunteerStay,
} from '#shared/contract/volunteers/register.ts';
import { maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import type { Star } from '#shared/domain/volunteers/stars.ts';
import type { Reader } from '../db/database.ts';
import { volunteers, volunteerStations } from '../db/schema/volunteers.ts';
import { foundBy } from './search.ts';

export type VolunteerRecord = typeof volunteers.$inferSelect;
const Skills = z.array(z.string());
type Page = { readonly offset: number; readonly limit: number };
type Listed = Omit<VolunteerRow, 'maskedIdentityNumber' | 'maskedPhone' | 'skills'> & {
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly skills: string;
  readonly star: Star | null;
};

/** An identity number of any document, the part hidden that tells most. */
const masked = (number: string) =>
  number.length === 18
    ? maskIdentityNumber(number)
    : `${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`;

const ROW = sql`SELECT v.id, v.number, v.name, v.sex, v.birth_date AS birthDate,
  v.identity_number AS identityNumber, v.phone, st.name AS station, v.skills, v.status,
  v.registered_on AS registeredOn,
  (SELECT max(s.star) FROM volunteer_star s WHERE s.volunteer_id = v.id AND s.approved_on IS NOT NULL) AS star,
  (SELECT coalesce(sum(m.minutes), 0) FROM volunteer_sum m
    WHERE m.volunteer_id = v.id AND m.service = '' AND length(m.period) = 4) AS minutes,
  (SELECT coalesce(sum(m.times), 0) FROM volunteer_sum m
    WHERE m.volunteer_id = v.id AND m.service = '' AND length(m.period) = 4) AS times
  FROM volunteer v LEFT JOIN volunteer_station st ON st.id = v.station_id`;

function conditions({ text = '', stationId, status, skill, year }: VolunteerFilter): SQL {
  const parts = [
    sql`1`,
    ...(text.trim() === '' ? [] : [foundBy(text)]),
    ...(stationId === undefined ? [] : [sql`v.station_id = ${stationId}`]),
    ...(status === undefined ? [] : [sql`v.status = ${status}`]),
    ...(skill === undefined
      ? []
      : [sql`EXISTS (SELECT 1 FROM json_each(v.skills) e WHERE e.value = ${skill})`]),
    ...(year === undefined ? [] : [sql`v.registered_on <= ${`${year}-12-31`}`]),
  ];
  return sql.join(parts, sql` AND `);
}

function listedRow({ identityNumber, phone, skills, ...row }: Listed): VolunteerRow {
  return {
    ...row,
    maskedIdentityNumber: masked(identityNumber),
    maskedPhone: phone === null ? null : maskPhone(phone),
    skills: Skills.parse(JSON.parse(skills)),
  };
}

export const registerRepository = {
  stations: (reader: Reader): Station[] =>
    reader.all<Station>(sql`SELECT s.id, s.name, s.level, s.division_code AS divisionCode, s.contact, s.phone,
      (SELECT count(*) FROM volunteer v WHERE v.station_id = s.id AND v.status = '在册') AS volunteers
      FROM volunteer_station s ORDER BY s.level, s.division_code, s.name`),
  station: (reader: Reader, id: string) =>
    reader.select().from(volunteerStations).where(eq(volunteerStations.id, id)).get(),
  stationNamed: (reader: Reader, name: string) =>
    reader.select().from(volunteerStations).where(eq(volunteerStations.name, name)).get(),
  list: (
    reader: Reader,
    filter: VolunteerFilter,
    { offset, limit }: Page,
  ): { rows: VolunteerRow[]; total: number } => {
    const which = conditions(filter);
    const rows = reader.all<Listed>(
      sql`${ROW} WHERE ${which} ORDER BY v.pinyin, v.seq LIMIT ${limit} OFFSET ${offset}`,
    );
    const { total } = reader.get<{ total: number }>(
      sql`SELECT count(*) AS total FROM volunteer v WHERE ${which}`,
    );
    return { rows: rows.map(listedRow), total };
  },
  row: (reader: Reader, id: string): VolunteerRow | undefined => {
    const found = reader.get<Listed | undefined>(sql`${ROW} WHERE v.id = ${id}`);
    return found && listedRow(found);
  },
  find: (reader: Reader, id: string): VolunteerRecord | undefined =>
    reader.select().from(volunteers).where(eq(volunteers.id, id)).get(),
  byNumber: (reader: Reader, number: string) =>
    reader.select().from(volunteers).where(eq(volunteers.number, number)).get(),
  byIdentity: (reader: Reader, identityNumber: string) =>
    reader.select().from(volunteers).where(eq(volunteers.identityNumber, identityNumber)).get(),
  numbers: (reader: Reader, beginning: string): string[] =>
    reader
      .all<{ number: string }>(sql`SELECT number FROM volunteer WHERE number GLOB ${`${beginning}*`}`)
      .map(({ number }) => number),
  stays: (reader: Reader, id: string, { offset, limit }: Page): { rows: VolunteerStay[]; total: number } => {
    const rows = reader.all<Omit<VolunteerStay, 'counts'> & { counts: number }>(sql`SELECT s.id,
      s.activity_id AS activityId, a.title AS activity, a.service, a.state = 'approved' AS counts, s.day, s.arrived,
      s."left", s.minutes, s.source, s.reason
      FROM volunteer_stay_now s JOIN volunteer_activity a ON a.id = s.activity_id
      WHERE s.volunteer_id = ${id} ORDER BY s.day DESC, s.arrived DESC LIMIT ${limit} OFFSET ${offset}`);
    const { total } = reader.get<{ total: number }>(
      sql`SELECT count(*) AS total FROM volunteer_stay_now s WHERE s.volunteer_id = ${id}`,
    );
    return { rows: rows.map((row) => ({ ...row, counts: row.counts === 1 })), total };
  },
};
