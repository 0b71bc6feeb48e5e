import { join } from 'node:path';
import { app } from 'electron';
import type { Boot } from './data-process.ts';

/** `--demo`: this run works on the practice office and leaves the real one closed. */
export const PRACTICE_SWITCH = 'demo';

/**
 * Where offices live. An installed program is one for the whole PC, whoever is signed in to Windows, and so
 * is its office: the installer makes that folder for all. Anywhere else it is the profile's own.
 */
function root(): string {
  const { ProgramData: shared } = process.env;
  const own = app.commandLine.hasSwitch('user-data-dir');
  if (process.platform === 'win32' && app.isPackaged && !own && shared) return join(shared, 'canlian-desk');
  return app.getPath('userData');
}

function isPractice(): boolean {
  return app.commandLine.hasSwitch(PRACTICE_SWITCH);
}

export function officeFolder(): string {
  return join(root(), isPractice() ? 'practice' : 'office');
}

export function logFolder(): string {
  return join(app.getPath('userData'), 'logs');
}

export function bootMessage(): Boot {
  const migrations = join(import.meta.dirname, 'migrations');
  const packedPractice = join(import.meta.dirname, 'practice');
  return { folder: officeFolder(), logs: logFolder(), migrations, packedPractice, practice: isPractice() };
}
