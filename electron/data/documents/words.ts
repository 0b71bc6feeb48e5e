/** 2026年11月, for the month 2026-11. */
export function monthInWords(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}
