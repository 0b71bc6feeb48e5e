import { sql } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import type { QueryContext } from '../rpc/context.ts';
import { todo } from '../today/todo.ts';
import { countEarners } from './stars.ts';

type Asked = Pick<QueryContext, 'reader' | 'clock'> & {
  readonly session: Pick<QueryContext['session'], 'role'>;
};

/** Activities that are over and not entered, or wait to be checked; stars on their way; what volunteers asked for. */
export function volunteersTodos({ reader, session, clock }: Asked): readonly Todo[] {
  const today = Day.parse(clock.today());
  const count = (which: ReturnType<typeof sql>) =>
    reader.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${which}`).count;
  const written = CLERKS.includes(session.role)
    ? [
        ...todo(
          'activities-over',
          'due',
          count(sql`volunteer_activity a WHERE a.state = 'planned' AND a.ends_on < ${today}`),
        ),
        ...todo('volunteer-requests', 'due', count(sql`volunteer_request r WHERE r.outcome IS NULL`)),
        ...todo('stars-to-propose', 'prepared', countEarners(reader, today)),
        ...todo('stars-to-publish', 'due', count(sql`volunteer_star s WHERE s.notice_from IS NULL`)),
      ]
    : [];
  const checked = REVIEWERS.includes(session.role)
    ? [
        ...todo('activities-to-approve', 'due', count(sql`volunteer_activity a WHERE a.state = 'submitted'`)),
        ...todo(
          'stars-to-approve',
          'due',
          count(sql`volunteer_star s WHERE s.approved_on IS NULL AND s.notice_to < ${today}`),
        ),
      ]
    : [];
  return [...written, ...checked];
}
