import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { METHODS, RESULTS } from '#shared/domain/reviews/words.ts';
import { Program } from './registry/words.ts';
import { command, query } from './rpc.ts';

/** As many as are written in one breath. */
export const MOST_REVIEWED = 2_000;
const reviewId = z.uuid();
const TownshipCode = z.string().length(9);

const Review = z.strictObject({
  id: reviewId,
  year: z.int(),
  townshipCode: z.string(),
  dueOn: z.iso.date(),
  openedAt: z.string(),
  openedBy: z.string(),
  people: z.int(),
  /** Nobody has looked at them yet. */
  left: z.int(),
  results: z.strictObject({ 正常: z.int(), 需变更: z.int(), 停发建议: z.int(), 未找到: z.int() }),
});
export type Review = z.infer<typeof Review>;

const ReviewPerson = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  status: z.string(),
  /** Enrolled in today. */
  programs: z.array(Program),
  result: z.enum(RESULTS).nullable(),
  method: z.enum(METHODS).nullable(),
  reviewedOn: z.iso.date().nullable(),
  evidence: z.string().nullable(),
  recordedBy: z.string().nullable(),
});
export type ReviewPerson = z.infer<typeof ReviewPerson>;

export const reviews = {
  /** The reviews of a year, by town; the years that there are. */
  list: query(EVERYONE, z.strictObject({}), z.array(Review)),
  /** Everybody enrolled there today is to be reviewed; without a town, one review for every town that has none. */
  begin: command(
    CLERKS,
    z.strictObject({
      year: z.int().min(2016).max(2100),
      townshipCode: TownshipCode.nullable(),
      dueOn: z.iso.date(),
    }),
    z.strictObject({ reviews: z.int(), people: z.int() }),
  ),
  /** Adds whoever came to be enrolled since it began. */
  refill: command(CLERKS, z.strictObject({ reviewId }), z.strictObject({ people: z.int() })),
  get: query(EVERYONE, z.strictObject({ reviewId }), Review),
  /** By name; `result` null for those who are left. */
  people: query(
    EVERYONE,
    z.strictObject({
      reviewId,
      result: z.enum(RESULTS).nullable(),
      after: z.string().max(200).optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(ReviewPerson), next: z.string().nullable() }),
  ),
  /** What came out, for one or for many; anything but 正常 needs its evidence. */
  record: command(
    CLERKS,
    z.strictObject({
      reviewId,
      personIds: z.array(z.uuid()).min(1).max(MOST_REVIEWED),
      result: z.enum(RESULTS),
      method: z.enum(METHODS),
      on: z.iso.date(),
      evidence: z.string().trim().min(1).max(500).nullable(),
    }),
    z.strictObject({ people: z.int() }),
  ),
};
