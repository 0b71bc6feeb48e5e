import { GENERAL } from '../number-format.ts';

/** Formats that SpreadsheetML calls by name (Microsoft, XML Spreadsheet Reference: ss:Format). */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['General', GENERAL],
  ['General Number', GENERAL],
  ['General Date', 'yyyy/m/d h:mm'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
  ['Medium Date', 'd-mmm-yy'],
  ['Short Date', 'yyyy/m/d'],
  ['Long Time', 'h:mm:ss'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Short Time', 'h:mm'],
  ['Currency', '"¥"#,##0.00'],
  ['Euro Currency', '"€"#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
]);

/** The number format that a style's `ss:Format` means. */
export function formatNamed(format: string): string {
  return NAMED.get(format) ?? format;
}
