import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { VolunteerRecord, VolunteerRequest } from '#shared/contract/volunteers/rewards.ts';
import { Day } from '#shared/domain/day.ts';
import type { RecordKind } from '#shared/domain/volunteers/words.ts';
import type { Reader } from '../db/database.ts';
import { volunteerRecords, volunteerRequests } from '../db/schema/volunteers.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { addKept, changeKept } from './pen.ts';
import { refusal } from './refuse.ts';
import { getVolunteer } from './register.ts';

/** Training, honours, evaluations; those that were struck are left out. */
export function recordsOf(reader: Reader, volunteerId: string): VolunteerRecord[] {
  const { id, kind, on, title, issuer, document, by } = volunteerRecords;
  return reader
    .select({ id, kind, on, title, issuer, document, by })
    .from(volunteerRecords)
    .where(and(eq(volunteerRecords.volunteerId, volunteerId), isNull(volunteerRecords.struckAt)))
    .orderBy(desc(on))
    .all();
}

type Added = {
  readonly volunteerId: string;
  readonly kind: RecordKind;
  readonly on: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly document: string | null;
};

export function addRecord(pen: Pen, { on, ...added }: Added, today: Day): string {
  const { name } = getVolunteer(pen.writer, added.volunteerId);
  if (on > today) throw refusal('day-in-future', name);
  const { at = '', by = '' } = pen.author ?? {};
  const id = pen.newId();
  addKept(pen, volunteerRecords, {
    ...added,
    on: Day.parse(on),
    id,
    at,
    by,
    struckAt: null,
    struckWhy: null,
  });
  return id;
}

export function strikeRecord(pen: Pen, id: string, reason: string): void {
  const before = pen.writer.select().from(volunteerRecords).where(eq(volunteerRecords.id, id)).get();
  if (!before || before.struckAt !== null) throw new AppError('not-found');
  changeKept(pen, volunteerRecords, { before, after: { struckAt: pen.author?.at ?? '', struckWhy: reason } });
}

/** Of one volunteer all; else what is open, the oldest first. */
export function requestsOf(reader: Reader, volunteerId: string | null): VolunteerRequest[] {
  const which: SQL = volunteerId === null ? sql`r.outcome IS NULL` : sql`r.volunteer_id = ${volunteerId}`;
  return reader.all<VolunteerRequest>(sql`SELECT r.id, r.volunteer_id AS volunteerId, v.number, v.name,
    r.asked_on AS askedOn, r.words, r.by, r.outcome, r.outcome_words AS outcomeWords, r.settled_by AS settledBy
    FROM volunteer_request r JOIN volunteer v ON v.id = r.volunteer_id WHERE ${which} ORDER BY r.asked_on, r.id`);
}

export function askCorrection(
  pen: Pen,
  {
    volunteerId,
    askedOn,
    words,
  }: { readonly volunteerId: string; readonly askedOn: string; readonly words: string },
  today: Day,
): string {
  const { name } = getVolunteer(pen.writer, volunteerId);
  if (askedOn > today) throw refusal('day-in-future', name);
  const { at = '', by = '' } = pen.author ?? {};
  const id = pen.newId();
  addKept(pen, volunteerRequests, { id, volunteerId, askedOn: Day.parse(askedOn), words, at, by });
  return id;
}

export function settleRequest(
  pen: Pen,
  {
    requestId,
    outcome,
    words,
  }: { readonly requestId: string; readonly outcome: '已更正' | '不更正'; readonly words: string },
): void {
  const before = pen.writer.select().from(volunteerRequests).where(eq(volunteerRequests.id, requestId)).get();
  if (!before) throw new AppError('not-found');
  if (before.outcome !== null) throw refusal('request-settled', before.words);
  const { at: settledAt = '', by: settledBy = '' } = pen.author ?? {};
  changeKept(pen, volunteerRequests, {
    before,
    after: { outcome, outcomeWords: words, settledAt, settledBy },
  });
}
