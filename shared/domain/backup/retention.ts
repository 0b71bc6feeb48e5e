import { Day, daysBetween } from '#shared/domain/day.ts';

/**
 * Which snapshots are kept: the last ten, and the newest of each of the last seven days, four weeks and twelve months.
 * A snapshot may be kept for several of these; one that is kept for none of them goes.
 */
const LAST = 10;
const PERIODS = [
  { keep: 7, of: (at: string) => at.slice(0, 10) },
  { keep: 4, of: weekOf },
  { keep: 12, of: (at: string) => at.slice(0, 7) },
] as const;

const A_MONDAY = Day.parse('2024-01-01');

/** Weeks begin on Monday, as on the wall calendar. */
function weekOf(at: string): string {
  return String(Math.floor(daysBetween(A_MONDAY, Day.parse(at.slice(0, 10))) / 7));
}

/** Of these instants (ISO 8601, UTC) those whose snapshots are kept. */
export function keptByAge(instants: readonly string[]): ReadonlySet<string> {
  const newest = instants.toSorted((a, b) => (a < b ? 1 : -1));
  const kept = new Set(newest.slice(0, LAST));
  for (const { keep, of } of PERIODS) {
    const periods = new Set<string>();
    for (const at of newest) {
      if (periods.has(of(at))) continue;
      periods.add(of(at));
      if (periods.size > keep) break;
      kept.add(at);
    }
  }
  return kept;
}
