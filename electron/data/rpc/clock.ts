import type { Day } from '#shared/domain/day.ts';
import { localDay, localMinute } from '#shared/domain/local-time.ts';

/** Time as the process sees it, or as a test sets it. */
export type Clock = {
  /** The instant, UTC, ISO 8601 with Z. */
  readonly now: () => string;
  /** The office's calendar day. */
  readonly today: () => Day;
  /** Minutes of the office's day that have passed. */
  readonly minute: () => number;
};

/** Day and minute follow from the instant alone, in the office's time, not in this PC's. */
export const clockOf = (now: () => string): Clock => ({
  now,
  today: () => localDay(now()),
  minute: () => localMinute(now()),
});
