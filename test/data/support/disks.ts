import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '#test/support/desk.ts';

export const isRoot = process.getuid?.() === 0;

export type Disk = {
  readonly folder: string;
  /** Takes all of its room but so many bytes. */
  readonly fillBut: (bytes: number) => void;
  readonly makeRoom: () => void;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
};

function mount(...options: readonly string[]): void {
  try {
    execFileSync('/usr/bin/mount', options, { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      'This test needs a disk of its own: root that may mount (CAP_SYS_ADMIN), or an ordinary user.',
      { cause: error },
    );
  }
}

/** A real disk of two megabytes in memory. */
export function mountSmallDisk(): Disk {
  const folder = freshFolder();
  const filler = join(folder, 'filler');
  mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder);
  return {
    folder,
    fillBut: (bytes) => {
      const { bavail, bsize } = statfsSync(folder);
      const handle = openSync(filler, 'w');
      const size = Math.max(0, bavail * bsize - bytes);
      for (let written = 0; written < size;)
        written += writeSync(handle, Buffer.alloc(Math.min(65_536, size - written)));
      closeSync(handle);
    },
    makeRoom: () => {
      truncateSync(filler, 0);
      mount('-o', 'remount,size=64m', folder);
    },
    makeReadOnly: () => mount('-o', 'remount,ro', folder),
    remove: () => {
      execFileSync('/usr/bin/umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same folder for an ordinary user, who is stopped by its rights. */
export function takeRights(folder: string): () => void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  return () => {
    chmodSync(folder, 0o755);
    for (const file of files) chmodSync(file, 0o644);
  };
}

/** No file that this process writes may grow beyond so many bytes from now on; the limit may be lifted again. */
export function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('/usr/bin/prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}
