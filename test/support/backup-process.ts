import { bundledProgram } from '#test/support/bundled-program.ts';
import { type Cut, killAtWork, type Moment } from '#test/support/killed-process.ts';

export type BackupTask = {
  readonly folder: string;
  /** In hex. */
  readonly key: string;
  readonly task: 'write' | 'restore' | 'rekey';
  /** Where the run of the name and of this database lies, and another is written to. */
  readonly volume: string;
  readonly name: string;
  readonly databaseId: string;
  readonly recoveryCode: string;
  /** The administrator's. */
  readonly password: string;
};

const program = bundledProgram('test/support/backup-child.ts');

/** Cuts the power of a process that writes a backup, restores one, or gives the office a new key. */
export const killAtBackup = async (task: BackupTask, moment: Moment): Promise<Cut> =>
  killAtWork(await program(), task, moment);
