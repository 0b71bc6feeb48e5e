import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Found, Listed } from './found.ts';

const DISKS = new Set(['exfat', 'vfat', 'fuseblk', 'ntfs', 'ntfs3', 'ext4', 'xfs', 'btrfs']);
/** `/proc/self/mountinfo` writes blanks and backslashes of a path as octal numbers. */
const unescaped = (path: string) =>
  path.replaceAll(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));

/** The disk that a block device lies on, by its folder in sysfs(5): a partition's is within its disk's. */
async function diskOf(device: string): Promise<string | undefined> {
  const folder = await realpath(device).catch(() => undefined);
  if (folder === undefined) return undefined;
  const within = dirname(folder);
  return basename(dirname(within)) === 'block' ? within : folder;
}

/** The number of the device that a path lies on, as proc(5) writes it. */
async function deviceUnder(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  // Linux: makedev(3).
  const major = (found.dev >> 8) & 0xfff;
  const minor = (found.dev & 0xff) | ((found.dev >> 12) & 0xfff00);
  return `${major}:${minor}`;
}

/** random(4): another one at each start. */
const bootId = () =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

/**
 * Mounted disks but for those that the system and the office lie on: proc(5), one line each: id, parent, device, root,
 * place, options, … - kind, source.
 */
export async function volumesOnLinux(office: string): Promise<Listed> {
  const own = new Set([await deviceUnder('/'), await deviceUnder(office)]);
  const ownDisks = new Set(
    await Promise.all(Array.from(own, (device) => diskOf(`/sys/dev/block/${device}`))),
  );
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
  const found = lines.map(async (line): Promise<Found[]> => {
    const [mounted = '', disk = ''] = line.split(' - ');
    const [id = '', , device = '', root = '', place = ''] = mounted.split(' ');
    const [kind = '', source = ''] = disk.split(' ');
    if (!DISKS.has(kind) || root !== '/' || !source.startsWith('/dev/') || own.has(device)) return [];
    const path = unescaped(place);
    const on = await diskOf(`/sys/class/block/${basename(source)}`);
    const isOwn = on !== undefined && ownDisks.has(on);
    return [{ path, label: basename(path), key: `${id} ${device} ${path}`, disk: isOwn ? 'own' : 'other' }];
  });
  return { found: (await Promise.all(found)).flat(), boot: await bootId(), silence: null };
}
