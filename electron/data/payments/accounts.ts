import { type Month, shiftMonth } from '#shared/domain/month.ts';
import type { Account } from '#shared/domain/payments/due.ts';
import type { Reader } from '../db/database.ts';
import { allPrepared } from '../db/rows.ts';
import { readCases } from '../programs/facts.ts';
import { walkOwners } from '../programs/owned-rows.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type PaidRow, readBooks } from './paid.ts';

type Owned = { readonly personId: string };
type PayeeRow = Owned & Omit<Payee, 'account'>;
type BegunRow = Owned & { readonly id: string };
type AccountRow = Owned & NonNullable<Payee['account']>;
type SettledRow = Owned & { readonly fingerprint: string };

/** Whom the money goes to, as the file says on the day of making. */
export type Payee = {
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

export type PersonAccount = Omit<Account, 'paid'> & {
  readonly personId: string;
  readonly payee: Payee;
  readonly paid: readonly PaidRow[];
  /** Square up to the month before, as was seen when that was confirmed; nothing has changed since. */
  readonly settled: boolean;
  /** Over what decides; asked for only where it matters. */
  readonly fingerprint: () => string;
};

type Place = {
  /** The file number of the person before; begin with 0. */
  readonly after: number;
  readonly limit: number;
  /** The month that is computed: of it and the one before every payment is read, of others where they matter. */
  readonly month: Month;
  readonly exceptBatch: string | null;
  /** Stands for the policy under which somebody may have been settled. */
  readonly stamp: string;
};

type Chunk = {
  readonly accounts: readonly PersonAccount[];
  /** The last person that was looked at; null when nobody is left. */
  readonly next: number | null;
};

// Both ends are plain bounds: anything else would walk to the end of the file each time.
const WITHIN = `p.file_number > :after AND p.file_number <= :last AND p.merged_into IS NULL ORDER BY p.file_number`;
const PAYEES = `SELECT p.id AS personId, p.name, p.identity_number AS identityNumber, p.division_code AS divisionCode
  FROM person p WHERE ${WITHIN}`;
const BANKS = `SELECT t.person_id AS personId, t.bank, t.number, t.holder_name AS holderName
  FROM person p CROSS JOIN bank_account t ON t.person_id = p.id AND t.valid_to IS NULL
  WHERE ${WITHIN}, t.valid_from DESC`;
const BEGUN = `SELECT t.person_id AS personId, t.id FROM person p CROSS JOIN entitlement t ON t.person_id = p.id
  WHERE EXISTS (SELECT 1 FROM entitlement_step s WHERE s.entitlement_id = t.id AND s.step = 'start') AND ${WITHIN}`;
const SETTLED = `SELECT p.id AS personId, s.fingerprint FROM person p
  CROSS JOIN settled_account s ON s.person_id = p.id AND s.through_month = :before WHERE ${WITHIN}`;

/** What the people after one of them have a right to and what they were paid, in the order of their files. */
export function readAccounts(reader: Reader, { month, exceptBatch, stamp, ...place }: Place): Chunk {
  const { cases, next } = readCases(reader, place);
  const before = shiftMonth(month, -1);
  const within = { after: place.after, last: next ?? Number.MAX_SAFE_INTEGER };
  const payeeOf = walkOwners(allPrepared<PayeeRow>(reader, PAYEES, within));
  const accountOf = walkOwners(allPrepared<AccountRow>(reader, BANKS, within));
  const begunOf = walkOwners(allPrepared<BegunRow>(reader, BEGUN, within));
  const settledOf = walkOwners(allPrepared<SettledRow>(reader, SETTLED, { ...within, before }));
  const known = cases.map((each) => {
    const begun = new Set(begunOf(each.personId).map(({ id }) => id));
    const entitlements = each.entitlements.map((row) => ({ ...row, begunHere: begun.has(row.id) }));
    const { personId, facts } = each;
    const fingerprint = () => fingerprintOf({ facts, entitlements });
    const [before] = settledOf(personId);
    const settled = before !== undefined && before.fingerprint === `${stamp}${fingerprint()}`;
    return { personId, facts, entitlements, fingerprint, settled };
  });
  const books = readBooks(reader, {
    people: known.map(({ personId }) => personId),
    whole: new Set(known.filter(({ settled }) => !settled).map(({ personId }) => personId)),
    from: before,
    exceptBatch,
  });
  const accounts = known.flatMap((each) => {
    const { personId } = each;
    const [payee] = payeeOf(personId);
    const [account = null] = accountOf(personId);
    if (!payee) return [];
    const money = { paid: books.paidOf(personId), claimed: books.claimedOf(personId) };
    return [{ ...each, ...money, payee: { ...payee, account } }];
  });
  return { accounts, next };
}
