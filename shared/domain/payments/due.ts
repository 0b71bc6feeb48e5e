import { Fen } from '#shared/domain/money.ts';
import { type Month, nextMonth } from '#shared/domain/month.ts';
import type { Decision } from '#shared/domain/programs/decision.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { entitlementState, type Interval } from '#shared/domain/programs/entitlement-state.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import { PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { Claimed } from './recovery.ts';

export type Enrolment = Interval & {
  readonly id: string;
  readonly program: Program;
  /** Enrolled at this desk: every month is known. Else what was paid before the opening balances is not. */
  readonly begunHere: boolean;
};

/** What somebody was paid for a month of a program; several together make the month, what came back is negative. */
export type PaidMonth = { readonly program: Program; readonly month: Month; readonly fen: Fen };

/** A month that was found to be paid too much before. */
export type ClaimedMonth = Claimed & { readonly program: Program; readonly month: Month };

/** A month's money that is owed: 当月 of the cycle's own month, 补发 of an earlier one. */
export type DueLine = {
  readonly kind: 'regular' | 'arrears';
  readonly program: Program;
  readonly forMonth: Month;
  readonly rateFen: Fen;
  /** What of the rate is still owed. */
  readonly amountFen: Fen;
  /** What of it was paid before. */
  readonly alreadyFen: Fen;
  readonly entitlementId: string;
  readonly decision: Decision;
};

/** A month that was paid and not owed, or paid too high; nothing too much where it was only claimed to be so. */
export type Overpaid = {
  readonly program: Program;
  readonly forMonth: Month;
  readonly amountFen: Fen;
  /** What was claimed before. */
  readonly claimed: Claimed;
  /** What decided against the month; null where an entitlement had ended or never was. */
  readonly decision: Decision | null;
  readonly entitlement: Enrolment | null;
};

export type Account = {
  readonly facts: PersonFacts;
  readonly entitlements: readonly Enrolment[];
  readonly paid: readonly PaidMonth[];
  readonly claimed: readonly ClaimedMonth[];
};

type Asked = {
  /** The month of the cycle. */
  readonly month: Month;
  /** The first month whose payments are known; before it nothing is owed but to those who were enrolled here. */
  readonly since: Month;
  /** Up to here the account is known to be square: nothing of it has changed since; null when that is not known. */
  readonly settledThrough?: Month | null;
};

type Balance = { readonly lines: readonly DueLine[]; readonly overpaid: readonly Overpaid[] };

/**
 * What is owed to somebody in a month's cycle, and what they were paid too much (domain section 12, `due`, `paid`,
 * `arrears`, `over`). Months stand singly: a month too many never pays for a month too few (追缴 is never an automatic
 * deduction). A month that is paused, or held by a warning, is neither: it is settled when that ends.
 */
export function balanceOf(account: Account, asked: Asked, policyOf: PolicyOf): Balance {
  const lines: DueLine[] = [];
  const overpaid: Overpaid[] = [];
  for (const program of PROGRAMS) {
    const own = account.entitlements.filter((each) => each.program === program);
    const paid = paidByMonth(account.paid, program);
    if (own.length === 0 && paid.size === 0) continue;
    const first = asked.settledThrough ? nextMonth(asked.settledThrough) : firstMonth(own, asked.since);
    for (let month = first; month <= asked.month; month = nextMonth(month)) {
      const entitlement = own.find((each) => isOpen(each, month)) ?? null;
      if (month < asked.since && !entitlement?.begunHere) continue;
      const already = paid.get(month) ?? 0;
      const state = entitlement && entitlementState(entitlement, month);
      if (state === '暂停') continue;
      const decision = state === '享受中' ? decide(account.facts, { program, month }, policyOf(month)) : null;
      if (decision?.outcome === 'held') continue;
      const owed = Fen.parse(decision?.outcome === 'entitled' ? (decision.rateFen ?? 0) : 0);
      if (decision && entitlement && owed > already) {
        lines.push({
          kind: month === asked.month ? 'regular' : 'arrears',
          program,
          forMonth: month,
          rateFen: owed,
          amountFen: Fen.parse(owed - already),
          alreadyFen: Fen.parse(already),
          entitlementId: entitlement.id,
          decision,
        });
      }
      const claimed = claimOn(account, program, month);
      if (already > owed || claimed.fen > 0) {
        const ended = entitlement ?? own.findLast(({ startMonth }) => startMonth <= month) ?? null;
        overpaid.push({
          program,
          forMonth: month,
          amountFen: Fen.parse(Math.max(0, already - owed)),
          claimed,
          decision,
          entitlement: ended,
        });
      }
    }
  }
  return { lines, overpaid };
}

const UNCLAIMED: Claimed = { fen: Fen.parse(0), outstandingFen: Fen.parse(0) };

function claimOn({ claimed }: Account, program: Program, month: Month): Claimed {
  return claimed.find((each) => each.program === program && each.month === month) ?? UNCLAIMED;
}

function firstMonth(own: readonly Enrolment[], since: Month): Month {
  const begun = own.filter(({ begunHere }) => begunHere).map(({ startMonth }) => startMonth);
  return [since, ...begun].toSorted()[0] ?? since;
}

function isOpen(entitlement: Enrolment, month: Month): boolean {
  const state = entitlementState(entitlement, month);
  return state === '享受中' || state === '暂停';
}

function paidByMonth(paid: readonly PaidMonth[], program: Program): ReadonlyMap<Month, number> {
  const months = new Map<Month, number>();
  for (const each of paid) {
    if (each.program !== program) continue;
    months.set(each.month, (months.get(each.month) ?? 0) + each.fen);
  }
  return months;
}
