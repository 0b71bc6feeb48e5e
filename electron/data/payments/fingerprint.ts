import { hash } from 'node:crypto';
import { Month, nextMonth } from '#shared/domain/month.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { Seen } from '#shared/domain/programs/facts.ts';
import type { PersonCase } from '../programs/facts.ts';

/** The first month of the two subsidies anywhere (国发〔2015〕52号). */
const FIRST_MONTH = Month.parse('2016-01');
const LENGTH = 22;

const digest = (text: string) => hash('sha256', text, 'base64url').slice(0, LENGTH);

/** What told of a fact, and when it was looked at last, decides nothing. */
const untold = <F extends Seen>({ source: _source, seenOn: _seenOn, ...fact }: F) => fact;

/** Over everything that the rules see of a person and what they are enrolled in, and since when. */
export function fingerprintOf({ facts, entitlements }: Pick<PersonCase, 'facts' | 'entitlements'>): string {
  const { person: _person, certificates, welfare, endings, choices, overrides, ...rest } = facts;
  const decides = {
    ...rest,
    certificates: certificates.map(untold),
    welfare: welfare.map(untold),
    endings: endings.map(untold),
    choices: choices.map(untold),
    overrides: overrides.map(({ rule }) => rule),
    entitlements,
  };
  return digest(JSON.stringify(decides));
}

/** Over the policy of every month up to this one, and the month that the office's payments are known from. */
export function policyStamp(policyOf: PolicyOf, since: Month, through: Month): string {
  const policies: string[] = [since];
  for (let month = FIRST_MONTH; month <= through; month = nextMonth(month)) {
    policies.push(JSON.stringify(policyOf(month)));
  }
  return digest(policies.join('\n'));
}
