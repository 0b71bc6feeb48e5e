import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ApplicationFilter, ApplicationRow } from '#shared/contract/applications/listing.ts';
import { AppError } from '#shared/contract/errors.ts';
import { Day } from '#shared/domain/day.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import {
  addWorkingDays,
  isCalendarKnown,
  type WorkingCalendar,
  workingDaysBetween,
} from '#shared/domain/working-days.ts';
import type { Reader } from '../db/database.ts';
import { workingCalendarOf } from './calendar.ts';
import type { Application } from './repository.ts';

const Cursor = z.tuple([z.string(), z.string()]);

/** Working days before its day, from which on a step is soon due. */
const SOON = 3;
/** Past so many nobody needs to know. */
const MOST_COUNTED = 20_000;

type Asked = { readonly filter: ApplicationFilter; readonly today: Day };
type Page = { readonly after: string | undefined; readonly limit: number };
type Row = Pick<
  Application,
  | 'id'
  | 'personId'
  | 'townshipCode'
  | 'program'
  | 'appliedOn'
  | 'channel'
  | 'state'
  | 'step'
  | 'since'
  | 'listedOn'
  | 'approvedOn'
  | 'nationalOn'
  | 'toldOn'
  | 'toldHow'
> & { readonly name: string; readonly identityNumber: string; readonly divisionCode: string };

const ROW = sql`SELECT a.id, a.person_id AS personId, a.township_code AS townshipCode, a.program,
  a.applied_on AS appliedOn, a.channel, a.state, a.step, a.since, a.listed_on AS listedOn,
  a.approved_on AS approvedOn, a.national_on AS nationalOn, a.told_on AS toldOn, a.told_how AS toldHow, p.name, p.identity_number AS identityNumber,
  p.division_code AS divisionCode`;

function readCursor(text: string | undefined): z.infer<typeof Cursor> | undefined {
  if (text === undefined) return undefined;
  try {
    return Cursor.parse(JSON.parse(text));
  } catch {
    throw new AppError('invalid-input', { fields: ['after'] });
  }
}

/** The last day that is soon. */
export const soonUntil = (today: Day, calendar: WorkingCalendar) => addWorkingDays(today, SOON, calendar);

function source({ townshipCode, notNational, notTold }: ApplicationFilter): SQL {
  const index =
    townshipCode !== undefined
      ? sql`application_town`
      : notNational === true
        ? sql`application_not_national`
        : notTold === true
          ? sql`application_not_told`
          : sql`application_state`;
  return sql`FROM application a INDEXED BY ${index}`;
}

function conditions({ filter, today }: Asked, calendar: WorkingCalendar): SQL {
  const { townshipCode, step, program, lateness, notNational, notTold } = filter;
  // Said in these very words the partial index may be walked.
  const state =
    notNational === true
      ? sql`a.state = 'approved' AND a.national_on IS NULL AND ${filter.state} = 'approved'`
      : sql`a.state = ${filter.state}`;
  return sql.join(
    [
      state,
      notTold === true ? sql`a.told_on IS NULL AND a.channel IS NOT NULL` : [],
      townshipCode === undefined ? [] : sql`a.township_code = ${townshipCode}`,
      step === undefined ? [] : sql`a.step = ${step}`,
      program === undefined ? [] : sql`a.program = ${program}`,
      lateness === undefined ? [] : sql`a.state = 'at-step'`,
      lateness === 'late' ? sql`a.listed_on < ${today}` : [],
      lateness === 'soon' ? sql`a.listed_on BETWEEN ${today} AND ${soonUntil(today, calendar)}` : [],
    ].flat(),
    sql` AND `,
  );
}

const isOpen = ({ state }: ApplicationFilter) => state === 'at-step' || state === 'returned';

/** One page of the list, and where the next begins. */
export function applicationsPage(
  reader: Reader,
  asked: Asked,
  { after, limit }: Page,
): { rows: ApplicationRow[]; next: string | null } {
  const calendar = workingCalendarOf(reader);
  const cursor = readCursor(after);
  const forward = isOpen(asked.filter);
  const rest = cursor
    ? sql` AND (a.listed_on, a.id) ${forward ? sql`>` : sql`<`} (${cursor[0]}, ${cursor[1]})`
    : sql``;
  const order = forward ? sql`a.listed_on, a.id` : sql`a.listed_on DESC, a.id DESC`;
  const found = reader.all<Row>(sql`${ROW} ${source(asked.filter)} JOIN person p ON p.id = a.person_id
    WHERE ${conditions(asked, calendar)}${rest} ORDER BY ${order} LIMIT ${limit + 1}`);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => shownRow(row, asked.today, calendar)),
    next: found.length > limit && last ? JSON.stringify([last.listedOn, last.id]) : null,
  };
}

export function countApplications(reader: Reader, asked: Asked): { applications: number; more: boolean } {
  const found = reader.get<{ applications: number }>(sql`SELECT count(*) AS applications FROM
    (SELECT 1 ${source(asked.filter)} WHERE ${conditions(asked, workingCalendarOf(reader))} LIMIT ${MOST_COUNTED + 1})`);
  const more = found.applications > MOST_COUNTED;
  return { applications: Math.min(found.applications, MOST_COUNTED), more };
}

export function personsApplications(reader: Reader, personId: string, today: Day): ApplicationRow[] {
  return rowsWhere(reader, sql`a.person_id = ${personId} ORDER BY a.applied_on DESC, a.program`, today);
}

export function applicationRow(reader: Reader, applicationId: string, today: Day): ApplicationRow {
  const [row] = rowsWhere(reader, sql`a.id = ${applicationId}`, today);
  if (!row) throw new AppError('not-found');
  return row;
}

function rowsWhere(reader: Reader, which: SQL, today: Day): ApplicationRow[] {
  const calendar = workingCalendarOf(reader);
  return reader
    .all<Row>(sql`${ROW} FROM application a JOIN person p ON p.id = a.person_id WHERE ${which}`)
    .map((row) => shownRow(row, today, calendar));
}

function shownRow(
  { identityNumber, listedOn, ...row }: Row,
  today: Day,
  calendar: WorkingCalendar,
): ApplicationRow {
  const dueOn = row.state === 'at-step' ? Day.parse(listedOn) : null;
  return {
    ...row,
    maskedIdentityNumber: maskIdentityNumber(identityNumber),
    dueOn,
    daysLeft: dueOn === null ? null : workingDaysBetween(today, dueOn, calendar),
    isDueKnown: dueOn === null || isCalendarKnown(dueOn, calendar),
  };
}
