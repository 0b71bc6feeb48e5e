import { bundledProgram } from '#test/support/bundled-program.ts';
import { type Cut, killAtWork, type Moment } from '#test/support/killed-process.ts';

export type LedgerTask = {
  readonly folder: string;
  /** In hex. */
  readonly key: string;
  readonly task: 'make' | 'confirm' | 'reconcile';
  readonly batchId: string;
  readonly answer: Uint8Array;
};

const program = bundledProgram('test/support/ledger-child.ts');

/** Cuts the power of a process that works on a batch. */
export const killAtLedger = async (task: LedgerTask, moment: Moment): Promise<Cut> =>
  killAtWork(await program(), task, moment);
