import { sql } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { missingYears, type WorkingCalendar } from '#shared/domain/working-days.ts';
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
    ...holidays(reader, today),
    ...todo('applications-returned', 'prepared', count({ state: 'returned' })),
    ...todo('applications-not-national', 'prepared', count({ state: 'approved', notNational: true })),
  ];
}

/** Decisions of which nobody has told the applicant; overdue once the days for one of them are over. */
function untold(reader: Reader, state: 'approved' | 'refused', today: Day): Todo[] {
  const { count, late } = countUntold(reader, state, today);
  return todo(`applications-${state}-untold`, late > 0 ? 'overdue' : 'due', count);
}

/** A year's notice that is wanted: because deadlines are counted without it already, or because it is out by now. */
function holidays(reader: Reader, today: Day): Todo[] {
  const calendar = workingCalendarOf(reader);
  const unknown = yearsUnknown(reader, today, calendar);
  if (unknown > 0) return todo('holidays-unknown', 'due', unknown);
  return todo('holidays-to-enter', 'due', missingYears(today, calendar).length);
}

/** How many years without a known calendar the deadlines of open applications fall in. */
function yearsUnknown(reader: Reader, today: Day, calendar: WorkingCalendar): number {
  const years = reader.all<{ year: string }>(
    sql`SELECT DISTINCT substr(listed_on, 1, 4) AS year FROM application INDEXED BY application_state
      WHERE state = 'at-step' AND listed_on >= ${soonUntil(today, calendar)}`,
  );
  return years.filter(({ year }) => !calendar.has(Number(year))).length;
}
