import { sql } from 'drizzle-orm';
import type { VolunteerCertificate } from '#shared/contract/volunteers/rewards.ts';
import { Day } from '#shared/domain/day.ts';
import { numberText } from '#shared/domain/documents/number.ts';
import type { Service } from '#shared/domain/volunteers/words.ts';
import type { Reader, Writer } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { volunteerCertificates } from '../db/schema/volunteers.ts';
import { refusal } from './refuse.ts';
import { getVolunteer } from './register.ts';

type Period = { readonly from: Day; readonly to: Day };
type ServiceSum = { readonly service: Service; readonly minutes: number; readonly times: number };

/** What a volunteer did from a day to a day, by kind of service: the log itself, not its monthly sums. */
export function serviceBetween(
  reader: Reader,
  volunteerId: string,
  { from, to }: Period,
): readonly ServiceSum[] {
  return reader.all<ServiceSum>(sql`SELECT a.service, sum(s.minutes) AS minutes, count(*) AS times
    FROM volunteer_stay_now s JOIN volunteer_activity a ON a.id = s.activity_id AND a.state = 'approved'
    WHERE s.volunteer_id = ${volunteerId} AND s.day BETWEEN ${from} AND ${to}
    GROUP BY a.service ORDER BY sum(s.minutes) DESC, a.service`);
}

/** The period that a certificate is asked for; without one, from the first stay until today. */
export function periodOf(
  reader: Reader,
  volunteerId: string,
  { values, today }: { readonly values: Readonly<Record<string, string>>; readonly today: Day },
): Period {
  const { first } = reader.get<{ first: string | null }>(sql`SELECT min(s.day) AS first
    FROM volunteer_stay_now s WHERE s.volunteer_id = ${volunteerId}`);
  const from = Day.parse(values['自'] ?? first ?? today);
  const to = Day.parse(values['至'] ?? today);
  if (from > to || to > today) throw refusal('activity-days', `${from} – ${to}`);
  return { from, to };
}

export const sumServices = (services: readonly ServiceSum[]) => ({
  minutes: services.reduce((sum, { minutes }) => sum + minutes, 0),
  times: services.reduce((sum, { times }) => sum + times, 0),
});

type IssuedPaper = {
  readonly documentId: string;
  readonly volunteerId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly today: string;
};

/** Enters a certificate that is being issued into the register of them, with what it says. */
export function keepCertificate(
  writer: Writer,
  { documentId, volunteerId, values, today }: IssuedPaper,
): void {
  const { name } = getVolunteer(writer, volunteerId);
  const period = periodOf(writer, volunteerId, { values, today: Day.parse(today) });
  const sums = sumServices(serviceBetween(writer, volunteerId, period));
  if (sums.minutes === 0) throw refusal('no-service', name);
  insertRow(writer, volunteerCertificates, { documentId, volunteerId, ...period, ...sums });
}

type Row = Omit<VolunteerCertificate, 'paperNumber' | 'voided'> & {
  readonly series: string;
  readonly year: number;
  readonly seq: number;
  readonly voided: number;
};
type Page = { readonly offset: number; readonly limit: number };

/** The register of certificates, the latest first; of one volunteer or of all. */
export function certificateRows(reader: Reader, volunteerId: string | null, { offset, limit }: Page) {
  const which = volunteerId === null ? sql`1` : sql`c.volunteer_id = ${volunteerId}`;
  const rows =
    reader.all<Row>(sql`SELECT c.document_id AS documentId, c.volunteer_id AS volunteerId, v.number, v.name,
    d.series, d.year, d.number AS seq, c."from", c."to", c.minutes, c.times, d.issued_at AS issuedAt,
    d.issued_by AS issuedBy, d.voided_at IS NOT NULL AS voided
    FROM volunteer_certificate c JOIN issued_document d ON d.id = c.document_id
    JOIN volunteer v ON v.id = c.volunteer_id WHERE ${which} ORDER BY d.seq DESC LIMIT ${limit} OFFSET ${offset}`);
  const { total } = reader.get<{ total: number }>(
    sql`SELECT count(*) AS total FROM volunteer_certificate c WHERE ${which}`,
  );
  return {
    rows: rows.map(({ series, year, seq, voided, ...row }) => ({
      ...row,
      paperNumber: numberText({ series, year, seq }),
      voided: voided === 1,
    })),
    total,
  };
}
