import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Progress } from '#shared/contract/jobs.ts';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { differenceOf, type Difference, type Pair } from '#shared/domain/payments/comparison.ts';
import { balanceOf, type DueLine, type Overpaid } from '#shared/domain/payments/due.ts';
import { standingOf } from '#shared/domain/payments/standing.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { Reader } from '../db/database.ts';
import { type PersonAccount, readAccounts } from './accounts.ts';
import { factsOf } from './line-facts.ts';

/** People in one turn: some milliseconds of work. */
const TURN = 250;

/** A line as it will stand in the ledger, but for its number. */
export type ComputedLine = Omit<DueLine, 'decision'> & {
  readonly personId: string;
  readonly payee: PersonAccount['payee'];
  readonly facts: string;
};
type FoundOverpaid = Overpaid & { readonly personId: string };

/** A month's cycle as it comes out of what stands in the files at this moment. */
export type Computed = {
  readonly lines: readonly ComputedLine[];
  readonly overpaid: readonly FoundOverpaid[];
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
  /** SHA-256 over every line: the same facts give the same. */
  readonly contentHash: string;
};

/** The first month whose payments are known; a new office knows none before its first. */
function openingMonth(reader: Reader, month: Month): Month {
  const first = reader.get<{ month: string | null }>(sql`SELECT min(month) AS month FROM
    (SELECT min(month) AS month FROM paid_before UNION ALL SELECT min(month) FROM payment_batch)`);
  return Month.parse(first.month !== null && first.month < month ? first.month : month);
}

/**
 * Computes a month for everybody, in the order of their files, and yields after each few. Nothing is written: what the
 * same facts give is the same, whoever asks and how often.
 */
export function* computeMonth(
  reader: Reader,
  { month, exceptBatch }: { readonly month: Month; readonly exceptBatch: string | null },
  policyOf: PolicyOf,
): Generator<Progress, Computed> {
  const asked = { month, since: openingMonth(reader, month) };
  const hash = createHash('sha256');
  const lines: ComputedLine[] = [];
  const overpaid: FoundOverpaid[] = [];
  const pairs: Pair[] = [];
  const differences: Difference[] = [];
  let people = 0;
  for (let after: number | null = 0; after !== null;) {
    const chunk = readAccounts(reader, { after, limit: TURN, exceptBatch });
    for (const account of chunk.accounts) {
      const { personId, payee } = account;
      const balance = balanceOf(account, asked, policyOf);
      for (const { decision, ...due } of balance.lines) {
        const line = { ...due, personId, payee, facts: factsOf(decision) };
        hash.update(contentOf(line));
        lines.push(line);
      }
      overpaid.push(...balance.overpaid.map((each) => ({ ...each, personId })));
      for (const pair of pairsOf(account, balance.lines, month)) {
        pairs.push(pair);
        const difference = explained(account, pair, { month, policyOf });
        if (difference) differences.push(difference);
      }
    }
    people += chunk.accounts.length;
    after = chunk.next;
    yield { done: people, total: null };
  }
  return { lines, overpaid, pairs, differences, contentHash: hash.digest('hex') };
}

/** What of a line is fixed when it is confirmed, in one order for good. */
function contentOf({ payee, ...line }: ComputedLine): string {
  const { personId, program, forMonth, kind, rateFen, amountFen, entitlementId, facts } = line;
  const { name, identityNumber, divisionCode, account } = payee;
  const { bank = '', number = '', holderName = '' } = account ?? {};
  return JSON.stringify([
    personId,
    program,
    forMonth,
    kind,
    rateFen,
    amountFen,
    entitlementId,
    name,
    identityNumber,
    divisionCode,
    bank,
    number,
    holderName,
    facts,
  ]);
}

function pairsOf({ personId, paid }: PersonAccount, lines: readonly DueLine[], month: Month): Pair[] {
  const before = shiftMonth(month, -1);
  return PROGRAMS.flatMap((program): Pair[] => {
    const last = paid.find((each) => each.program === program && each.month === before)?.fen ?? null;
    const now = lines.find((each) => each.program === program && each.kind === 'regular')?.amountFen ?? null;
    return last === null && now === null ? [] : [{ personId, program, last, now }];
  });
}

function explained(
  account: PersonAccount,
  pair: Pair,
  { month, policyOf }: { readonly month: Month; readonly policyOf: PolicyOf },
): Difference | undefined {
  if (pair.last === pair.now) return undefined;
  const { program } = pair;
  return differenceOf(pair, {
    last: standingOf(account, { program, month: shiftMonth(month, -1) }, policyOf),
    now: standingOf(account, { program, month }, policyOf),
  });
}
