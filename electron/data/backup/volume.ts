import { statSync, statfsSync } from 'node:fs';
import { AppError } from '#shared/contract/errors.ts';
import { storageFailure } from '../db/failure.ts';
import { takesFiles } from '../files/change.ts';

/** A volume as it was when the work began: the same folder is another one once the stick is out. */
export type Volume = ReturnType<typeof volumeAt>;

const MEGABYTE = 1024 * 1024;

function deviceOf(path: string): number | undefined {
  try {
    return statSync(path).dev;
  } catch {
    return undefined;
  }
}

export function volumeAt(path: string) {
  const device = deviceOf(path);
  const isThere = () => device !== undefined && deviceOf(path) === device;
  return {
    path,
    isThere,
    /** Before anything is made there: a folder of the same name on the system's disk would be filled otherwise. */
    mustBeThere: () => {
      if (!isThere()) throw new AppError('backup-volume-gone', { percent: 0 });
    },
    /** A folder that cannot be made on a read-only stick is reported as one that is not there: it is asked first. */
    mustBeWritable: () => {
      if (!takesFiles(path)) throw new AppError('backup-volume-read-only');
    },
    /** Fails when so many bytes do not fit. */
    mustHold: (bytes: number) => {
      const { bavail, bsize } = statfsSync(path);
      const missing = bytes - bavail * bsize;
      if (missing > 0) throw new AppError('backup-volume-full', { megabytes: Math.ceil(missing / MEGABYTE) });
    },
  };
}

/** What failed on a volume, as somebody with the stick in their hand understands it. */
export function volumeFailure(error: unknown, volume: Volume, percent: number): unknown {
  if (error instanceof AppError && error.code !== 'backup-volume-gone') return error;
  if (!volume.isThere()) return new AppError('backup-volume-gone', { percent });
  const code = storageFailure(error)?.code;
  if (code === 'disk-full') return new AppError('backup-volume-full', { megabytes: 1 });
  if (code === 'disk-read-only') return new AppError('backup-volume-read-only');
  if (code === 'disk-failure' || code === 'database-damaged')
    return new AppError('backup-volume-failing', { percent });
  return error;
}
