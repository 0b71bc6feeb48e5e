import { sql } from 'drizzle-orm';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Account } from '#shared/domain/payments/due.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';
import { readCases } from '../programs/facts.ts';
import { walkOwners } from '../programs/owned-rows.ts';

type Owned = { readonly personId: string };
type PaidRow = Owned & { readonly program: Program; readonly month: Month; readonly fen: Fen };
type PayeeRow = Owned & Omit<Payee, 'account'>;
type BegunRow = Owned & { readonly id: string };
type AccountRow = Owned & NonNullable<Payee['account']>;

/** Whom the money goes to, as the file says on the day of making. */
type Payee = {
  readonly name: string;
  readonly identityNumber: string;
  readonly divisionCode: string;
  /** Null when no account is known: the line cannot be paid. */
  readonly account: {
    readonly bank: string;
    readonly number: string;
    readonly holderName: string;
  } | null;
};

export type PersonAccount = Account & { readonly personId: string; readonly payee: Payee };

type Place = {
  /** The file number of the person before; begin with 0. */
  readonly after: number;
  readonly limit: number;
  /** The batch that is computed anew: its own lines are not yet paid then. */
  readonly exceptBatch: string | null;
};

type Chunk = {
  readonly accounts: readonly PersonAccount[];
  /** The last person that was looked at; null when nobody is left. */
  readonly next: number | null;
};

/**
 * What the people after one of them have a right to and what they were paid, in the order of their files. Opening
 * balances and the lines of confirmed batches count alike.
 */
export function readAccounts(reader: Reader, { exceptBatch, ...place }: Place): Chunk {
  const { cases, next } = readCases(reader, place);
  const within = sql`p.file_number > ${place.after} AND p.merged_into IS NULL
    AND (${next} IS NULL OR p.file_number <= ${next}) ORDER BY p.file_number`;
  const beforeOf = walkOwners(
    reader.all<PaidRow>(sql`SELECT t.person_id AS personId, t.program, t.month, t.paid_fen AS fen
      FROM person p CROSS JOIN paid_before t ON t.person_id = p.id WHERE ${within}`),
  );
  const linesOf = walkOwners(
    reader.all<PaidRow>(sql`SELECT t.person_id AS personId, t.program, t.for_month AS month, t.amount_fen AS fen
      FROM person p CROSS JOIN payment_line t ON t.person_id = p.id
      CROSS JOIN payment_batch b ON b.id = t.batch_id AND b.state NOT IN ('draft', 'void')
        AND b.id IS NOT ${exceptBatch} WHERE ${within}`),
  );
  const payeeOf = walkOwners(
    reader.all<PayeeRow>(sql`SELECT p.id AS personId, p.name, p.identity_number AS identityNumber,
      p.division_code AS divisionCode FROM person p WHERE ${within}`),
  );
  const accountOf = walkOwners(
    reader.all<AccountRow>(sql`SELECT t.person_id AS personId, t.bank, t.number, t.holder_name AS holderName
      FROM person p CROSS JOIN bank_account t ON t.person_id = p.id AND t.valid_to IS NULL
      WHERE ${within}, t.valid_from DESC`),
  );
  const begunOf = walkOwners(
    reader.all<BegunRow>(sql`SELECT t.person_id AS personId, t.id
      FROM person p CROSS JOIN entitlement t ON t.person_id = p.id
      WHERE EXISTS (SELECT 1 FROM entitlement_step s WHERE s.entitlement_id = t.id AND s.step = 'start') AND ${within}`),
  );
  const accounts = cases.flatMap((each) => {
    const { personId } = each;
    const begun = new Set(begunOf(personId).map(({ id }) => id));
    const entitlements = each.entitlements.map((row) => ({ ...row, begunHere: begun.has(row.id) }));
    const paid = [...beforeOf(personId), ...linesOf(personId)];
    const [payee] = payeeOf(personId);
    const [account = null] = accountOf(personId);
    return payee ? [{ ...each, entitlements, paid, payee: { ...payee, account } }] : [];
  });
  return { accounts, next };
}
