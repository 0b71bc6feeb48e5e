/** A real USB stick: an exFAT volume on a loop device, mounted where a test says; it can be pulled out at any moment. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

export type Stick = {
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

/** Needs root that may mount. `image` is a file that becomes the stick, `folder` a place that is not there yet. */
export function makeStick({
  image,
  folder,
  megabytes,
}: {
  image: string;
  folder: string;
  megabytes: number;
}): Stick {
  writeFileSync(image, '');
  truncateSync(image, megabytes * MEGABYTE);
  run('mkfs.exfat', '-L', '林西残联1', image);
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
