import { sql } from 'drizzle-orm';
import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { ClaimedMonth, PaidMonth } from '#shared/domain/payments/due.ts';
import { outstandingOf } from '#shared/domain/payments/recovery.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';
import { allPrepared } from '../db/rows.ts';

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
const CONFIRMED = `JOIN payment_batch b ON b.id = t.batch_id AND t.number IS NOT NULL AND b.state <> 'void'
  AND t.kind IN ('regular', 'arrears', 'difference') AND b.id IS NOT :exceptBatch`;
const LINE = `t.program, t.for_month AS month, t.amount_fen AS fen, t.kind = 'regular' AS regular`;
const BEFORE = `t.program, t.month, t.paid_fen AS fen, 1 AS regular`;
// A file and what was merged into it, however often.
const MERGED = `WITH RECURSIVE into_file (id, root) AS (
    SELECT m.id, j.value FROM json_each(:people) j CROSS JOIN person m ON m.merged_into = j.value
    UNION ALL SELECT m.id, f.root FROM into_file f CROSS JOIN person m ON m.merged_into = f.id)`;

const linesOf = (
  people: string,
  months: string,
) => `SELECT j.value AS personId, ${LINE} FROM json_each(${people}) j
  CROSS JOIN payment_line t ON t.person_id = j.value AND t.for_month ${months} ${CONFIRMED}`;
const beforeOf = (
  people: string,
  months: string,
) => `SELECT j.value AS personId, ${BEFORE} FROM json_each(${people}) j
  CROSS JOIN paid_before t ON t.person_id = j.value AND t.month ${months}`;
const LATE_LINES = linesOf(':people', '>= :from');
const EARLY_LINES = linesOf(':whole', '< :from');
const LATE_BEFORE = beforeOf(':people', '>= :from');
const EARLY_BEFORE = beforeOf(':whole', '< :from');
const MERGED_LINES = `${MERGED} SELECT f.root AS personId, ${LINE} FROM into_file f
  CROSS JOIN payment_line t ON t.person_id = f.id ${CONFIRMED}`;

const OF_FILE = `${MERGED}, of_file (id, root) AS (SELECT value, value FROM json_each(:people)
    UNION ALL SELECT id, root FROM into_file)`;
// What the bank paid less than was sent, and somebody accepted: the month of the batch is short of it. What came back
// altogether is sent again whole.
const SHORT = `${OF_FILE} SELECT f.root AS personId, m.program, b.month, m.answered_fen - m.sent_fen AS fen, 0 AS regular
  FROM bank_mismatch m CROSS JOIN of_file f ON f.id = m.person_id
  CROSS JOIN payment_batch b ON b.id = m.batch_id AND b.kind IN ('monthly', 'difference')
  CROSS JOIN bank_answer r ON r.batch_id = m.batch_id AND r.person_id = m.person_id AND r.program = m.program AND r.code = '00'
  WHERE m.kind = 'amount-differs' AND m.answered_fen < m.sent_fen`;

/**
 * What people were paid: opening balances and the lines of confirmed batches alike, less what they gave back or the bank
 * left out; also what was paid to a file that was merged into theirs.
 */
export function readBooks(reader: Reader, asked: Asked): Books {
  const { from, exceptBatch } = asked;
  const people = JSON.stringify(asked.people);
  const whole = JSON.stringify(asked.people.filter((id) => asked.whole.has(id)));
  const paid = grouped([
    ...allPrepared<Row>(reader, LATE_LINES, { people, from, exceptBatch }),
    ...allPrepared<Row>(reader, EARLY_LINES, { whole, from, exceptBatch }),
    ...allPrepared<Row>(reader, EARLY_BEFORE, { whole, from }),
    ...allPrepared<Row>(reader, LATE_BEFORE, { people, from }),
    ...allPrepared<Row>(reader, MERGED_LINES, { people, exceptBatch }),
    ...allPrepared<Row>(reader, SHORT, { people }),
  ]);
  const claims = grouped(allPrepared<ClaimRow>(reader, CLAIMS, { people }));
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
  `(SELECT coalesce(sum(r.amount_fen), 0) FROM recovery r WHERE r.overpayment_id = o.id AND r.kind = '${kind}')`;

const CLAIM_COLUMNS = `o.amount_fen AS foundFen, ${moved('more')} AS moreFen,
  ${moved('withdrawn')} AS withdrawnFen, ${moved('returned')} AS returnedFen, ${moved('written-off')} AS writtenOffFen`;

const CLAIMS = `${OF_FILE}
  SELECT f.root AS personId, o.program, o.for_month AS month, ${CLAIM_COLUMNS}
  FROM of_file f CROSS JOIN overpayment o ON o.person_id = f.id`;

/** The sums of what became of an overpayment `o`. */
export const CLAIM_SUMS = sql.raw(CLAIM_COLUMNS);

/** What still has to come back of an overpayment `o`. */
export const OUTSTANDING = sql`(o.amount_fen + (SELECT coalesce(sum(iif(r.kind = 'more', r.amount_fen, -r.amount_fen)), 0)
  FROM recovery r WHERE r.overpayment_id = o.id))`;

function claimOf({ program, month, ...sums }: ClaimRow): ClaimedMonth {
  const fen = Fen.parse(sums.foundFen + sums.moreFen - sums.withdrawnFen - sums.returnedFen);
  return { program, month, fen, outstandingFen: outstandingOf(sums) };
}

const grouped = <R extends { readonly personId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> =>
  Map.groupBy(rows, ({ personId }) => personId);
