import type { Day } from '#shared/domain/day.ts';
import type { Method, Result } from '#shared/domain/reviews/words.ts';

/** Why something of a review cannot be written down. */
export const REVIEW_FAULTS = ['begun-already', 'due-in-past', 'in-future', 'evidence-needed'] as const;
export type ReviewFault = (typeof REVIEW_FAULTS)[number];

/** What came out for somebody. */
export type Reviewed = {
  readonly result: Result;
  readonly method: Method;
  readonly on: Day;
  readonly evidence: string | null;
};

/** What stands against it; whatever would change somebody's money needs to say on what it rests. */
export function reviewFault({ result, on, evidence }: Reviewed, today: Day): ReviewFault | undefined {
  if (on > today) return 'in-future';
  const isBlank = evidence === null || evidence.trim() === '';
  return result !== '正常' && isBlank ? 'evidence-needed' : undefined;
}
