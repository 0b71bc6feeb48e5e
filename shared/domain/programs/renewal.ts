import type { Day } from '#shared/domain/day.ts';
import { type Month, monthOf, nextMonth } from '#shared/domain/month.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { startMonthAfterRenewal } from '#shared/domain/programs/start-month.ts';

/** From when a certificate that renewed an expired one pays, and from when it does with 补发, when that is ticked. */
export type Renewed = {
  /** Not later than `renewedFrom`; the same where there is nothing to pay back. */
  readonly backFrom: Month;
  /** From here on the renewed certificate pays anyway. */
  readonly renewedFrom: Month;
};

type Asked = {
  /** The day on which it was applied for, or asked to be resumed. */
  readonly appliedOn: Day;
  /** The first month without pay: the stop for 证件过期, or the pause. */
  readonly stoppedFrom: Month;
  readonly policy: Policy;
};

/**
 * From when a renewal pays, and what it may pay back: at most so many months as the policy says (民发〔2021〕70号: 3), never one in which the old
 * certificate still counted. Null where the last certificate renews none that had run out by its issue.
 */
export function renewalOf(facts: PersonFacts, { appliedOn, stoppedFrom, policy }: Asked): Renewed | null {
  const [last, before] = facts.certificates.toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1));
  if (!last || !before || last.issuedOn <= before.expiresOn) return null;
  const expired = firstStopped(policy, before.expiresOn);
  const renewal = {
    stoppedFrom: expired > stoppedFrom ? expired : stoppedFrom,
    certificateIssuedOn: last.issuedOn,
  };
  const start = (payBack: boolean) =>
    startMonthAfterRenewal(appliedOn, { ...renewal, payBack }, policy.renewal);
  const [renewedFrom, backFrom] = [start(false), start(true)];
  return { backFrom, renewedFrom };
}

/** The first month in which a certificate that ran out on a day counts no more. */
function firstStopped({ stopRules }: Policy, expiresOn: Day): Month {
  const month = monthOf(expiresOn);
  return stopRules['03'] === 'same-month' ? month : nextMonth(month);
}
