import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Review, ReviewPerson } from '#shared/contract/reviews.ts';
import { AppError } from '#shared/contract/errors.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import type { Month } from '#shared/domain/month.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { Result } from '#shared/domain/reviews/words.ts';
import type { Reader, Writer } from '../db/database.ts';

const Cursor = z.tuple([z.string(), z.int()]);

type Counted = Omit<Review, 'results'> & Review['results'];

/** Those of merged files are counted under the file that was kept. */
const REVIEW = sql`SELECT r.id, r.year, r.township_code AS townshipCode, r.due_on AS dueOn,
  r.opened_at AS openedAt, r.opened_by AS openedBy, count(p.id) AS people,
  count(p.id) FILTER (WHERE i.result IS NULL) AS "left",
  count(p.id) FILTER (WHERE i.result = '正常') AS "正常",
  count(p.id) FILTER (WHERE i.result = '需变更') AS "需变更",
  count(p.id) FILTER (WHERE i.result = '停发建议') AS "停发建议",
  count(p.id) FILTER (WHERE i.result = '未找到') AS "未找到"
  FROM review r LEFT JOIN review_item i ON i.review_id = r.id
  LEFT JOIN person p ON p.id = i.person_id AND p.merged_into IS NULL`;

function withResults({ 正常, 需变更, 停发建议, 未找到, ...review }: Counted): Review {
  return { ...review, results: { 正常, 需变更, 停发建议, 未找到 } };
}

type PersonRow = Omit<ReviewPerson, 'maskedIdentityNumber' | 'programs'> & {
  readonly identityNumber: string;
  readonly pinyin: string;
  readonly fileNumber: number;
  readonly living: number;
  readonly nursing: number;
};
type Asked = { readonly reviewId: string; readonly result: Result | null; readonly month: Month };
type Page = { readonly after: string | undefined; readonly limit: number };

function readCursor(text: string | undefined): z.infer<typeof Cursor> {
  if (text === undefined) return ['', 0];
  try {
    return Cursor.parse(JSON.parse(text));
  } catch {
    throw new AppError('invalid-input', { fields: ['after'] });
  }
}

const enrolled = (month: Month, which: SQL, personId: SQL) => sql`EXISTS (SELECT 1 FROM entitlement e
  WHERE e.person_id = ${personId} AND ${which} AND e.start_month <= ${month}
  AND (e.stop_month IS NULL OR e.stop_month > ${month}))`;

export const reviewsRepository = {
  list: (reader: Reader): Review[] =>
    reader.all<Counted>(sql`${REVIEW} GROUP BY r.id ORDER BY r.year DESC, r.township_code`).map(withResults),
  get: (reader: Reader, reviewId: string): Review => {
    const found = reader.get<Counted | undefined>(sql`${REVIEW} WHERE r.id = ${reviewId} GROUP BY r.id`);
    if (!found) throw new AppError('not-found');
    return withResults(found);
  },
  /** Adds everybody of the town who is enrolled in the month and not in it yet; gives how many. */
  fill: (
    writer: Writer,
    review: { readonly id: string; readonly townshipCode: string },
    month: Month,
  ): number =>
    writer.run(sql`INSERT OR IGNORE INTO review_item (review_id, person_id)
      SELECT ${review.id}, l.person_id FROM person_listing l INDEXED BY person_listing_township
      WHERE l.township_code = ${review.townshipCode} AND ${enrolled(month, sql`1`, sql`l.person_id`)}`)
      .changes,
  /** By name. */
  people: (
    reader: Reader,
    { reviewId, result, month }: Asked,
    { after, limit }: Page,
  ): { rows: ReviewPerson[]; next: string | null } => {
    const [pinyin, file] = readCursor(after);
    const found = reader.all<PersonRow>(sql`SELECT p.id AS personId, p.name,
      p.identity_number AS identityNumber, p.division_code AS divisionCode, p.status, p.pinyin,
      p.file_number AS fileNumber, i.result, i.method, i.reviewed_on AS reviewedOn, i.evidence,
      i.recorded_by AS recordedBy, ${enrolled(month, sql`e.program = 'living'`, sql`p.id`)} AS living,
      ${enrolled(month, sql`e.program = 'nursing'`, sql`p.id`)} AS nursing
      FROM review_item i INDEXED BY review_item_result JOIN person p ON p.id = i.person_id
      WHERE i.review_id = ${reviewId} AND i.result IS ${result} AND p.merged_into IS NULL
      AND (p.pinyin, p.file_number) > (${pinyin}, ${file})
      ORDER BY p.pinyin, p.file_number LIMIT ${limit + 1}`);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      rows: rows.map(shownPerson),
      next: found.length > limit && last ? JSON.stringify([last.pinyin, last.fileNumber]) : null,
    };
  },
};

function shownPerson(row: PersonRow): ReviewPerson {
  const { identityNumber, pinyin: _pinyin, fileNumber: _file, living, nursing, ...shown } = row;
  const enrolledIn = { living, nursing };
  return {
    ...shown,
    maskedIdentityNumber: maskIdentityNumber(identityNumber),
    programs: PROGRAMS.filter((program) => enrolledIn[program] === 1),
  };
}
