import { eq, sql } from 'drizzle-orm';
import { Month } from '#shared/domain/month.ts';
import type { Reader, Writer } from '../db/database.ts';
import { findings } from '../db/schema/findings.ts';
import type { Clock } from '../rpc/context.ts';
import { readCase } from './facts.ts';
import { findAbout } from './found.ts';
import { readPolicy } from './policy.ts';
import { keepReconciled, reconcile } from './reconcile.ts';
import { lastScan } from './scan-runs.ts';

type Hand = { readonly writer: Writer; readonly newId: () => string; readonly clock: Clock };

/**
 * Looks again at people about whom a fact has changed: whoever is enrolled without a right is proposed at once, and what
 * no longer holds is gone. Who should have a subsidy is looked for in everybody, never here: half of an office's lists
 * would find thousands.
 */
export function lookAgain({ writer, newId, clock }: Hand, personIds: Iterable<string>): void {
  const today = clock.today();
  const month = latest(today.slice(0, 7), lastScan(writer)?.month);
  const policyOf = readPolicy(writer, today);
  for (const personId of personIds) {
    const stored = writer.select().from(findings).where(eq(findings.personId, personId)).all();
    const about = readCase(writer, personId);
    const found = about ? findAbout(writer, about, { month, policyOf }) : [];
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

function latest(today: string, scanned: string | undefined): Month {
  return Month.parse(scanned !== undefined && scanned > today ? scanned : today);
}
