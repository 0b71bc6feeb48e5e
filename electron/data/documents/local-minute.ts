/** 2026-11-23 09:00, the office's own time for the instant. */
export function localMinute(at: string): string {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
