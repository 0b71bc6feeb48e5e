import { type Month, monthOf, shiftMonth } from '#shared/domain/month.ts';
import { findingsOf } from '#shared/domain/programs/finding.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import { between, happens, type Random, randomFrom } from '#shared/domain/registry/invented/random.ts';
import { insertRow } from '../../db/rows.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { readCases } from '../../programs/facts.ts';
import { readPolicy } from '../../programs/policy.ts';
import { SEED } from '../people.ts';
import type { PastOffice } from './past-office.ts';

const KEY = 13;
const READ = 500;
/** Some have a right and do not know of it. */
const ENROLLED = 0.97;
const MOST_MONTHS = 60;

/** Enrols nearly everybody who has a right in the first month, as the registers that an office begins with have them. */
export function enrolTheFirst({ writer, newId, now }: PastOffice, month: Month): void {
  const policyOf = readPolicy(writer, now().slice(0, 10));
  const random = randomFrom(SEED, KEY);
  for (let after: number | null = 0; after !== null;) {
    const chunk = readCases(writer, { after, limit: READ });
    for (const { personId, ...about } of chunk.cases)
      for (const { kind, program, decision } of findingsOf(about, month, policyOf)) {
        if (kind !== 'should-have' || decision.outcome !== 'entitled' || !happens(random, ENROLLED)) continue;
        const startMonth = startOf(about.facts, month, random);
        insertRow(writer, entitlements, { id: newId(), personId, program, startMonth });
      }
    after = chunk.next;
  }
}

/** Some month since the certificate and the welfare that the right may rest on. */
function startOf({ certificates, welfare }: PersonFacts, month: Month, random: Random): Month {
  const since = [
    ...certificates.map(({ issuedOn }) => monthOf(issuedOn)),
    ...welfare.map(({ startMonth }) => startMonth),
  ].filter((each) => each < month);
  const earliest = since.toSorted().at(-1) ?? month;
  const drawn = shiftMonth(month, -between(random, 1, MOST_MONTHS));
  return drawn > earliest ? drawn : earliest;
}
