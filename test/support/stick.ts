/** A real USB stick: an exFAT volume on a loop device, mounted where a test says; it can be pulled out at any moment. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

export type Stick = {
  /** The file that is the stick; a copy of it, made while it is out, is another stick with the same on it. */
  readonly image: string;
  /** Where it is while it is plugged in. */
  readonly folder: string;
  readonly plugIn: (how?: 'writable' | 'read-only') => void;
  /** As a hand does it, without a word to the system. */
  readonly pullOut: () => void;
  /** After everything was written. */
  readonly eject: () => void;
  readonly throwAway: () => void;
};

const MEGABYTE = 1024 * 1024;

/** Needs root that may mount. Formats a file, which becomes the stick. */
export function formatStick(image: string, megabytes: number): void {
  writeFileSync(image, '');
  truncateSync(image, megabytes * MEGABYTE);
  run('mkfs.exfat', '-L', '林西残联1', image);
}

/** A formatted file as a stick, which appears at `folder` when it is plugged in. */
export function stickOf(image: string, folder: string): Stick {
  mkdirSync(folder, { recursive: true });
  let device: string | undefined;
  const detach = () => {
    if (device !== undefined) run('losetup', '-d', device);
    device = undefined;
  };
  const take = (...options: readonly string[]) => {
    if (device === undefined) return;
    run('umount', ...options, folder);
    detach();
  };
  return {
    image,
    folder,
    plugIn: (how = 'writable') => {
      device = run('losetup', '-f', '--show', image);
      run('mount.exfat-fuse', ...(how === 'read-only' ? ['-o', 'ro'] : []), device, folder);
    },
    pullOut: () => take('-l'),
    eject: () => take(),
    throwAway: () => {
      take('-l');
      rmSync(image, { force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
