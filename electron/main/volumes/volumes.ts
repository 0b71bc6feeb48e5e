import { stat, statfs } from 'node:fs/promises';
import type { Volume } from '#shared/contract/shell.ts';
import { officeFolder } from '../place.ts';
import type { Found } from './found.ts';
import { nameInsertions } from './insertions.ts';
import { volumesOnLinux } from './linux.ts';
import { volumesOnWindows } from './windows.ts';

const deviceOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.dev;

/** Those that the system and the office do not lie on themselves. */
async function others(found: readonly Found[]): Promise<Found[]> {
  const own = new Set([await deviceOf('/'), await deviceOf(officeFolder())]);
  const devices = await Promise.all(found.map(({ path }) => deviceOf(path)));
  return found.filter((_, index) => !own.has(devices[index]));
}

async function withRoom({ path, label, onOwnDisk }: Found, mount: string): Promise<Volume[]> {
  const room = await statfs(path).catch(() => undefined);
  if (!room) return [];
  const [bytes, free] = [room.blocks * room.bsize, room.bavail * room.bsize];
  return [{ path, label, onOwnDisk, mount, bytes, free }];
}

async function look(): Promise<Volume[]> {
  const found = await others(
    await (process.platform === 'win32' ? volumesOnWindows : volumesOnLinux)(officeFolder()),
  );
  const mounts = nameInsertions(found);
  const shown = await Promise.all(found.map((each) => withRoom(each, mounts.get(each.key) ?? '')));
  return shown.flat().toSorted((a, b) => Number(a.onOwnDisk) - Number(b.onOwnDisk));
}

let looking: Promise<Volume[]> | undefined;

/** Volumes that a backup may lie on, those of other disks first; who asks meanwhile gets the same answer. */
export function listVolumes(): Promise<Volume[]> {
  looking ??= look().finally(() => {
    looking = undefined;
  });
  return looking;
}
