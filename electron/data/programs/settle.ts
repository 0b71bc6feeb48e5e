import { inArray } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Settlement } from '#shared/contract/programs/findings.ts';
import { Month } from '#shared/domain/month.ts';
import { isEnrolled } from '#shared/domain/programs/entitlement-state.ts';
import { OUTCOMES_OF, type Outcome } from '#shared/domain/programs/outcomes.ts';
import type { Reader } from '../db/database.ts';
import { insertRow, updateRow } from '../db/rows.ts';
import { findingOutcomes, findings } from '../db/schema/findings.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { pauseEntitlement, stopEntitlement } from './entitlements.ts';
import { readCase } from './facts.ts';

type Stored = typeof findings.$inferSelect;
type When = { readonly at: string; readonly by: string; readonly today: string };

/** Writes down what became of some findings, and does it: all of them or none. */
export function settleFindings(
  pen: Pen,
  { findingIds, settlement }: { findingIds: readonly string[]; settlement: Settlement },
  when: When,
): number {
  const stored = pen.writer
    .select()
    .from(findings)
    .where(inArray(findings.id, [...findingIds]))
    .all();
  if (stored.length < new Set(findingIds).size) throw new AppError('not-found');
  for (const finding of stored) {
    keepDecidable(finding, settlement.outcome);
    if (settlement.outcome === 'stopped') stop(pen, finding, settlement.document);
    if (settlement.outcome === 'paused') pause(pen, finding, { reason: settlement.reason, when });
    insertRow(pen.writer, findingOutcomes, { findingId: finding.id, ...wordsOf(settlement, when) });
    updateRow(pen.writer, findings, {
      id: finding.id,
      outcome: settlement.outcome,
      outcomeAt: when.at,
      // Whoever is stopped is enrolled no more: next time they are news.
      ...(settlement.outcome === 'stopped' ? { goneAt: when.at } : {}),
    });
  }
  return stored.length;
}

/** Somebody else may have decided meanwhile, or the facts have changed. */
function keepDecidable({ kind, goneAt }: Stored, outcome: Outcome): void {
  if (goneAt !== null) throw new AppError('finding-gone');
  const allowed: readonly Outcome[] = OUTCOMES_OF[kind];
  if (!allowed.includes(outcome)) throw new AppError('invalid-input', { fields: ['settlement'] });
}

function wordsOf(settlement: Settlement, { at, by, today }: When) {
  return {
    outcome: settlement.outcome,
    happenedOn: 'on' in settlement ? settlement.on : today,
    toldBy: 'toldBy' in settlement ? settlement.toldBy : null,
    how: 'how' in settlement ? settlement.how : null,
    evidence: 'evidence' in settlement ? settlement.evidence : null,
    reason: 'reason' in settlement ? settlement.reason : null,
    at,
    by,
  };
}

function stop(pen: Pen, finding: Stored, document: string | null): void {
  const from = Month.parse(finding.sinceMonth ?? finding.month);
  stopEntitlement(pen, enrolledIn(pen.writer, finding), {
    from,
    reason: finding.stopReason ?? '17',
    cause: finding.evidence,
    document: document ?? finding.document,
  });
}

function pause(pen: Pen, finding: Stored, { reason, when }: { reason: string; when: When }): void {
  pauseEntitlement(pen, enrolledIn(pen.writer, finding), {
    from: Month.parse(when.today.slice(0, 7)),
    cause: reason,
    document: finding.document,
  });
}

function enrolledIn(reader: Reader, { personId, program, month }: Stored): string {
  const own = readCase(reader, personId)?.entitlements ?? [];
  const enrolled = own.find((each) => each.program === program && isEnrolled(each, Month.parse(month)));
  if (!enrolled) throw new AppError('finding-gone');
  return enrolled.id;
}
