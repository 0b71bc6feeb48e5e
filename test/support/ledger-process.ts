import { bundledProgram } from '#test/support/bundled-program.ts';
import type { ChildOffice } from '#test/support/child-desk.ts';
import { type Cut, killAtWork, type Moment } from '#test/support/killed-process.ts';

export type LedgerTask = ChildOffice & {
  readonly task: 'make' | 'confirm' | 'reconcile';
  readonly batchId: string;
  readonly answer: Uint8Array;
};

const program = bundledProgram('test/support/ledger-child.ts');
const background = bundledProgram('electron/data/backup/background.ts');

/** Cuts the power of a process that works on a batch. */
export const killAtLedger = async (task: Omit<LedgerTask, 'background'>, moment: Moment): Promise<Cut> =>
  killAtWork(await program(), { ...task, background: await background() }, moment);
