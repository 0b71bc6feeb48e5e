const DAY_MS = 86_400_000;

/** Whole days for so many milliseconds since a backup; undefined when it lies more than a day ahead: some clock was wrong. */
export function backupAge(sinceMs: number): number | undefined {
  return sinceMs < -DAY_MS ? undefined : Math.max(0, Math.floor(sinceMs / DAY_MS));
}

/** Whether more than `days` have passed since; a date that cannot be is no proof that they have not. */
export function isBackupDue(sinceMs: number, days: number): boolean {
  return backupAge(sinceMs) === undefined || sinceMs > days * DAY_MS;
}
