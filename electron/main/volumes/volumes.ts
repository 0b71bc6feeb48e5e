import { statfs } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import type { Volume, Volumes } from '#shared/contract/shell.ts';
import { log } from '../log.ts';
import { officeFolder } from '../place.ts';
import type { Found } from './found.ts';
import { nameInsertions } from './insertions.ts';
import { volumesOnLinux } from './linux.ts';
import { patienceOf } from './patience.ts';
import { volumesOnWindows } from './windows.ts';

/** Milliseconds that a disk may take to wake up. */
const LONGEST_ROOM = 3000;
const ORDER = ['other', 'unknown', 'own'];

const room = patienceOf(LONGEST_ROOM, (path) => statfs(path));

/** Beside the office, and like it one for the whole PC, whoever is signed in to Windows. */
const insertions = () =>
  nameInsertions({
    file: join(dirname(officeFolder()), 'insertions.json'),
    notKept: (error) =>
      log.warn('insertions not kept', { error: error instanceof Error ? error.name : 'unknown' }),
  });

let named: ReturnType<typeof insertions> | undefined;

async function withRoom({ path, label, disk }: Found, mount: string): Promise<Volume[]> {
  const there = await room.ask(path);
  if (!there) return [];
  const [bytes, free] = [there.blocks * there.bsize, there.bavail * there.bsize];
  return [{ path, label, disk, mount, bytes, free }];
}

async function look(): Promise<Volumes> {
  const { found, boot, silence } = await (process.platform === 'win32' ? volumesOnWindows : volumesOnLinux)(
    officeFolder(),
  );
  named ??= insertions();
  const mounts = named(found, { told: boot, uptime: uptime() });
  const shown = await Promise.all(found.map((each) => withRoom(each, mounts.get(each.key) ?? '')));
  return {
    volumes: shown.flat().toSorted((a, b) => ORDER.indexOf(a.disk) - ORDER.indexOf(b.disk)),
    silence,
  };
}

let looking: Promise<Volumes> | undefined;

/** Volumes that a backup may lie on, those of other disks first; who asks meanwhile gets the same answer. */
export function listVolumes(): Promise<Volumes> {
  looking ??= look().finally(() => {
    looking = undefined;
  });
  return looking;
}
