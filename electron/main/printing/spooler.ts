import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { PrinterTrouble } from '#shared/domain/documents/printer-trouble.ts';
import { askPowerShell, PowerShellSilence } from '../powershell.ts';
import type { PrintQueue } from './queue.ts';

/** Win32_Printer and Win32_PrintJob: what every user may read. No name stands in the script: it could be one of commands. */
const ASK_SPOOLER = `
$printers = @(Get-CimInstance Win32_Printer | ForEach-Object { @{ name = $_.Name; isDefault = [bool]$_.Default;
  offline = [bool]$_.WorkOffline; error = [int]$_.DetectedErrorState; state = [int]$_.PrinterState } });
$jobs = @(Get-CimInstance Win32_PrintJob | ForEach-Object { @{ name = $_.Name; status = [int]$_.StatusMask } });
@{ printers = $printers; jobs = $jobs } | ConvertTo-Json -Depth 3 -Compress`;

export const Spooler = z.object({
  printers: z.array(
    z.object({
      name: z.string(),
      isDefault: z.boolean(),
      offline: z.boolean(),
      error: z.int(),
      state: z.int(),
    }),
  ),
  /** `NAME, NUMBER`, and the bits of JOB_INFO_1.Status. */
  jobs: z.array(z.object({ name: z.string(), status: z.int() })),
});
export type Spooler = z.infer<typeof Spooler>;

/** Win32_Printer.DetectedErrorState; low paper and low toner still print. */
const ERRORS: Readonly<Record<number, PrinterTrouble>> = {
  4: 'paper-out',
  6: 'toner-out',
  7: 'open',
  8: 'jammed',
  9: 'offline',
  10: 'attention',
  11: 'attention',
};

type Bits = readonly (readonly [bit: number, trouble: PrinterTrouble])[];

/** PRINTER_INFO_2.Status (winspool.h), the plainest first. */
const PRINTER_BITS: Bits = [
  [0x10, 'paper-out'],
  [0x8, 'jammed'],
  [0x40_0000, 'open'],
  [0x4_0000, 'toner-out'],
  [0x80, 'offline'],
  [0x1, 'paused'],
  [0x10_0000, 'attention'],
  [0x2, 'attention'],
];

/** JOB_INFO_1.Status (winspool.h). */
const JOB_BITS: Bits = [
  [0x40, 'paper-out'],
  [0x20, 'offline'],
  [0x1, 'paused'],
  [0x400, 'attention'],
  [0x200, 'attention'],
  [0x2, 'attention'],
];

// Which bits are set is what is asked.
// oxlint-disable-next-line no-bitwise
const inBits = (bits: Bits, status: number) => bits.find(([bit]) => (status & bit) !== 0)?.[1];

/** How the names of a printer's jobs begin; empty for all. */
const jobsOf = (printer: string): string => (printer === '' ? '' : `${printer}, `);

/** What keeps a printer from printing; empty is the default one. A printer that is not in the list is not known of. */
export function troubleOf({ printers, jobs }: Spooler, printer: string): PrinterTrouble | null {
  const found = printers.find(({ name, isDefault }) => (printer === '' ? isDefault : name === printer));
  if (!found) return null;
  const waiting = jobs.filter(({ name }) => name.startsWith(jobsOf(found.name)));
  const ofJobs = waiting.flatMap(({ status }) => inBits(JOB_BITS, status) ?? []);
  return (
    ERRORS[found.error] ??
    inBits(PRINTER_BITS, found.state) ??
    ofJobs[0] ??
    (found.offline ? 'offline' : null)
  );
}

/** Milliseconds that a printer takes to say that its paper is out. */
const UNTIL_IT_KNOWS = 1500;
/** Printers of other PCs may keep Windows waiting; what they have got is on its way all the same. */
const LONGEST_ANSWER = 8000;

/** Milliseconds for which Windows that was silent is not asked again: every sheet of a run would wait for it. */
const SILENCE = 60_000;

let silentUntil = 0;

async function askSpooler(): Promise<Spooler | undefined> {
  if (performance.now() < silentUntil) return undefined;
  try {
    return await askPowerShell(ASK_SPOOLER, Spooler, { ms: LONGEST_ANSWER });
  } catch (error) {
    if (!(error instanceof PowerShellSilence)) throw error;
    silentUntil = performance.now() + SILENCE;
    return undefined;
  }
}

export const spooler: PrintQueue = {
  lookEvery: 5000,
  jobs: async (printer) =>
    (await askSpooler())?.jobs.map(({ name }) => name).filter((name) => name.startsWith(jobsOf(printer))),
  trouble: async (printer) => {
    await setTimeout(UNTIL_IT_KNOWS);
    const told = await askSpooler();
    return told ? troubleOf(told, printer) : null;
  },
};
