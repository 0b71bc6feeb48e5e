import { type SQL, sql } from 'drizzle-orm';
import type { Overview } from '#shared/contract/today/overview.ts';
import { addDays, Day, daysBetween } from '#shared/domain/day.ts';
import { backupRepository } from '../backup/repository.ts';
import type { Reader } from '../db/database.ts';
import { listAges, monthAtWork, noticesHanging, paidByMonth } from '../payments/at-a-glance.ts';
import { countPeople } from '../programs/people.ts';
import type { QueryContext } from '../rpc/context.ts';
import { workOfTheWeek } from './week.ts';

const DEADLINE_KINDS = ['notice-ends', 'application-due', 'review-due', 'activity'] as const;
type First = { readonly on: string; readonly count: number };

/** The first day that something falls on, and how much does: `days` is a list of days, one for each. */
const firstOf = (reader: Reader, days: SQL): First | undefined =>
  reader.get<First | undefined>(sql`SELECT day AS "on", count(*) AS count FROM (${days})
    GROUP BY day ORDER BY day LIMIT 1`);

/** What comes up soonest of each kind. */
function deadlines(reader: Reader, today: Day): Overview['deadlines'] {
  const days = {
    'notice-ends': noticesHanging(today),
    'application-due': sql`SELECT listed_on AS day FROM application
      WHERE state = 'at-step' AND listed_on >= ${today}`,
    'review-due': sql`SELECT v.due_on AS day FROM review v
      WHERE v.due_on >= ${today} AND EXISTS
        (SELECT 1 FROM review_item i WHERE i.review_id = v.id AND i.result IS NULL)`,
    activity: sql`SELECT starts_on AS day FROM volunteer_activity
      WHERE state = 'planned' AND starts_on >= ${today}`,
  };
  return DEADLINE_KINDS.flatMap((kind) => {
    const first = firstOf(reader, days[kind]);
    return first ? [{ kind, ...first, days: daysBetween(today, Day.parse(first.on)) }] : [];
  }).toSorted((a, b) => a.days - b.days);
}

function backupStanding(reader: Reader): Overview['backup'] {
  const proven = backupRepository.lastVerified(reader);
  const [newest] = backupRepository.runs(reader);
  return {
    proven: proven ? { at: proven.checkedAt ?? proven.madeAt, volume: proven.volume } : null,
    writtenAt: newest?.state === 'written' ? newest.writtenAt : null,
    changesSince: backupRepository.changesSince(reader, proven?.auditRows ?? 0),
    people: proven ? proven.people : countPeople(reader),
  };
}

/** How the office stands: the month, the lists, what comes up, the backup, the week, two years of months. */
export function overviewOf({ reader, clock }: Pick<QueryContext, 'reader' | 'clock'>): Overview {
  const today = Day.parse(clock.today());
  return {
    month: monthAtWork(reader, today),
    lists: listAges(reader, today),
    deadlines: deadlines(reader, today),
    backup: backupStanding(reader),
    week: workOfTheWeek(reader, addDays(today, -6)),
    paid: paidByMonth(reader),
  };
}
