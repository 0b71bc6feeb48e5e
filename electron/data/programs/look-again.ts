import { eq, sql } from 'drizzle-orm';
import { Month } from '#shared/domain/month.ts';
import type { Reader, Writer } from '../db/database.ts';
import { findings } from '../db/schema/findings.ts';
import type { Clock } from '../rpc/clock.ts';
import { type PersonCase, readCase, readCases } from './facts.ts';
import { findAbout } from './found.ts';
import { countPeople } from './people.ts';
import { readPolicy } from './policy.ts';
import { keepReconciled, reconcile } from './reconcile.ts';
import { readReviewStops } from './review-stops.ts';
import { lastScan } from './scan-runs.ts';

const READ = 1000;

type Hand = { readonly writer: Writer; readonly newId: () => string; readonly clock: Clock };

/**
 * Looks again at people about whom a fact has changed: whoever is enrolled without a right is proposed at once, and what
 * no longer holds is gone. Who should have a subsidy is looked for in everybody, never here: half of an office's lists
 * would find thousands.
 */
export function lookAgain({ writer, newId, clock }: Hand, personIds: readonly string[]): void {
  const today = clock.today();
  const month = latest(today.slice(0, 7), lastScan(writer)?.month);
  const policyOf = readPolicy(writer, today);
  const reviewStops = readReviewStops(writer);
  for (const [personId, about] of casesOf(writer, personIds)) {
    const stored = writer.select().from(findings).where(eq(findings.personId, personId)).all();
    const found = about ? findAbout(writer, about, { month, policyOf, reviewStops }) : [];
    const kept = found.filter(
      ({ kind, program }) =>
        kind === 'should-not' || stored.some((each) => each.kind === kind && each.program === program),
    );
    const writing = keepReconciled(reconcile(stored, kept), { writer, newId, now: clock.now() });
    while (!writing.next().done);
  }
}

/** Whom an import wrote about, of those who are enrolled or about whom something was found. */
export function touchedByImport(reader: Reader, importId: string): string[] {
  return reader
    .all<{ personId: string }>(
      sql`SELECT DISTINCT c.person_id AS personId FROM person_change c
        WHERE c.import_id = ${importId} AND (
          EXISTS (SELECT 1 FROM entitlement e WHERE e.person_id = c.person_id)
          OR EXISTS (SELECT 1 FROM finding f WHERE f.person_id = c.person_id))`,
    )
    .map(({ personId }) => personId);
}

/** Asking about one person costs as much as walking past so many. */
const ONE_IS_WORTH = 25;

/** The facts of these people: one by one when they are few among all, else on a walk past everybody. */
function* casesOf(
  reader: Reader,
  personIds: readonly string[],
): Generator<readonly [string, PersonCase | undefined]> {
  if (personIds.length * ONE_IS_WORTH < countPeople(reader) || personIds.length <= ONE_IS_WORTH) {
    for (const personId of personIds) yield [personId, readCase(reader, personId)];
    return;
  }
  const wanted = new Set(personIds);
  for (let after: number | null = 0; after !== null;) {
    const chunk = readCases(reader, { after, limit: READ });
    for (const each of chunk.cases) if (wanted.delete(each.personId)) yield [each.personId, each];
    after = chunk.next;
  }
  // Whoever is not among them is gone, with whatever was found about them.
  for (const personId of wanted) yield [personId, undefined];
}

function latest(today: string, scanned: string | undefined): Month {
  return Month.parse(scanned !== undefined && scanned > today ? scanned : today);
}
