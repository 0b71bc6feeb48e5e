import { type Month, nextMonth } from '#shared/domain/month.ts';
import type { Decision } from '#shared/domain/programs/decision.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { type Interval, isEnrolled } from '#shared/domain/programs/entitlement-state.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import { PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import { type PolicyOf, withoutRightSince } from '#shared/domain/programs/runs.ts';

type Enrolment = Interval & { readonly id: string; readonly program: Program };
type Asked = { readonly facts: PersonFacts; readonly entitlements: readonly Enrolment[] };

/** Where right and enrolment disagree: 应享未享 (should-have) and 不应享 (should-not). */
export type Finding =
  | { readonly kind: 'should-have'; readonly program: Program; readonly decision: Decision }
  | {
      readonly kind: 'should-not';
      readonly program: Program;
      readonly decision: Decision;
      readonly entitlementId: string;
      /** The first month of the enrolment without a right: the first without pay. */
      readonly since: Month;
    };

/** Decides both programs for one person and one month, and says where right and enrolment disagree. */
export function findingsOf(asked: Asked, month: Month, policyOf: PolicyOf): Finding[] {
  const policy = policyOf(month);
  return PROGRAMS.flatMap((program): Finding[] => {
    const decision = decide(asked.facts, { program, month }, policy);
    const own = asked.entitlements.filter((each) => each.program === program);
    const enrolled = own.find((each) => isEnrolled(each, month));
    if (decision.outcome !== 'not-entitled') {
      // Somebody who begins later is on the list already.
      if (enrolled || own.some(({ startMonth }) => startMonth > month)) return [];
      return [{ kind: 'should-have', program, decision }];
    }
    if (!enrolled) return [];
    const span = { program, from: enrolled.startMonth, to: month };
    const since = withoutRightSince(asked.facts, span, policyOf) ?? month;
    return [{ kind: 'should-not', program, decision, entitlementId: enrolled.id, since }];
  });
}

/**
 * Who has a right in the month and, by what is known already, none in the next: a death, a move, a benefit that ends. A
 * certificate that runs out may still be renewed and is not among them.
 */
export function endingsAhead(asked: Asked, month: Month, policyOf: PolicyOf): Finding[] {
  const next = nextMonth(month);
  const ahead = findingsOf(asked, next, policyOf).filter((finding) => finding.kind === 'should-not');
  return ahead.filter(({ since, decision }) => since === next && decision.deciding?.stopReason !== '03');
}
