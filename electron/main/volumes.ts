import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Volume } from '#shared/contract/shell.ts';
import { officeFolder } from './place.ts';

/** A volume as the system tells of it; `key` is the same for as long as it stays where it is. */
type Found = { readonly path: string; readonly label: string; readonly key: string };

const DISKS = new Set(['exfat', 'vfat', 'fuseblk', 'ntfs', 'ntfs3', 'ext4', 'xfs', 'btrfs']);
/** `/proc/self/mountinfo` writes blanks and backslashes of a path as octal numbers. */
const unescaped = (path: string) =>
  path.replaceAll(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));

/** Mounted disks: proc(5), one line each: id, parent, device, root, place, options, … - kind, source. */
async function onLinux(): Promise<Found[]> {
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [mounted = '', disk = ''] = line.split(' - ');
    const [id = '', , device = '', root = '', place = ''] = mounted.split(' ');
    const [kind = '', source = ''] = disk.split(' ');
    if (!DISKS.has(kind) || root !== '/' || !source.startsWith('/dev/')) return [];
    const path = unescaped(place);
    return [{ path, label: basename(path), key: `${id} ${device} ${path}` }];
  });
}

const LogicalDisks = z.array(
  z.object({
    DeviceID: z.string(),
    VolumeName: z.string().nullable(),
    VolumeSerialNumber: z.string().nullable(),
  }),
);
/** Drive types 2 and 3 (Win32_LogicalDisk): removable, and fixed, as most external disks call themselves. */
const ASK_WINDOWS = `@(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2 OR DriveType=3' |
  Select-Object DeviceID, VolumeName, VolumeSerialNumber) | ConvertTo-Json -Compress`;

async function onWindows(): Promise<Found[]> {
  const options = { windowsHide: true, timeout: 10_000 } as const;
  const { stdout } = await promisify(execFile)(
    'powershell.exe',
    [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      `[Console]::OutputEncoding=[Text.Encoding]::UTF8; ${ASK_WINDOWS}`,
    ],
    options,
  );
  const told: unknown = stdout.trim() === '' ? [] : JSON.parse(stdout);
  return LogicalDisks.parse(Array.isArray(told) ? told : [told]).map((disk) => ({
    path: `${disk.DeviceID}\\`,
    label: `${disk.VolumeName ?? ''}（${disk.DeviceID}）`,
    key: `${disk.DeviceID} ${disk.VolumeSerialNumber ?? ''}`,
  }));
}

const deviceOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.dev;

/** Which insertion each volume is: one that was not there at the last look has come anew. */
let insertions = new Map<string, string>();

async function withRoom({ path, label, key }: Found): Promise<Volume[]> {
  const room = await statfs(path).catch(() => undefined);
  if (!room) return [];
  const mount = insertions.get(key) ?? randomUUID();
  return [{ path, label, mount, bytes: room.blocks * room.bsize, free: room.bavail * room.bsize }];
}

/** Disks that a backup may lie on: none that the system or the office itself lies on. */
export async function listVolumes(): Promise<Volume[]> {
  const own = new Set([await deviceOf('/'), await deviceOf(officeFolder())]);
  const found = process.platform === 'win32' ? await onWindows() : await onLinux();
  const system = `${process.env['SystemDrive'] ?? 'C:'}\\`;
  const others: Volume[] = [];
  const next = new Map<string, string>();
  for (const each of found) {
    if (each.path === system || own.has(await deviceOf(each.path))) continue;
    for (const volume of await withRoom(each)) {
      next.set(each.key, volume.mount);
      others.push(volume);
    }
  }
  insertions = next;
  return others;
}
