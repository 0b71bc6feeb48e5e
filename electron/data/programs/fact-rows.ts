import { sql } from 'drizzle-orm';
import type { Day } from '#shared/domain/day.ts';
import type { Interval } from '#shared/domain/programs/entitlement-state.ts';
import type { CertificateFact, ChoiceFact, PersonFacts, WelfareFact } from '#shared/domain/programs/facts.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Component } from '#shared/domain/registry/disability.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { Reader } from '../db/database.ts';

type Owned = { readonly personId: string };
export type PersonRow = {
  readonly id: string;
  readonly status: FileStatus;
  readonly statusSince: Day | null;
  readonly divisionCode: string;
  readonly livingDivisionCode: string | null;
};
/** As the rules see it; only a 多重 certificate is given its parts afterwards. */
export type CertificateRow = Owned & Omit<CertificateFact, 'components'> & { readonly id: string };
type ComponentRow = Owned & Component & { readonly certificateId: string };
type WelfareRow = Owned & WelfareFact & { readonly id: string };
export type EntitlementRow = Owned & Interval & { readonly id: string; readonly program: Program };
type OverrideRow = Owned & PersonFacts['overrides'][number];
type ChoiceRow = Owned & ChoiceFact;

/** The first and the last person of a piece of work, by id, both included. */
export type Range = { readonly first: string; readonly last: string };

/** What is said of the source of a row that nobody asked further about. */
export const IN_FILE = '档案';

/**
 * What stands in each table about the people of a range, in the order of their ids. The rows come as the rules read
 * them: of a region's people none is copied.
 */
export type FactRows = ReturnType<typeof readRows>;

/**
 * The people after one of them, in the order of their ids: every table is walked in that order by its own index, so
 * that no list of ids is handed over and none is joined. A file that was merged into another is left out.
 */
export function readPeople(reader: Reader, { after, limit }: { after: string; limit: number }): PersonRow[] {
  return reader.all<PersonRow>(
    sql`${PERSON} WHERE id > ${after} AND merged_into IS NULL ORDER BY id LIMIT ${limit}`,
  );
}

export function readPerson(reader: Reader, personId: string): PersonRow | undefined {
  return reader.get<PersonRow | undefined>(sql`${PERSON} WHERE id = ${personId} AND merged_into IS NULL`);
}

const PERSON = sql`SELECT id, status, status_since AS statusSince, division_code AS divisionCode,
  living_division_code AS livingDivisionCode FROM person`;

export function readRows(reader: Reader, { first, last }: Range) {
  const within = sql`person_id BETWEEN ${first} AND ${last}`;
  return {
    certificates: reader.all<CertificateRow>(sql`SELECT person_id AS personId, id, category, level,
      issued_on AS issuedOn, expires_on AS expiresOn, status, status_since AS statusSince, ${IN_FILE} AS source, NULL AS seenOn
      FROM certificate WHERE ${within} ORDER BY person_id`),
    components:
      reader.all<ComponentRow>(sql`SELECT c.person_id AS personId, k.certificate_id AS certificateId,
      k.category, k.level FROM certificate c JOIN certificate_component k ON k.certificate_id = c.id
      WHERE c.person_id BETWEEN ${first} AND ${last} AND c.category = 7 ORDER BY c.person_id, k.category`),
    welfare: reader.all<WelfareRow>(sql`SELECT person_id AS personId, id, kind, amount_fen AS amountFen,
      start_month AS startMonth, end_month AS endMonth, source, checked_on AS seenOn
      FROM welfare_status WHERE ${within} ORDER BY person_id`),
    entitlements: reader.all<EntitlementRow>(sql`SELECT person_id AS personId, id, program,
      start_month AS startMonth, stop_month AS stopMonth, stop_reason AS stopReason, paused_from AS pausedFrom
      FROM entitlement WHERE ${within} ORDER BY person_id`),
    overrides: reader.all<OverrideRow>(
      sql`SELECT person_id AS personId, rule, by, why FROM warn_override WHERE ${within} ORDER BY person_id`,
    ),
    choices: reader.all<ChoiceRow>(sql`SELECT person_id AS personId, kind, chosen, '择高选择' AS source,
      chosen_on AS seenOn
      FROM subsidy_choice WHERE ${within} ORDER BY person_id`),
  };
}
