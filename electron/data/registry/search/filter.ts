import { type SQL, sql } from 'drizzle-orm';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { addMonths, type Day } from '#shared/domain/day.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';

export const USUAL_STATUSES: readonly FileStatus[] = ['在册', '待核'];

type Filter = Omit<PersonFilter, 'text'>;

/** The conditions of a filter on `person_listing l`. */
export function filterConditions(filter: Filter, today: Day): SQL {
  const month = today.slice(0, 7);
  const { ageFrom, ageTo } = filter;
  return sql.join(
    [
      oneOf(sql`l.status`, filter.statuses ?? USUAL_STATUSES),
      filter.townshipCode === undefined ? [] : sql`l.township_code = ${filter.townshipCode}`,
      filter.villageCode === undefined ? [] : sql`l.division_code = ${filter.villageCode}`,
      filter.categories ? oneOf(sql`l.category`, filter.categories) : [],
      filter.levels ? oneOf(sql`l.level`, filter.levels) : [],
      ageFrom === undefined ? [] : sql`l.birth_date <= ${addMonths(today, -12 * ageFrom)}`,
      ageTo === undefined ? [] : sql`l.birth_date > ${addMonths(today, -12 * (ageTo + 1))}`,
      filter.welfare
        ? sql`EXISTS (SELECT 1 FROM welfare_status w WHERE w.person_id = l.person_id AND ${oneOf(sql`w.kind`, filter.welfare)}
            AND w.start_month <= ${month} AND (w.end_month IS NULL OR w.end_month >= ${month}))`
        : [],
      filter.program === undefined ? [] : enrolled(month, sql`e.program = ${filter.program}`),
      filter.entitled === undefined ? [] : enrolled(month, sql`1`),
      filter.certificateStatuses ? oneOf(sql`l.certificate_status`, filter.certificateStatuses) : [],
      filter.certificateTerms
        ? sql`(${sql.join(
            [sql`0`, ...filter.certificateTerms.map((term) => termCondition(term, today))],
            sql` OR `,
          )})`
        : [],
    ].flat(),
    sql` AND `,
  );
}

function enrolled(month: string, which: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM entitlement e WHERE e.person_id = l.person_id AND ${which}
    AND e.start_month <= ${month} AND (e.stop_month IS NULL OR e.stop_month > ${month}))`;
}

function oneOf(column: SQL, values: readonly (string | number)[]): SQL {
  return sql`${column} IN (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;
}

export function termCondition(term: NonNullable<Filter['certificateTerms']>[number], today: Day): SQL {
  const oneMonth = addMonths(today, 1);
  const sixMonths = addMonths(today, 6);
  switch (term) {
    case 'expired':
      return sql`l.expires_on < ${today}`;
    case 'one-month':
      return sql`l.expires_on BETWEEN ${today} AND ${oneMonth}`;
    case 'six-months':
      return sql`(l.expires_on > ${oneMonth} AND l.expires_on <= ${sixMonths})`;
    case 'later':
      return sql`l.expires_on > ${sixMonths}`;
    case 'none':
      return sql`l.expires_on IS NULL`;
  }
}
