/** What keeps a printer from printing what it has got; it goes on by itself once that is mended. */
export const PRINTER_TROUBLES = [
  'paper-out',
  'jammed',
  'open',
  'toner-out',
  'offline',
  'paused',
  'attention',
] as const;
export type PrinterTrouble = (typeof PRINTER_TROUBLES)[number];
