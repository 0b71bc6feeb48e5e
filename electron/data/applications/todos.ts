import { sql } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import type { Reader } from '../db/database.ts';
import type { QueryContext } from '../rpc/context.ts';
import { workingCalendarOf } from './calendar.ts';
import { countUntold } from './tell.ts';
import { countApplications, soonUntil } from './listing.ts';
import { todo } from '../today/todo.ts';

type Asked = Pick<QueryContext, 'reader' | 'clock'> & {
  readonly session: Pick<QueryContext['session'], 'role'>;
};

/** Steps that are late or soon due, papers that nobody has brought in, approvals that the national system lacks. */
export function applicationsTodos({ reader, session, clock }: Asked): readonly Todo[] {
  if (!CLERKS.includes(session.role)) return [];
  const today = Day.parse(clock.today());
  const count = (filter: Parameters<typeof countApplications>[1]['filter']) =>
    countApplications(reader, { filter, today }).applications;
  return [
    ...todo('applications-late', 'overdue', count({ state: 'at-step', lateness: 'late' })),
    ...todo('applications-soon', 'due', count({ state: 'at-step', lateness: 'soon' })),
    ...untold(reader, 'refused', today),
    ...untold(reader, 'approved', today),
    ...todo('holidays-unknown', 'due', yearsUnknown(reader, today)),
    ...todo('applications-returned', 'prepared', count({ state: 'returned' })),
    ...todo('applications-not-national', 'prepared', count({ state: 'approved', notNational: true })),
  ];
}

/** Decisions of which nobody has told the applicant; overdue once the days for one of them are over. */
function untold(reader: Reader, state: 'approved' | 'refused', today: Day): Todo[] {
  const { count, late } = countUntold(reader, state, today);
  return todo(`applications-${state}-untold`, late > 0 ? 'overdue' : 'due', count);
}

/** How many years without a known calendar the deadlines of open applications fall in. */
function yearsUnknown(reader: Reader, today: Day): number {
  const calendar = workingCalendarOf(reader);
  const years = reader.all<{ year: string }>(
    sql`SELECT DISTINCT substr(listed_on, 1, 4) AS year FROM application INDEXED BY application_state
      WHERE state = 'at-step' AND listed_on >= ${soonUntil(today, calendar)}`,
  );
  return years.filter(({ year }) => !calendar.has(Number(year))).length;
}
