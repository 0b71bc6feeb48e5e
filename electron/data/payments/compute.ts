import { sql } from 'drizzle-orm';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { differenceOf, type Difference, type Pair } from '#shared/domain/payments/comparison.ts';
import { balanceOf, type DueLine } from '#shared/domain/payments/due.ts';
import { standingOf } from '#shared/domain/payments/standing.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { Reader } from '../db/database.ts';
import { type PersonAccount, readAccounts } from './accounts.ts';
import { policyStamp } from './fingerprint.ts';
import { factsOf } from './line-facts.ts';
import type { ComputedLine, Portion } from './portion.ts';

/** People in one turn: some milliseconds of work, so many that asking for them costs little beside it. */
const TURN = 400;

type Asked = { readonly month: Month; readonly exceptBatch: string | null };

/** The first month whose payments are known; a new office knows none before its first. */
export function openingMonth(reader: Reader, month: Month): Month {
  const first = reader.get<{ month: string | null }>(sql`SELECT min(month) AS month FROM
    (SELECT min(month) AS month FROM paid_before
     UNION ALL SELECT min(month) FROM payment_batch WHERE kind = 'monthly')`);
  return Month.parse(first.month !== null && first.month < month ? first.month : month);
}

/**
 * Computes a month for everybody, in the order of their files, some people at a time. Nothing is written and nothing is
 * kept: what the same facts give is the same, whoever asks and how often.
 */
export function* computeMonth(reader: Reader, asked: Asked, policyOf: PolicyOf): Generator<Portion, void> {
  const { month } = asked;
  const before = shiftMonth(month, -1);
  const since = openingMonth(reader, month);
  const stamp = policyStamp(policyOf, since, before);
  for (const accounts of walkAccounts(reader, asked, stamp)) {
    const overpaid: Portion['overpaid'][number][] = [];
    const lines: ComputedLine[] = [];
    const pairs: Pair[] = [];
    const differences: Difference[] = [];
    for (const account of accounts) {
      const settledThrough = account.settled ? before : null;
      const balance = balanceOf(account, { month, since, settledThrough }, policyOf);
      lines.push(...balance.lines.map((due) => lineOf(account, due)));
      for (const each of balance.overpaid) overpaid.push({ ...each, personId: account.personId });
      for (const pair of pairsOf(account, balance.lines, month)) {
        pairs.push(pair);
        const difference = explained(account, pair, { month, policyOf });
        if (difference) differences.push(difference);
      }
    }
    yield { people: accounts.length, lines, overpaid, pairs, differences, settled: accounts };
  }
}

/**
 * 差额: what a standard that was raised afterwards adds to months that were paid already, up to `through`. Months stand
 * singly; what was added or taken before is counted.
 */
export function* computeDifference(
  reader: Reader,
  { through, exceptBatch }: { readonly through: Month; readonly exceptBatch: string | null },
  policyOf: PolicyOf,
): Generator<Portion, void> {
  const since = openingMonth(reader, through);
  // Whoever is settled under the policy of today has nothing coming.
  const month = shiftMonth(through, 1);
  const stamp = policyStamp(policyOf, since, through);
  for (const accounts of walkAccounts(reader, { month, exceptBatch }, stamp)) {
    const lines = accounts
      .filter(({ settled }) => !settled)
      .flatMap((account) =>
        balanceOf(account, { month: through, since }, policyOf)
          .lines.filter(({ alreadyFen }) => alreadyFen > 0)
          .map((due): ComputedLine => ({ ...lineOf(account, due), kind: 'difference' })),
      );
    yield { people: accounts.length, lines, overpaid: [], pairs: [], differences: [], settled: [] };
  }
}

function* walkAccounts(
  reader: Reader,
  asked: Asked,
  stamp: string,
): Generator<readonly PersonAccount[], void> {
  for (let after: number | null = 0; after !== null;) {
    const chunk = readAccounts(reader, { ...asked, stamp, after, limit: TURN });
    yield chunk.accounts;
    after = chunk.next;
  }
}

function lineOf({ personId, payee }: PersonAccount, due: DueLine): ComputedLine {
  const { program, forMonth, kind, rateFen, amountFen, entitlementId, decision } = due;
  const facts = factsOf(decision);
  return {
    personId,
    program,
    forMonth,
    kind,
    rateFen,
    amountFen,
    entitlementId,
    payee,
    facts,
    repays: null,
  };
}

function pairsOf({ personId, paid }: PersonAccount, lines: readonly DueLine[], month: Month): Pair[] {
  const before = shiftMonth(month, -1);
  return PROGRAMS.flatMap((program): Pair[] => {
    const own = paid.find((each) => each.regular && each.program === program && each.month === before);
    const last = own?.fen ?? null;
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
