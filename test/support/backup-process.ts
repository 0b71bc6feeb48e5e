import { bundledProgram } from '#test/support/bundled-program.ts';
import type { ChildOffice } from '#test/support/child-desk.ts';
import { type Cut, killAtWork, type Moment } from '#test/support/killed-process.ts';

export type BackupTask = ChildOffice & {
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
/** The program of the thread that copies and checks databases. */
export const background = bundledProgram('electron/data/backup/background.ts');

/** Cuts the power of a process that writes a backup, restores one, or gives the office a new key. */
export const killAtBackup = async (task: Omit<BackupTask, 'background'>, moment: Moment): Promise<Cut> =>
  killAtWork(await program(), { ...task, background: await background() }, moment);
