import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { recovery } from '#shared/contract/payments/recovery.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import { type Claim, outstandingOf, recoveryState } from '#shared/domain/payments/recovery.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import type { Reader } from '../../db/database.ts';
import { CLAIM_SUMS } from '../paid.ts';

type Asked = z.output<typeof recovery.overpayments.input>;

type Row = Claim & {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly divisionCode: string;
  readonly program: Program;
  readonly forMonth: Month;
  readonly cause: StopReason | null;
  readonly foundOn: string;
  readonly foundIn: number;
};

const STILL_OWED = sql`foundFen + moreFen - withdrawnFen - returnedFen - writtenOffFen`;

function conditions({ personId, view, program, townshipCode, text }: Asked['filter']): SQL {
  const all = [
    ...(personId === undefined ? [] : [sql`c.personId = ${personId}`]),
    ...(program === undefined ? [] : [sql`c.program = ${program}`]),
    ...(townshipCode === undefined ? [] : [sql`substr(c.divisionCode, 1, 9) = ${townshipCode}`]),
    ...(text === undefined || text === '' ? [] : [sql`instr(c.nameKey, ${foldName(text)}) > 0`]),
    ...(view === 'all' ? [] : [view === 'outstanding' ? sql`${STILL_OWED} > 0` : sql`${STILL_OWED} = 0`]),
  ];
  return all.length === 0 ? sql`TRUE` : sql.join(all, sql` AND `);
}

/** Every overpayment with the sums of what became of it. */
const CLAIMS = sql`(SELECT o.id, o.person_id AS personId, p.name, p.name_key AS nameKey, p.pinyin,
  p.identity_number AS identityNumber, p.division_code AS divisionCode, o.program, o.for_month AS forMonth, o.cause,
  substr(o.found_at, 1, 10) AS foundOn, b.number AS foundIn, ${CLAIM_SUMS}
  FROM overpayment o JOIN person p ON p.id = o.person_id JOIN payment_batch b ON b.id = o.batch_id) c`;

/** Months that were paid too much, by name, and what all that the filter finds come to. */
export function overpaymentPage(reader: Reader, { filter, offset, limit }: Asked) {
  const which = conditions(filter);
  const rows = reader.all<Row>(sql`SELECT * FROM ${CLAIMS} WHERE ${which}
    ORDER BY c.pinyin, c.personId, c.program, c.forMonth LIMIT ${limit} OFFSET ${offset}`);
  const totals = reader.get<Claim & { readonly months: number; readonly people: number }>(
    sql`SELECT count(*) AS months, count(DISTINCT c.personId) AS people, ${sumOf('foundFen')}, ${sumOf('moreFen')},
      ${sumOf('withdrawnFen')}, ${sumOf('returnedFen')}, ${sumOf('writtenOffFen')} FROM ${CLAIMS} WHERE ${which}`,
  );
  const { months, people } = totals;
  return { items: rows.map(shown), totals: { months, people, ...sumsOf(totals) } };
}

/** The same without pages, for paper. */
export const everyClaim = (reader: Reader, filter: Asked['filter']) =>
  overpaymentPage(reader, { filter, offset: 0, limit: Number.MAX_SAFE_INTEGER });

const sumOf = (column: string) =>
  sql`coalesce(sum(${sql.identifier(column)}), 0) AS ${sql.identifier(column)}`;

function sumsOf(claim: Claim) {
  const { foundFen, moreFen, withdrawnFen, returnedFen, writtenOffFen } = claim;
  return {
    claimedFen: Fen.parse(foundFen + moreFen - withdrawnFen),
    returnedFen,
    writtenOffFen,
    outstandingFen: outstandingOf(claim),
  };
}

function shown(row: Row) {
  const { id, personId, name, identityNumber, divisionCode, program, forMonth, cause, foundOn, foundIn } =
    row;
  return {
    id,
    personId,
    name,
    maskedIdentityNumber: maskIdentityNumber(identityNumber),
    divisionCode,
    program,
    forMonth,
    cause,
    foundOn,
    foundIn,
    ...sumsOf(row),
    state: recoveryState(row),
  };
}
