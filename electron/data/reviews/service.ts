import { and, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/domain/day.ts';
import { monthOf } from '#shared/domain/month.ts';
import { type ReviewFault, reviewFault, type Reviewed } from '#shared/domain/reviews/record.ts';
import { listChildren } from '#shared/domain/registry/divisions.ts';
import { runPrepared } from '../db/rows.ts';
import { reviewItems, reviews } from '../db/schema/reviews.ts';
import { type Pen, remember } from '../registry/changes/pen.ts';
import { reviewsRepository } from './repository.ts';

const refuse = (fault: ReviewFault | undefined): void => {
  if (fault) throw new AppError('review-fault', { fault });
};

type Begun = {
  readonly year: number;
  /** Null for every town that has none yet. */
  readonly townshipCode: string | null;
  readonly dueOn: Day;
  readonly countyCode: string;
};

/** Begins the review of a town, or of all that are left; whoever is enrolled there today is in it. */
export function beginReviews(pen: Pen, begun: Begun, today: Day): { reviews: number; people: number } {
  const { year, townshipCode, dueOn, countyCode } = begun;
  if (dueOn < today) refuse('due-in-past');
  const known = new Set(
    pen.writer
      .select({ townshipCode: reviews.townshipCode })
      .from(reviews)
      .where(eq(reviews.year, year))
      .all()
      .map((row) => row.townshipCode),
  );
  if (townshipCode !== null && known.has(townshipCode)) refuse('begun-already');
  const towns = townshipCode === null ? listChildren(countyCode).map(({ code }) => code) : [townshipCode];
  const counts = towns
    .filter((town) => !known.has(town))
    .map((town) => beginReview(pen, { year, dueOn, townshipCode: town }, today));
  if (counts.length === 0) refuse('begun-already');
  return { reviews: counts.length, people: counts.reduce((sum, people) => sum + people, 0) };
}

function beginReview(
  pen: Pen,
  row: { readonly year: number; readonly townshipCode: string; readonly dueOn: Day },
  today: Day,
): number {
  const review = {
    ...row,
    id: pen.newId(),
    openedAt: pen.author?.at ?? '',
    openedBy: pen.author?.by ?? '',
  };
  pen.writer.insert(reviews).values(review).run();
  return reviewsRepository.fill(pen.writer, review, monthOf(today));
}

/** Whoever came to be enrolled in the town since it began is to be reviewed too. */
export function refillReview(pen: Pen, reviewId: string, today: Day): number {
  return reviewsRepository.fill(pen.writer, reviewsRepository.get(pen.writer, reviewId), monthOf(today));
}

const RECORD = `UPDATE review_item SET result = ?, method = ?, reviewed_on = ?, evidence = ?, recorded_at = ?,
  recorded_by = ? WHERE review_id = ? AND person_id = ?`;

/** Writes what came out for these people; gives how many they are. All of them must be in the review. */
export function recordResults(
  pen: Pen,
  { reviewId, personIds }: { readonly reviewId: string; readonly personIds: readonly string[] },
  { reviewed, today }: { readonly reviewed: Reviewed; readonly today: Day },
): number {
  refuse(reviewFault(reviewed, today));
  const { result, method, on, evidence } = reviewed;
  const { at = '', by = '' } = pen.author ?? {};
  const ids = [...new Set(personIds)];
  for (const personId of ids) {
    const item = pen.writer
      .select()
      .from(reviewItems)
      .where(and(eq(reviewItems.reviewId, reviewId), eq(reviewItems.personId, personId)))
      .get();
    if (!item) throw new AppError('not-found');
    runPrepared(pen.writer, RECORD, [result, method, on, evidence, at, by, reviewId, personId]);
    const subject = { personId, table: reviewItems, recordId: `${reviewId}:${personId}` };
    remember(pen, subject, [{ field: 'result', old: item.result, new: result }]);
  }
  return ids.length;
}
