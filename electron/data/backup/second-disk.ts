import { statSync } from 'node:fs';
import type { SecondDisk } from '#shared/contract/backup.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Reader, Writer } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';
import { carry } from './carry.ts';
import { thinOut } from './local.ts';
import { type Place, placeOn } from './place.ts';
import { lastMadeAt } from './runs.ts';
import type { Hand } from './snapshot.ts';

const FACT = 'second-disk';
const SERIAL = 'second-disk-serial';

/**
 * What a disk is known by, whichever letter it gets next: Node has its volume's serial number on Windows as the device of
 * what lies there. Undefined where nothing is plugged in.
 */
function serialOf(path: string): string | undefined {
  try {
    const { dev } = statSync(path, { bigint: true });
    return BigInt.asUintN(32, dev).toString(16);
  } catch {
    return undefined;
  }
}

/** Where snapshots go as well, as the office has said; undefined when it has not. */
export const secondDisk = (reader: Reader): string | undefined => {
  const path = settingsRepository.fact(reader, FACT);
  return path === '' ? undefined : path;
};

/** The disk that is plugged in there now; null takes it back. */
export function setSecondDisk(writer: Writer, path: string | null): void {
  const serial = path === null ? '' : serialOf(path);
  if (serial === undefined) throw new AppError('backup-volume-gone', { percent: 0 });
  settingsRepository.insertFact(writer, FACT, path ?? '');
  settingsRepository.insertFact(writer, SERIAL, serial);
}

/** Where this office's runs lie on a disk. */
const placeOf = (reader: Reader, path: string): Place =>
  placeOn(path, settingsRepository.fact(reader, 'database-id') ?? '');

/**
 * Whether the disk that was chosen is there, or another has its letter by now. An office that chose it before serial numbers
 * were kept knows it by its snapshots that lie there.
 */
function standingOf(reader: Reader, path: string): SecondDisk['standing'] {
  const serial = serialOf(path);
  if (serial === undefined) return 'away';
  const chosen = settingsRepository.fact(reader, SERIAL);
  const isIt = chosen === undefined ? lastMadeAt(placeOf(reader, path)) !== undefined : serial === chosen;
  return isIt ? 'there' : 'another';
}

/** The second disk as it stands now, and when the newest snapshot there was made; null when the office has none. */
export function secondDiskNow(reader: Reader): SecondDisk | null {
  const path = secondDisk(reader);
  if (path === undefined) return null;
  const standing = standingOf(reader, path);
  return {
    path,
    standing,
    newestAt: standing === 'there' ? (lastMadeAt(placeOf(reader, path)) ?? null) : null,
  };
}

/** Carries a snapshot to the second disk, when the office has one and it is that one, and thins out what lies there. */
export async function carryToSecondDisk({ reader, vault }: Hand, run: string): Promise<void> {
  const path = secondDisk(reader);
  if (path === undefined || standingOf(reader, path) !== 'there') return;
  const { attachments } = vault.local;
  const carried = await carry({ run, attachments, volume: path, pause: async () => undefined });
  await thinOut(placeOf(reader, path), carried);
}
