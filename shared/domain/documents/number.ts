/** A document's number in its series and year, counted from 1 without a gap; a voided one keeps its own. */
export type DocumentNumber = { readonly series: string; readonly year: number; readonly seq: number };

/** 林残联〔2026〕12号: six-angle brackets, whole year, no leading zero, no 第 (GB/T 9704-2012). */
export function numberText({ series, year, seq }: DocumentNumber): string {
  return `${series}〔${year}〕${seq}号`;
}
