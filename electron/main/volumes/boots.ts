/** Which start of the PC this is. */
export type Boot = {
  /** As the system itself tells one start from another; null where it does not. */
  readonly told: string | null;
  /** Milliseconds since 1970 at which its clock of the time that it has run began. */
  readonly startedAt: number;
};

/** Milliseconds by which two readings of the moment when the PC was started differ. */
const SAME_START = 120_000;

/**
 * Whether the PC was not off in between. Windows that starts fast (Fast Startup) lets the time that it has run go on over a
 * night in which it was off: what it wrote down of its starts goes first.
 */
export const isSameBoot = (one: Boot, other: Boot): boolean =>
  one.told !== null && other.told !== null
    ? one.told === other.told
    : Math.abs(one.startedAt - other.startedAt) < SAME_START;
