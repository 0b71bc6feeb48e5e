import { sql } from 'drizzle-orm';
import type { Overview } from '#shared/contract/today/overview.ts';
import type { Day } from '#shared/domain/day.ts';
import { instantAt } from '#shared/domain/local-time.ts';
import type { Reader } from '../db/database.ts';

/** A busy week of five clerks; whoever did more is told of the last of it. */
const MOST_ROWS = 2_000;
/** What moves nothing forward: coming and going, looking, proving. */
const NO_WORK = [
  'desk.%',
  'settings.setPreferences',
  'settings.saveFilters',
  'registry.reveal',
  'imports.read',
  'imports.map',
  'imports.check',
  'audit.%',
  'practice.%',
];

type Row = { readonly by: string; readonly action: string; readonly times: number };

/** What was done since the morning of a day, by whom; whoever did most first, and of each what was done most. */
export function workOfTheWeek(reader: Reader, since: Day): Overview['week'] {
  const others = sql.join(
    NO_WORK.map((pattern) => sql`action NOT LIKE ${pattern}`),
    sql` AND `,
  );
  const rows = reader.all<Row>(sql`SELECT account_name AS "by", action, count(*) AS times
    FROM (SELECT account_name, action, at FROM audit_row ORDER BY seq DESC LIMIT ${MOST_ROWS})
    WHERE at >= ${instantAt(since, 0)} AND ${others} GROUP BY 1, 2 ORDER BY times DESC, action`);
  const sum = (done: readonly Row[]) => done.reduce((all, { times }) => all + times, 0);
  return [...Map.groupBy(rows, ({ by }) => by)]
    .toSorted(([, a], [, b]) => sum(b) - sum(a))
    .map(([by, done]) => ({ by, done: done.map(({ action, times }) => ({ action, times })) }));
}
