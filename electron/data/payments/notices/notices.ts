import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import { mayAdvance } from '#shared/domain/payments/batch.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { workingCalendarOf } from '../../applications/calendar.ts';
import type { Reader, Writer } from '../../db/database.ts';
import { insertRow, updateRow } from '../../db/rows.ts';
import { noticeObjections, publicNotices } from '../../db/schema/notices.ts';
import type { CommandContext, JobContext } from '../../rpc/context.ts';
import { computedAsMade } from '../confirm.ts';
import { batchOf } from '../find-batch.ts';
import { type Batch, ofBatch } from '../repository.ts';
import { stepTo } from '../step.ts';

const TOWNSHIP_DIGITS = 9;
const VILLAGE_DIGITS = 12;

type Begun = {
  readonly batchId: string;
  readonly by: 'township' | 'village';
  readonly fromDay: string;
  readonly workingDays: number;
  readonly place: string;
};

/** 公示 begins in every town or village that somebody of the batch lives in; the batch must still be what was confirmed. */
export async function beginNotice(context: JobContext, begun: Begun): Promise<Batch> {
  const { clock, session, newId } = context;
  const { batchId, by, fromDay, workingDays, place } = begun;
  return context.transaction(async (writer) => {
    const batch = batchOf(writer, batchId);
    if (!mayAdvance(batch.state, 'noticed')) throw new AppError('payment-step-refused');
    if (fromDay > clock.today()) throw new AppError('payment-day-wrong');
    await computedAsMade(context, { batch });
    const toDay = addWorkingDays(Day.parse(fromDay), workingDays, workingCalendarOf(writer));
    const digits = by === 'township' ? TOWNSHIP_DIGITS : VILLAGE_DIGITS;
    const divisions = writer.all<{
      code: string;
    }>(sql`SELECT DISTINCT substr(division_code, 1, ${digits}) AS code
      FROM payment_line WHERE ${ofBatch(batchId)} ORDER BY code`);
    for (const { code: divisionCode } of divisions) {
      insertRow(writer, publicNotices, {
        id: newId(),
        batchId,
        divisionCode,
        fromDay,
        toDay,
        workingDays,
        place,
        at: clock.now(),
        by: session.name,
      });
    }
    return stepTo(context, writer, {
      batch,
      taken: { state: 'noticed', happenedOn: fromDay, document: place },
    });
  });
}

/** Refuses what goes to the bank before every notice is over, or while an objection is open. */
export function keepNoticeOver(reader: Reader, batchId: string, day: string): void {
  const own = reader.select().from(publicNotices).where(eq(publicNotices.batchId, batchId)).all();
  const last = own
    .map(({ toDay }) => toDay)
    .toSorted()
    .at(-1);
  if (last !== undefined && day <= last) throw new AppError('notice-running', { until: last });
  const open = openObjections(reader, batchId);
  if (open > 0) throw new AppError('objection-open', { objections: open });
}

/** How many objections against a batch nobody has settled. */
function openObjections(reader: Reader, batchId: string): number {
  return reader
    .select({ id: noticeObjections.id })
    .from(noticeObjections)
    .innerJoin(publicNotices, eq(publicNotices.id, noticeObjections.noticeId))
    .where(and(eq(publicNotices.batchId, batchId), isNull(noticeObjections.outcome)))
    .all().length;
}

type Total = { readonly code: string; readonly people: number; readonly totalFen: Fen };

/** The notices of a batch, each with whom and how much it names, and what was said against it. */
export function noticesOf(reader: Reader, batchId: string) {
  const own = reader
    .select()
    .from(publicNotices)
    .where(eq(publicNotices.batchId, batchId))
    .orderBy(asc(publicNotices.divisionCode))
    .all();
  const [first] = own;
  if (!first) return [];
  const totals = new Map(
    reader
      .all<Total>(sql`SELECT substr(division_code, 1, ${first.divisionCode.length}) AS code,
        count(DISTINCT person_id) AS people, sum(amount_fen) AS totalFen
        FROM payment_line WHERE ${ofBatch(batchId)} GROUP BY code`)
      .map((total) => [total.code, total]),
  );
  const objections = reader
    .select({ objection: noticeObjections })
    .from(noticeObjections)
    .innerJoin(publicNotices, eq(publicNotices.id, noticeObjections.noticeId))
    .where(eq(publicNotices.batchId, batchId))
    .orderBy(asc(noticeObjections.raisedOn), asc(noticeObjections.at))
    .all();
  return own.flatMap(({ id, divisionCode, fromDay, toDay, workingDays, place }) => {
    const total = totals.get(divisionCode);
    if (!total) return [];
    return [
      {
        id,
        divisionCode,
        fromDay,
        toDay,
        workingDays,
        place,
        people: total.people,
        totalFen: total.totalFen,
        objections: objections
          .filter(({ objection }) => objection.noticeId === id)
          .map(({ objection }) => shownObjection(objection)),
      },
    ];
  });
}

function shownObjection(row: typeof noticeObjections.$inferSelect) {
  const { id, raisedOn, raisedBy, about, outcome, outcomeOn, outcomeWords } = row;
  return { id, raisedOn, raisedBy, about, outcome, outcomeOn, outcomeWords };
}

type Objection = {
  readonly noticeId: string;
  readonly raisedOn: string;
  readonly raisedBy: string;
  readonly about: string;
};
type Author = Pick<CommandContext, 'clock' | 'session' | 'newId' | 'writer'>;

/** Writes an objection down; only while the batch has not gone to the bank. */
export function addObjection({ writer, clock, session, newId }: Author, objection: Objection): void {
  const notice = noticeOf(writer, objection.noticeId);
  const { raisedOn } = objection;
  if (raisedOn < notice.fromDay || raisedOn > clock.today()) throw new AppError('payment-day-wrong');
  if (batchOf(writer, notice.batchId).state !== 'noticed') throw new AppError('payment-step-refused');
  insertRow(writer, noticeObjections, { ...objection, id: newId(), at: clock.now(), by: session.name });
}

type Outcome = {
  readonly objectionId: string;
  readonly outcome: 'upheld' | 'rejected';
  readonly outcomeOn: string;
  readonly words: string;
};

/** What came of an objection, once. */
export function settleObjection(
  { clock, session }: Author,
  writer: Writer,
  { objectionId, outcome, outcomeOn, words }: Outcome,
): void {
  const found = writer.select().from(noticeObjections).where(eq(noticeObjections.id, objectionId)).get();
  if (!found) throw new AppError('not-found');
  if (found.outcome !== null) throw new AppError('payment-step-refused');
  if (outcomeOn < found.raisedOn || outcomeOn > clock.today()) throw new AppError('payment-day-wrong');
  updateRow(writer, noticeObjections, {
    id: objectionId,
    outcome,
    outcomeOn,
    outcomeWords: words,
    outcomeBy: session.name,
  });
}

export function noticeOf(reader: Reader, noticeId: string): typeof publicNotices.$inferSelect {
  const notice = reader.select().from(publicNotices).where(eq(publicNotices.id, noticeId)).get();
  if (!notice) throw new AppError('not-found');
  return notice;
}
