import type { Day } from '#shared/domain/day.ts';
import { type Month, monthOf, shiftMonth } from '#shared/domain/month.ts';

/** From when a renewed certificate pays again: two documents differ (民发〔2021〕70号, 民发〔2022〕79号), the office decides. */
export type RenewalRule = {
  readonly startsAt: 'certificate-issue' | 'application';
  /** The most months that may be paid back, when a reviewer ticks it: 3 by 民发〔2021〕70号. */
  readonly mostBackMonths: number;
};

export type Renewal = {
  /** The first month that the expired certificate left without pay. */
  readonly stoppedFrom: Month;
  readonly certificateIssuedOn: Day;
  readonly payBack: boolean;
};

/** The month from which an approved application pays: the one in which it was handed in (国发〔2015〕52号). */
export function startMonth(appliedOn: Day): Month {
  return monthOf(appliedOn);
}

/** The same after a certificate that had expired was renewed; earlier by what is paid back. */
export function startMonthAfterRenewal(appliedOn: Day, renewal: Renewal, rule: RenewalRule): Month {
  const { stoppedFrom, certificateIssuedOn, payBack } = renewal;
  const base = monthOf(rule.startsAt === 'certificate-issue' ? certificateIssuedOn : appliedOn);
  if (!payBack) return base;
  const earliest = shiftMonth(base, -rule.mostBackMonths);
  return stoppedFrom > earliest ? stoppedFrom : earliest;
}
