import { statSync } from 'node:fs';
import type { Reader, Writer } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';
import { carry } from './carry.ts';
import { thinOut } from './local.ts';
import { placeOn } from './place.ts';
import { lastMadeOn } from './runs.ts';
import type { Hand } from './snapshot.ts';

const FACT = 'second-disk';

/** Where snapshots go as well, as the office has said; undefined when it has not. */
export const secondDisk = (reader: Reader): string | undefined => {
  const path = settingsRepository.fact(reader, FACT);
  return path === '' ? undefined : path;
};

/** Null takes it back. */
export const setSecondDisk = (writer: Writer, path: string | null): void =>
  settingsRepository.insertFact(writer, FACT, path ?? '');

/** When the newest snapshot there was made; null when there is none, or the disk is not there. */
export function newestOnSecondDisk(path: string): string | null {
  return lastMadeOn(path) ?? null;
}

/** Carries a snapshot to the second disk, when the office has one and it is there, and thins out what lies there. */
export async function carryToSecondDisk({ reader, vault }: Hand, run: string): Promise<void> {
  const path = secondDisk(reader);
  if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const { attachments } = vault.local;
  const carried = await carry({ run, attachments, volume: path, pause: async () => undefined });
  await thinOut(placeOn(path, settingsRepository.fact(reader, 'database-id') ?? ''), carried);
}
