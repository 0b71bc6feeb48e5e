import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';

export const isWindows = process.platform === 'win32';

/** Linux refuses a new name and removal of what is open to nobody; of what may not be changed it does. */
function setUnchangeable(path: string, sign: '+' | '-'): void {
  const words = ['/usr/bin/chattr', `${sign}i`, path];
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('/usr/bin/env', words, { stdio: 'pipe' });
  else execFileSync('/usr/bin/sudo', ['-n', ...words], { stdio: 'pipe' });
}

/**
 * Another program has a file open as a scanner has it: it shares reading and writing, but not a new name nor removal. Gives
 * what closes it, wherever it lies by then.
 */
export function hold(path: string): (nowAt: string) => void {
  if (!isWindows) {
    setUnchangeable(path, '+');
    return (nowAt) => setUnchangeable(nowAt, '-');
  }
  const held = new Database(path, { readonly: true });
  return () => held.close();
}

/** Lets a file only be read; gives what takes that back. */
export function letBeReadOnly(file: string): () => void {
  if (!isWindows) {
    setUnchangeable(file, '+');
    return () => setUnchangeable(file, '-');
  }
  chmodSync(file, 0o444);
  return () => chmodSync(file, 0o666);
}
