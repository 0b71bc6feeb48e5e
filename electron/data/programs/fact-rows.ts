import { sql } from 'drizzle-orm';
import type { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Interval } from '#shared/domain/programs/entitlement-state.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Category, Component, Level } from '#shared/domain/registry/disability.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import type { CertificateStatus } from '#shared/domain/registry/words.ts';
import type { Reader } from '../db/database.ts';

type Owned = { readonly personId: string };
export type PersonRow = {
  readonly id: string;
  readonly status: FileStatus;
  readonly statusSince: Day | null;
  readonly divisionCode: string;
  readonly livingDivisionCode: string | null;
  readonly createdAt: string;
};
export type CertificateRow = Owned & {
  readonly id: string;
  readonly category: Category;
  readonly level: Level;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  readonly status: CertificateStatus;
  readonly statusSince: Day | null;
};
type ComponentRow = Owned & Component & { readonly certificateId: string };
export type WelfareRow = Owned & {
  readonly id: string;
  readonly kind: WelfareKind;
  readonly amountFen: Fen | null;
  readonly startMonth: Month;
  readonly endMonth: Month | null;
  readonly source: string;
  readonly checkedOn: Day;
};
export type EntitlementRow = Owned & Interval & { readonly id: string; readonly program: Program };
type OverrideRow = Owned & { readonly rule: string; readonly by: string; readonly why: string };
type ChoiceRow = Owned & {
  readonly kind: WelfareKind;
  readonly chosen: 'subsidy' | 'other';
  readonly chosenOn: Day;
};

/** The first and the last person of a piece of work, by id, both included. */
export type Range = { readonly first: string; readonly last: string };

/** What stands in each table about the people of a range, in the order of their ids. */
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
  living_division_code AS livingDivisionCode, created_at AS createdAt FROM person`;

export function readRows(reader: Reader, { first, last }: Range) {
  const within = sql`person_id BETWEEN ${first} AND ${last}`;
  return {
    certificates: reader.all<CertificateRow>(sql`SELECT person_id AS personId, id, category, level,
      issued_on AS issuedOn, expires_on AS expiresOn, status, status_since AS statusSince
      FROM certificate WHERE ${within} ORDER BY person_id`),
    components:
      reader.all<ComponentRow>(sql`SELECT c.person_id AS personId, k.certificate_id AS certificateId,
      k.category, k.level FROM certificate c JOIN certificate_component k ON k.certificate_id = c.id
      WHERE c.person_id BETWEEN ${first} AND ${last} AND c.category = 7 ORDER BY c.person_id, k.category`),
    welfare: reader.all<WelfareRow>(sql`SELECT person_id AS personId, id, kind, amount_fen AS amountFen,
      start_month AS startMonth, end_month AS endMonth, source, checked_on AS checkedOn
      FROM welfare_status WHERE ${within} ORDER BY person_id`),
    entitlements: reader.all<EntitlementRow>(sql`SELECT person_id AS personId, id, program,
      start_month AS startMonth, stop_month AS stopMonth, stop_reason AS stopReason, paused_from AS pausedFrom
      FROM entitlement WHERE ${within} ORDER BY person_id`),
    overrides: reader.all<OverrideRow>(
      sql`SELECT person_id AS personId, rule, by, why FROM warn_override WHERE ${within} ORDER BY person_id`,
    ),
    choices: reader.all<ChoiceRow>(sql`SELECT person_id AS personId, kind, chosen, chosen_on AS chosenOn
      FROM subsidy_choice WHERE ${within} ORDER BY person_id`),
  };
}
