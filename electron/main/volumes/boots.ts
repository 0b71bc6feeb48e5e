/** Which start of the PC this is. */
export type Boot = {
  /** As the system itself tells one start from another; null where it does not. */
  readonly told: string | null;
  /** Seconds that the PC has run by its own account, which no clock that is set changes. */
  readonly uptime: number;
};

/** Whether the PC was off in between, as the system tells it itself. */
export const isToldOther = (earlier: Boot, now: Boot): boolean =>
  earlier.told !== null && now.told !== null && earlier.told !== now.told;

/**
 * Whether the PC may not have been off in between. Windows that starts fast (Fast Startup) lets the time that it has run go on
 * over a night in which it was off: what it wrote down of its starts goes first. Where it tells nothing, only a time that
 * has begun anew says that it was off.
 */
export const maybeSameBoot = (earlier: Boot, now: Boot): boolean =>
  earlier.told !== null && now.told !== null ? earlier.told === now.told : now.uptime >= earlier.uptime;
