import { createHash } from 'node:crypto';
import { Month, nextMonth } from '#shared/domain/month.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { PersonCase } from '../programs/facts.ts';

/** The first month of the two subsidies anywhere (国发〔2015〕52号). */
const FIRST_MONTH = Month.parse('2016-01');

/** What told of a fact, and when it was looked at last, decides nothing. */
const TELLS_ONLY = new Set(['source', 'seenOn', 'person', 'why', 'by']);
const whatDecides = (key: string, value: unknown): unknown => (TELLS_ONLY.has(key) ? undefined : value);

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Over everything that the rules see of a person and what they are enrolled in, and since when. */
export function fingerprintOf({ facts, entitlements }: Pick<PersonCase, 'facts' | 'entitlements'>): string {
  return digest(JSON.stringify([facts, entitlements], whatDecides));
}

/** Over the policy of every month up to this one, and the month that the office's payments are known from. */
export function policyStamp(policyOf: PolicyOf, since: Month, through: Month): string {
  const policies: string[] = [since];
  for (let month = FIRST_MONTH; month <= through; month = nextMonth(month)) {
    policies.push(JSON.stringify(policyOf(month)));
  }
  return digest(policies.join('\n'));
}
