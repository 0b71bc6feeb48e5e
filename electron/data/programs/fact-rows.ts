import type { Day } from '#shared/domain/day.ts';
import type { Interval } from '#shared/domain/programs/entitlement-state.ts';
import type { CertificateFact, ChoiceFact, PersonFacts, WelfareFact } from '#shared/domain/programs/facts.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { type Component, MULTIPLE } from '#shared/domain/registry/disability.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { Reader } from '../db/database.ts';
import { allPrepared } from '../db/rows.ts';

type Owned = { readonly personId: string };
export type PersonRow = {
  readonly fileNumber: number;
  readonly id: string;
  readonly status: FileStatus;
  readonly statusSince: Day | null;
  readonly divisionCode: string;
  readonly livingDivisionCode: string | null;
  readonly birthDate: Day;
};
/** As the rules see it; only a 多重 certificate is given its parts afterwards. */
export type CertificateRow = Owned & Omit<CertificateFact, 'components'> & { readonly id: string };
type ComponentRow = Owned & Component & { readonly certificateId: string };
type WelfareRow = Owned & WelfareFact & { readonly id: string };
export type EntitlementRow = Owned & Interval & PersonFacts['enrolments'][number] & { readonly id: string };
type DoubleRow = Owned & { readonly program: Program };
type OverrideRow = Owned & PersonFacts['overrides'][number];
type ChoiceRow = Owned & ChoiceFact;

/** The first and the last file of a piece of work, by file number, both included. */
export type Range = { readonly first: number; readonly last: number };

/** What is said of the source of a row that nobody asked further about. */
export const IN_FILE = '档案';

/**
 * What stands in each table about the people of a range, in the order of their files. The rows come as the rules read
 * them: of a region's people none is copied.
 */
export type FactRows = ReturnType<typeof readRows>;

const PERSON = `SELECT file_number AS fileNumber, id, status, status_since AS statusSince,
  division_code AS divisionCode, living_division_code AS livingDivisionCode, birth_date AS birthDate FROM person`;
const PEOPLE = `${PERSON} WHERE file_number > :after AND merged_into IS NULL ORDER BY file_number LIMIT :limit`;
const ONE = `${PERSON} WHERE id = :personId AND merged_into IS NULL`;
const IN_RANGE = 'p.file_number BETWEEN :first AND :last';

/** The people lead, whatever the planner thinks of the other table. */
const of = (table: string, columns: string) => `SELECT t.person_id AS personId, ${columns}
  FROM person p CROSS JOIN ${table} t ON t.person_id = p.id
  WHERE ${IN_RANGE} AND p.merged_into IS NULL ORDER BY p.file_number`;

const CERTIFICATES = of(
  'certificate',
  `t.id, t.category, t.level, t.issued_on AS issuedOn, t.expires_on AS expiresOn, t.status,
    t.status_since AS statusSince, '${IN_FILE}' AS source, NULL AS seenOn`,
);
const COMPONENTS = `SELECT t.person_id AS personId, k.certificate_id AS certificateId, k.category, k.level
  FROM person p CROSS JOIN certificate t ON t.person_id = p.id AND t.category = ${MULTIPLE}
  CROSS JOIN certificate_component k ON k.certificate_id = t.id
  WHERE ${IN_RANGE} AND p.merged_into IS NULL ORDER BY p.file_number, k.category`;
const WELFARE = of(
  'welfare_status',
  `t.id, t.kind, t.amount_fen AS amountFen, t.start_month AS startMonth, t.end_month AS endMonth, t.source,
    t.checked_on AS seenOn`,
);
const ENTITLEMENTS = of(
  'entitlement',
  `t.id, t.program, t.start_month AS startMonth, t.stop_month AS stopMonth, t.stop_reason AS stopReason,
    t.paused_from AS pausedFrom, t.back_from AS backFrom, t.renewed_from AS renewedFrom`,
);
/**
 * In what the same person is enrolled under another file: one that has a number that this person had before, that had this
 * person's number before, or that holds a certificate made out for it.
 */
const DOUBLES = `SELECT d.personId, e.program FROM (
    SELECT p.file_number, p.id AS personId, q.id AS otherId FROM person p
      CROSS JOIN former_number f ON f.person_id = p.id
      CROSS JOIN person q ON q.identity_number = f.identity_number WHERE ${IN_RANGE}
    UNION SELECT p.file_number, p.id, f.person_id FROM person p
      CROSS JOIN former_number f ON f.identity_number = p.identity_number WHERE ${IN_RANGE}
    UNION SELECT p.file_number, p.id, c.person_id FROM person p
      CROSS JOIN certificate c INDEXED BY certificate_base
        ON c.base >= p.identity_number AND c.base < p.identity_number || ':'
      WHERE ${IN_RANGE} AND c.person_id <> p.id) d
  CROSS JOIN person o ON o.id = d.otherId AND o.merged_into IS NULL
  CROSS JOIN entitlement e ON e.person_id = o.id AND e.stop_month IS NULL
  WHERE d.otherId <> d.personId AND NOT EXISTS (SELECT 1 FROM distinct_pair k
    WHERE k.lower_id = min(d.personId, d.otherId) AND k.upper_id = max(d.personId, d.otherId))
  ORDER BY d.file_number`;
const OVERRIDES = of('warn_override', 't.rule, t.by, t.why');
const CHOICES = of('subsidy_choice', `t.kind, t.chosen, '择高选择' AS source, t.chosen_on AS seenOn`);

/**
 * The people after one of them, in the order of their files: that is the order in which they and what is known of them
 * came, so that a walk reads the file nearly from its beginning to its end. A file that was merged into another is left
 * out.
 */
export const readPeople = (reader: Reader, place: { after: number; limit: number }): PersonRow[] =>
  allPrepared<PersonRow>(reader, PEOPLE, place);

export const readPerson = (reader: Reader, personId: string): PersonRow | undefined =>
  allPrepared<PersonRow>(reader, ONE, { personId })[0];

export function readRows(reader: Reader, range: Range) {
  return {
    certificates: allPrepared<CertificateRow>(reader, CERTIFICATES, range),
    components: allPrepared<ComponentRow>(reader, COMPONENTS, range),
    welfare: allPrepared<WelfareRow>(reader, WELFARE, range),
    entitlements: allPrepared<EntitlementRow>(reader, ENTITLEMENTS, range),
    doubles: allPrepared<DoubleRow>(reader, DOUBLES, range),
    overrides: allPrepared<OverrideRow>(reader, OVERRIDES, range),
    choices: allPrepared<ChoiceRow>(reader, CHOICES, range),
  };
}
