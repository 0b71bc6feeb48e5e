import { Day, daysBetween } from '#shared/domain/day.ts';

/**
 * Which snapshots are kept: the last ten, and the newest of each of the last seven days, four weeks and twelve months.
 * A snapshot may be kept for several of these; one that is kept for none of them goes.
 *
 * Last and newest are told by the order in which snapshots were made, never by what the PC's clock said: a battery that is
 * flat puts a PC into 2015 or 2031. A date only says which day, week and month a snapshot stands for, and it does so among
 * its own: dates that are far from all others make a stretch that is thinned out by itself and pushes nothing else out.
 */
const LAST = 10;
const PERIODS = [
  { keep: 7, of: (at: string) => at.slice(0, 10) },
  { keep: 4, of: weekOf },
  { keep: 12, of: (at: string) => at.slice(0, 7) },
] as const;

/** Days without a snapshot that end a stretch: the newest ones of two months that follow each other are 61 apart at most. */
const GAP_DAYS = 92;

/**
 * Days that a clock has to run on, after it was last somewhere else, to be believed: then what was made there goes. The
 * newest ones of twelve months reach back that far, if never a whole year.
 */
const BELIEVED_AFTER_DAYS = 300;

/** Stretches that are kept at most, those that were used last. */
const STRETCHES = 24;

const A_MONDAY = Day.parse('2024-01-01');

const dayOf = (at: string): Day => Day.parse(at.slice(0, 10));

/** Weeks begin on Monday, as on the wall calendar. */
function weekOf(at: string): string {
  return String(Math.floor(daysBetween(A_MONDAY, dayOf(at)) / 7));
}

/** The order in which they were made, oldest first: as it was written down; what is not in there came since, by its date. */
export function inMakingOrder(present: readonly string[], written: readonly string[]): string[] {
  const there = new Set(present);
  const known = new Set(written);
  return [
    ...[...known].filter((each) => there.has(each)),
    ...[...there].filter((each) => !known.has(each)).toSorted(),
  ];
}

/** Groups them by their dates wherever there is a gap; each group is in making order, and so are the groups by their last. */
function stretchesOf(made: readonly string[]): string[][] {
  const groupOf = new Map<string, string[]>();
  let [group, previous]: [string[], string | undefined] = [[], undefined];
  for (const at of made.toSorted()) {
    if (previous !== undefined && daysBetween(dayOf(previous), dayOf(at)) > GAP_DAYS) group = [];
    groupOf.set(at, group);
    previous = at;
  }
  const inUse = new Set<string[]>();
  for (const at of made) {
    const own = groupOf.get(at) ?? [];
    own.push(at);
    inUse.delete(own);
    inUse.add(own);
  }
  return [...inUse];
}

/** Days that the clock has run on in the newest stretch since any other was used. */
function daysSinceElsewhere(made: readonly string[], newest: readonly string[]): number {
  const own = new Set(newest);
  const since = made.slice(made.findLastIndex((at) => !own.has(at)) + 1).toSorted();
  const [first, last] = [since[0], since.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(dayOf(first), dayOf(last));
}

function keptOfStretch(made: readonly string[]): string[] {
  const newest = made.toReversed();
  const kept = newest.slice(0, LAST);
  for (const { keep, of } of PERIODS) {
    const periods = new Set<string>();
    for (const at of newest) {
      if (periods.has(of(at))) continue;
      periods.add(of(at));
      if (periods.size > keep) break;
      kept.push(at);
    }
  }
  return kept;
}

/**
 * Of these snapshots those that are kept. Each is a text that begins with the day it was made on (YYYY-MM-DD) and sorts by
 * time: an instant, the name of a run. `written`: the order in which they were made, as far as it was written down.
 */
export function keptByAge(present: readonly string[], written: readonly string[] = []): ReadonlySet<string> {
  const made = inMakingOrder(present, written);
  const stretches = stretchesOf(made);
  const believed = daysSinceElsewhere(made, stretches.at(-1) ?? []) >= BELIEVED_AFTER_DAYS;
  const inUse = stretches.slice(believed ? -1 : -STRETCHES);
  return new Set([...made.slice(-LAST), ...inUse.flatMap(keptOfStretch)]);
}
