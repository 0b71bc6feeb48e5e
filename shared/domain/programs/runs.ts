import { type Month, shiftMonth } from '#shared/domain/month.ts';
import type { Decision } from '#shared/domain/programs/decision.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import type { Program } from '#shared/domain/programs/programs.ts';

type Span = { readonly program: Program; readonly from: Month; readonly to: Month };
/** The policy as it stood for a month. */
export type PolicyOf = (month: Month) => Policy;

/** One decision a month, first to last. */
export function decideMonths(
  facts: PersonFacts,
  { program, from, to }: Span,
  policyOf: PolicyOf,
): Decision[] {
  const decisions: Decision[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) {
    decisions.push(decide(facts, { program, month }, policyOf(month)));
  }
  return decisions;
}

/**
 * The first month of the unbroken run without a right that ends in `to`, not before `from`; undefined when there is a
 * right in `to`. That is the first month without pay, whenever the facts became known.
 */
export function withoutRightSince(
  facts: PersonFacts,
  { program, from, to }: Span,
  policyOf: PolicyOf,
): Month | undefined {
  let since: Month | undefined;
  for (let month = to; month >= from; month = shiftMonth(month, -1)) {
    if (decide(facts, { program, month }, policyOf(month)).outcome !== 'not-entitled') break;
    since = month;
  }
  return since;
}
