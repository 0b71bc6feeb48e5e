import { sql } from 'drizzle-orm';
import type { TimelineEntry } from '#shared/contract/registry/person-file.ts';
import type { Reader } from '../../db/database.ts';

type Served = {
  readonly title: string;
  readonly service: string;
  readonly startsOn: string;
  readonly organiser: string;
  readonly by: string;
};

/** The volunteers' activities that somebody was served by, a merged file's too; only what is approved. */
export function servicesTold(reader: Reader, personId: string): TimelineEntry[] {
  return reader
    .all<Served>(sql`SELECT a.title, a.service, a.starts_on AS startsOn, a.organiser, b.by
      FROM person p JOIN volunteer_beneficiary b ON b.person_id = p.id
      JOIN volunteer_activity a ON a.id = b.activity_id AND a.state = 'approved'
      WHERE p.id = ${personId} OR p.merged_into = ${personId}`)
    .map(({ title, service, startsOn, organiser, by }) => ({
      kind: 'service',
      at: startsOn,
      title: `志愿服务：${title}（${service}）`,
      detail: organiser,
      by,
    }));
}
