import { sql } from 'drizzle-orm';
import { Day } from '#shared/domain/day.ts';
import { type Month, monthOf, nextMonth } from '#shared/domain/month.ts';
import { isEnrolled } from '#shared/domain/programs/entitlement-state.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import { Fen } from '#shared/domain/money.ts';
import type { Reader } from '../db/database.ts';
import type { PersonCase } from './facts.ts';
import type { Found } from './found.ts';

/** What a yearly review says of somebody who should be paid no more. */
type ReviewStop = {
  readonly personId: string;
  readonly year: number;
  readonly reviewedOn: Day;
  readonly method: string;
  readonly evidence: string;
};
export type ReviewStops = ReadonlyMap<string, ReviewStop>;

/** Whose last review proposes a stop (停发建议); a later result of another kind takes it back. */
export function readReviewStops(reader: Reader): ReviewStops {
  const rows = reader.all<ReviewStop>(sql`SELECT i.person_id AS personId, r.year, i.reviewed_on AS reviewedOn,
      i.method, i.evidence
    FROM review r CROSS JOIN review_item i INDEXED BY review_item_result
      ON i.review_id = r.id AND i.result = '停发建议'
    WHERE NOT EXISTS (SELECT 1 FROM review_item l INDEXED BY review_item_person
      WHERE l.person_id = i.person_id AND l.review_id <> i.review_id AND l.result IS NOT NULL
      AND (l.reviewed_on, l.recorded_at) > (i.reviewed_on, i.recorded_at))`);
  return new Map(rows.map((row) => [row.personId, row]));
}

/**
 * What the review proposes for each subsidy that somebody is enrolled in: a stop for reason 15, from the month that the
 * office's stop rule says. Like every proposal it changes nothing until a clerk accepts it.
 */
export function proposedByReview(
  { personId, entitlements }: PersonCase,
  { month, policyOf, reviewStops }: { month: Month; policyOf: PolicyOf; reviewStops: ReviewStops },
): Found[] {
  const stop = reviewStops.get(personId);
  if (!stop) return [];
  const reviewed = monthOf(Day.parse(stop.reviewedOn));
  const since = policyOf(reviewed).stopRules['15'] === 'same-month' ? reviewed : nextMonth(reviewed);
  const at = since > month ? since : month;
  return entitlements
    .filter((each) => each.startMonth <= reviewed && isEnrolled(each, at))
    .map(({ program }) => ({
      personId,
      program,
      kind: 'should-not',
      month,
      sinceMonth: since,
      overpaidFen: Fen.parse(0),
      rateFen: null,
      rule: null,
      stopReason: '15',
      document: `${stop.year}年年度复核`,
      evidence: `${stop.year}年年度复核建议停发：${stop.evidence}（${stop.method}，${stop.reviewedOn}）`,
    }));
}
