import { desc, type SQL, sql } from 'drizzle-orm';
import type { Overview } from '#shared/contract/today/overview.ts';
import { type Day, daysBetween } from '#shared/domain/day.ts';
import { localDay } from '#shared/domain/local-time.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month, monthOf } from '#shared/domain/month.ts';
import { isListOld } from '#shared/domain/payments/checks.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';
import { paymentBatches } from '../db/schema/ledger.ts';
import { listCameOn } from './list-days.ts';
import { paymentsRepository } from './repository.ts';

const MONTHS = 24;

/** The oldest month that is made and not closed; else the month of today. */
export function monthAtWork(reader: Reader, today: Day): Overview['month'] {
  const open = reader.get<{ month: string } | undefined>(sql`SELECT month FROM payment_batch
    WHERE kind = 'monthly' AND state NOT IN ('closed', 'void') ORDER BY month LIMIT 1`);
  const month = open ? Month.parse(open.month) : monthOf(today);
  const batch = paymentsRepository.ofMonth(reader, month);
  if (!batch) return { month, state: null, steps: [] };
  const { state, madeAt, madeBy, confirmedAt, confirmedBy } = batch;
  const confirmed =
    confirmedAt === null || confirmedBy === null ? [] : [{ at: confirmedAt, by: confirmedBy }];
  return {
    month,
    state,
    steps: [
      { state: 'draft' as const, on: localDay(madeAt), by: madeBy },
      ...confirmed.map(({ at, by }) => ({ state: 'confirmed' as const, on: localDay(at), by })),
      ...paymentsRepository
        .steps(reader, batch.id)
        .map(({ state: reached, happenedOn, by }) => ({ state: reached, on: happenedOn, by })),
    ],
  };
}

/** What each month's own batch came to, the oldest first. */
export function paidByMonth(reader: Reader): Overview['paid'] {
  return reader
    .select({ month: paymentBatches.month, movement: paymentBatches.movement })
    .from(paymentBatches)
    .where(sql`${paymentBatches.kind} = 'monthly' AND ${paymentBatches.state} NOT IN ('draft', 'void')`)
    .orderBy(desc(paymentBatches.month))
    .limit(MONTHS)
    .all()
    .toReversed()
    .map(({ month, movement }) => ({
      month: Month.parse(month),
      lines: PROGRAMS.reduce((sum, program) => sum + (movement?.[program].now.people ?? 0), 0),
      fen: Fen.parse(PROGRAMS.reduce((sum, program) => sum + (movement?.[program].now.fen ?? 0), 0)),
    }));
}

const LISTS = ['roster', 'welfare', 'deaths'] as const;

/** How old the lists are that the rules rest on. */
export function listAges(reader: Reader, today: Day): Overview['lists'] {
  return LISTS.flatMap((list) => {
    const cameOn = listCameOn(reader, list);
    const days = cameOn === null ? null : daysBetween(cameOn, today);
    // Whoever typed their people in has no roster to bring.
    if (list === 'roster' && cameOn === null) return [];
    return [{ list, cameOn, days, isOld: list !== 'roster' && isListOld(cameOn, today) }];
  });
}

/** The last day of each notice that hangs now. */
export const noticesHanging = (today: Day): SQL => sql`SELECT n.to_day AS day
  FROM payment_batch b CROSS JOIN public_notice n ON n.batch_id = b.id AND n.to_day >= ${today}
  WHERE b.state = 'noticed'`;
