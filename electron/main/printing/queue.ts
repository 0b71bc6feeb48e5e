import type { PrinterTrouble } from '#shared/domain/documents/printer-trouble.ts';
import { cups } from './cups.ts';
import { spooler } from './spooler.ts';

/** The system's print queue. */
export type PrintQueue = {
  /** Milliseconds between two looks while somebody waits. */
  readonly lookEvery: number;
  /**
   * Jobs of a printer that are waiting, printing or, where the system keeps them, printed: by what tells them apart. All
   * printers' where none is named; undefined where the system is silent.
   */
  readonly jobs: (printer: string) => Promise<readonly string[] | undefined>;
  /** What keeps a printer from printing what it has; null where nothing is known of. Empty: the system's own printer. */
  readonly trouble: (printer: string) => Promise<PrinterTrouble | null>;
};

export const printQueue: PrintQueue = process.platform === 'win32' ? spooler : cups;
