import { sql } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import type { Reader } from '../db/database.ts';
import type { QueryContext } from '../rpc/context.ts';
import { countAlikePairs } from './alikes/count.ts';
import { termCondition, USUAL_STATUSES } from './search/filter.ts';
import { todo } from '../today/todo.ts';

/** A list of more pairs than that is for another day. */
const MOST_PAIRS = 100;

const TERMS = [
  { term: 'expired', kind: 'certificates-expired', urgency: 'overdue' },
  { term: 'one-month', kind: 'certificates-one-month', urgency: 'due' },
  { term: 'six-months', kind: 'certificates-six-months', urgency: 'prepared' },
] as const;

type Asked = Pick<QueryContext, 'reader' | 'clock'> & {
  readonly session: Pick<QueryContext['session'], 'role'>;
};

/** Certificates that run out, and files that may be one. */
export function registryTodos({ reader, session, clock }: Asked): readonly Todo[] {
  if (!CLERKS.includes(session.role)) return [];
  const today = Day.parse(clock.today());
  return [
    ...TERMS.flatMap(({ term, kind, urgency }) => todo(kind, urgency, expiring(reader, term, today))),
    ...todo('alike-people', 'prepared', countAlikePairs(reader, MOST_PAIRS)),
  ];
}

/** As the list with this term counts them, by the index of the days. */
function expiring(reader: Reader, term: (typeof TERMS)[number]['term'], today: Day): number {
  const statuses = sql.join(
    USUAL_STATUSES.map((status) => sql`${status}`),
    sql`, `,
  );
  const { people } = reader.get<{ people: number }>(sql`SELECT count(*) AS people
    FROM person_listing l INDEXED BY person_listing_expiry
    WHERE ${termCondition(term, today)} AND l.status IN (${statuses})`);
  return people;
}
