import { sql } from 'drizzle-orm';
import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { ClaimedMonth, PaidMonth } from '#shared/domain/payments/due.ts';
import { outstandingOf } from '#shared/domain/payments/recovery.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';

/** Money of a month as it was paid; `regular` where it came in the month's own cycle. */
export type PaidRow = PaidMonth & { readonly regular: boolean };
type Owned<Row> = Row & { readonly personId: string };
type Row = Owned<Omit<PaidRow, 'regular'> & { readonly regular: 0 | 1 }>;
type ClaimRow = {
  readonly personId: string;
  readonly program: Program;
  readonly month: Month;
  readonly foundFen: Fen;
  readonly moreFen: Fen;
  readonly withdrawnFen: Fen;
  readonly returnedFen: Fen;
  readonly writtenOffFen: Fen;
};

/** The money of people by person. */
export type Books = {
  readonly paidOf: (personId: string) => readonly PaidRow[];
  readonly claimedOf: (personId: string) => readonly ClaimedMonth[];
};

type Asked = {
  /** People in the order of their files. */
  readonly people: readonly string[];
  /** Of these every month; of the others no month before `from`. */
  readonly whole: ReadonlySet<string>;
  readonly from: Month;
  /** The batch that is computed anew: its own lines are not yet paid then. */
  readonly exceptBatch: string | null;
};

// Whatever was sent again or granted once settles no month.
const COUNTS = sql`t.number IS NOT NULL AND b.state <> 'void' AND t.kind IN ('regular', 'arrears', 'difference')`;
const LINE = sql`t.program, t.for_month AS month, t.amount_fen AS fen, t.kind = 'regular' AS regular`;
const BEFORE = sql`t.program, t.month, t.paid_fen AS fen, 1 AS regular`;

/**
 * What people were paid: opening balances and the lines of confirmed batches alike, less what they gave back; also
 * what was paid to a file that was merged into theirs.
 */
export function readBooks(reader: Reader, { people, whole, from, exceptBatch }: Asked): Books {
  const all = JSON.stringify(people);
  const some = JSON.stringify(people.filter((id) => whole.has(id)));
  const own = (ids: string) => sql`json_each(${ids}) j`;
  // A file and what was merged into it, however often.
  const merged = sql`WITH RECURSIVE into_file (id, root) AS (
      SELECT m.id, j.value FROM json_each(${all}) j CROSS JOIN person m ON m.merged_into = j.value
      UNION ALL SELECT m.id, f.root FROM into_file f CROSS JOIN person m ON m.merged_into = f.id)`;
  const lines = sql`JOIN payment_batch b ON b.id = t.batch_id AND ${COUNTS} AND b.id IS NOT ${exceptBatch}`;
  const paid = grouped([
    ...reader.all<Row>(sql`SELECT j.value AS personId, ${LINE} FROM ${own(all)}
      CROSS JOIN payment_line t ON t.person_id = j.value AND t.for_month >= ${from} ${lines}`),
    ...reader.all<Row>(sql`SELECT j.value AS personId, ${LINE} FROM ${own(some)}
      CROSS JOIN payment_line t ON t.person_id = j.value AND t.for_month < ${from} ${lines}`),
    ...reader.all<Row>(sql`SELECT j.value AS personId, ${BEFORE} FROM ${own(some)}
      CROSS JOIN paid_before t ON t.person_id = j.value AND t.month < ${from}`),
    ...reader.all<Row>(sql`SELECT j.value AS personId, ${BEFORE} FROM ${own(all)}
      CROSS JOIN paid_before t ON t.person_id = j.value AND t.month >= ${from}`),
    ...reader.all<Row>(sql`${merged} SELECT f.root AS personId, ${LINE} FROM into_file f
      CROSS JOIN payment_line t ON t.person_id = f.id ${lines}`),
  ]);
  const claims = grouped(
    reader.all<ClaimRow>(sql`${merged}, of_file (id, root) AS (SELECT value, value FROM json_each(${all})
        UNION ALL SELECT id, root FROM into_file)
      SELECT f.root AS personId, o.program, o.for_month AS month, ${CLAIM_SUMS}
      FROM of_file f CROSS JOIN overpayment o ON o.person_id = f.id`),
  );
  const none: readonly never[] = [];
  return {
    paidOf: (personId) => [
      ...(paid.get(personId) ?? none).map((row) => ({ ...row, regular: row.regular === 1 })),
      ...(claims.get(personId) ?? none)
        .filter(({ returnedFen }) => returnedFen > 0)
        .map(({ program, month, returnedFen }) => ({
          program,
          month,
          fen: Fen.parse(0 - returnedFen),
          regular: false,
        })),
    ],
    claimedOf: (personId) => (claims.get(personId) ?? none).map(claimOf),
  };
}

const moved = (kind: string) =>
  sql`(SELECT coalesce(sum(r.amount_fen), 0) FROM recovery r WHERE r.overpayment_id = o.id AND r.kind = ${kind})`;

/** The sums of what became of an overpayment `o`. */
export const CLAIM_SUMS = sql`o.amount_fen AS foundFen, ${moved('more')} AS moreFen,
  ${moved('withdrawn')} AS withdrawnFen, ${moved('returned')} AS returnedFen, ${moved('written-off')} AS writtenOffFen`;

/** What still has to come back of an overpayment `o`. */
export const OUTSTANDING = sql`(o.amount_fen + (SELECT coalesce(sum(iif(r.kind = 'more', r.amount_fen, -r.amount_fen)), 0)
  FROM recovery r WHERE r.overpayment_id = o.id))`;

function claimOf({ program, month, ...sums }: ClaimRow): ClaimedMonth {
  const fen = Fen.parse(sums.foundFen + sums.moreFen - sums.withdrawnFen - sums.returnedFen);
  return { program, month, fen, outstandingFen: outstandingOf(sums) };
}

const grouped = <R extends { readonly personId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> =>
  Map.groupBy(rows, ({ personId }) => personId);
