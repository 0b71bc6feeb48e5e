import { and, asc, count, eq, lt, notInArray, sql } from 'drizzle-orm';
import { Day, daysBetween } from '#shared/domain/day.ts';
import { lastDay, Month, shiftMonth } from '#shared/domain/month.ts';
import { type CheckKind, isListOld } from '#shared/domain/payments/checks.ts';
import type { Reader } from '../db/database.ts';
import { applications } from '../db/schema/applications.ts';
import { paymentBatches } from '../db/schema/ledger.ts';
import { closedThrough } from '../programs/closed-months.ts';
import { lastScan } from '../programs/scan-runs.ts';
import { openCounts } from '../programs/worklist.ts';
import { listCameOn } from './list-days.ts';
import { paymentsRepository } from './repository.ts';
import { returnedLines } from './returns/returned.ts';

/** Lists of other departments that the rules rest on, by the kind of workbook that brings them in. */
const LISTS = [
  { profile: 'welfare', list: '民政等部门比对名单' },
  { profile: 'deaths', list: '死亡人员名单' },
] as const;

type Check = {
  readonly kind: CheckKind;
  readonly severity: 'block' | 'warn';
  readonly count: number;
  readonly list: string | null;
  readonly day: string | null;
  readonly month: Month | null;
};

const warn = (kind: CheckKind, more: Partial<Check> = {}): Check => ({
  kind,
  severity: 'warn',
  count: 1,
  list: null,
  day: null,
  month: null,
  ...more,
});

/** What should be looked at before a month is made, what stands in the way first. */
export function checksBefore(reader: Reader, month: Month, today: string): readonly Check[] {
  const open = openCounts(reader);
  const counted = [
    warn('applications-pending', { count: pendingApplications(reader, month) }),
    warn('stops-undecided', { count: open['should-not'] }),
    warn('missing-undecided', { count: open['should-have'] }),
    warn('returned-open', {
      count: returnedLines(reader).filter(({ standing }) => standing === 'open' || standing === 'mended')
        .length,
    }),
  ];
  return [
    ...passed(reader, month),
    ...scanned(reader, month),
    ...oldLists(reader, Day.parse(today)),
    ...counted.filter((check) => check.count > 0),
    ...earlierOpen(reader, month),
  ];
}

function passed(reader: Reader, month: Month): Check[] {
  const later = paymentsRepository.monthAfter(reader, month);
  if (later !== undefined) {
    return [{ ...warn('month-passed', { month: Month.parse(later) }), severity: 'block' }];
  }
  const closed = closedThrough(reader);
  if (closed === null || closed >= shiftMonth(month, -1)) return [];
  return [warn('month-skipped', { month: shiftMonth(closed, 1) })];
}

function scanned(reader: Reader, month: Month): Check[] {
  const last = lastScan(reader);
  return last && last.month >= month ? [] : [warn('not-scanned', { day: last?.at.slice(0, 10) ?? null })];
}

function oldLists(reader: Reader, today: Day): Check[] {
  return LISTS.flatMap(({ profile, list }) => {
    const cameOn = listCameOn(reader, profile);
    if (!isListOld(cameOn, today)) return [];
    return [warn('list-old', { list, day: cameOn, count: cameOn === null ? 1 : daysBetween(cameOn, today) })];
  });
}

/** Handed in by the end of the month and not decided: it would be paid from that month on. */
function pendingApplications(reader: Reader, month: Month): number {
  const [found] = reader
    .select({ applications: count() })
    .from(applications)
    .where(
      and(
        sql`${applications.state} IN ('at-step', 'returned')`,
        sql`${applications.appliedOn} <= ${lastDay(month)}`,
      ),
    )
    .all();
  return found?.applications ?? 0;
}

function earlierOpen(reader: Reader, month: Month): Check[] {
  const earlier = reader
    .select({ month: paymentBatches.month })
    .from(paymentBatches)
    .where(
      and(
        eq(paymentBatches.kind, 'monthly'),
        lt(paymentBatches.month, month),
        notInArray(paymentBatches.state, ['closed', 'void']),
      ),
    )
    .orderBy(asc(paymentBatches.month))
    .all();
  const [first] = earlier;
  return first ? [warn('earlier-open', { month: Month.parse(first.month), count: earlier.length })] : [];
}
