import { sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { tellingFault, type WayOfTelling } from '#shared/domain/applications/telling.ts';
import { Day } from '#shared/domain/day.ts';
import { monthOf } from '#shared/domain/month.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import type { Reader } from '../db/database.ts';
import { applications } from '../db/schema/applications.ts';
import { changeRow, type Pen } from '../registry/changes/pen.ts';
import { workingCalendarOf } from './calendar.ts';
import { readDeadlineDays } from './deadlines.ts';
import { refuseApplication } from './receive.ts';
import { applicationsRepository } from './repository.ts';

type Telling = { readonly on: Day; readonly how: WayOfTelling; readonly today: Day };

/** Writes down when and how applicants were told of the decision; all or nothing. A later word takes the place of an earlier. */
export function tellApplicants(pen: Pen, applicationIds: readonly string[], telling: Telling): number {
  const ids = [...new Set(applicationIds)];
  const cases = applicationsRepository.cases(pen.writer, ids);
  if (cases.length < ids.length) throw new AppError('not-found');
  for (const { application } of cases) {
    refuseApplication(tellingFault(application, telling));
    const { personId } = application;
    const after = { toldOn: telling.on, toldHow: telling.how };
    changeRow(pen, applications, { personId, before: application, after });
  }
  return cases.length;
}

type Untold = { readonly count: number; readonly late: number };

/** How many applicants nobody has told of a decision, and for how many the days to do so are over. */
export function countUntold(reader: Reader, state: 'approved' | 'refused', today: Day): Untold {
  const daysIn = readDeadlineDays(reader);
  const calendar = workingCalendarOf(reader);
  const days = reader.all<{ day: string; count: number }>(sql`SELECT a.listed_on AS day, count(*) AS count
    FROM application a INDEXED BY application_not_told
    WHERE a.state = ${state} AND a.told_on IS NULL AND a.channel IS NOT NULL GROUP BY a.listed_on`);
  const isLate = (day: Day) => addWorkingDays(day, daysIn(monthOf(day)).telling, calendar) < today;
  return {
    count: days.reduce((sum, { count }) => sum + count, 0),
    late: days.reduce((sum, { day, count }) => sum + (isLate(Day.parse(day)) ? count : 0), 0),
  };
}
