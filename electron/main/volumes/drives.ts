import { z } from 'zod';
import type { Found } from './found.ts';
import type { Letters } from './letters.ts';

/**
 * What Windows tells of its drives. Kinds come alone (Win32_LogicalDisk, of which only letter and type are asked), since
 * asking a network drive for more waits for its server; names and serial numbers of types 2 and 3: removable, and fixed, as
 * most external disks call themselves; the number of the disk under each letter; and the last event 27 of Kernel-Boot, which
 * is written at each start, also a fast one or one out of hibernation. None of it wants an administrator.
 */
export const ASK_DRIVES = `
$kinds = @(Get-CimInstance -Query 'SELECT DeviceID, DriveType FROM Win32_LogicalDisk' |
  ForEach-Object { @{ letter = $_.DeviceID; kind = [int]$_.DriveType } });
$partitions = @(Get-CimInstance Win32_LogicalDiskToPartition | ForEach-Object { @{
  disk = [int]($_.Antecedent.DeviceID -replace '^Disk #(\\d+).*', '$1'); letter = $_.Dependent.DeviceID } });
$disks = @(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2 OR DriveType=3' | ForEach-Object { @{
  letter = $_.DeviceID; name = $_.VolumeName; serial = $_.VolumeSerialNumber } });
$boot = Get-WinEvent -MaxEvents 1 -ErrorAction SilentlyContinue -FilterHashtable @{
  LogName = 'System'; ProviderName = 'Microsoft-Windows-Kernel-Boot'; Id = 27 };
@{ kinds = $kinds; disks = $disks; partitions = $partitions; boot = if ($boot) { [string]$boot.RecordId } else { $null } } |
  ConvertTo-Json -Depth 3 -Compress`;

export const Drives = z.object({
  /** As Win32_LogicalDisk.DriveType counts them. */
  kinds: z.array(z.object({ letter: z.string(), kind: z.int() })),
  disks: z.array(
    z.object({ letter: z.string(), name: z.string().nullable(), serial: z.string().nullable() }),
  ),
  partitions: z.array(z.object({ disk: z.int(), letter: z.string() })),
  boot: z.string().nullable(),
});
export type Drives = z.infer<typeof Drives>;

const REMOVABLE = 2;
const FIXED = 3;

/** Letters that are neither removable nor fixed: on the network, optical, in memory. Nobody touches them. */
export const leftAlone = ({ kinds }: Drives): ReadonlySet<string> =>
  new Set(kinds.filter(({ kind }) => kind !== REMOVABLE && kind !== FIXED).map(({ letter }) => letter));

/** The letters of the volumes that the system and the office lie on. */
export type Own = { readonly system: string; readonly office: string };

/** As people call it: by its name, or by its letter alone. */
const labelOf = (letter: string, name: string | null = null): string =>
  name === null || name === '' ? `${letter} 盘` : `${name}（${letter}）`;

const isOther = ({ system, office }: Own, letter: string) => letter !== system && letter !== office;

/** The volumes that Windows told of, but for those that the system and the office lie on. */
export function toldVolumes({ disks, partitions }: Drives, own: Own): Found[] {
  const under = new Map(partitions.map(({ disk, letter }) => [letter, disk]));
  const ownDisks = new Set([under.get(own.system), under.get(own.office)]);
  return disks
    .filter(({ letter }) => isOther(own, letter))
    .map(({ letter, name, serial }) => ({
      path: `${letter}\\`,
      label: labelOf(letter, name),
      key: `${letter} ${serial ?? ''}`,
      // A drive that no partition is told of is one by itself, as some sticks are.
      disk: under.has(letter) && ownDisks.has(under.get(letter)) ? 'own' : 'other',
    }));
}

/** The volumes that can be had by their letters, where Windows does not tell of them. */
export const foundByLetter = (letters: Letters, own: Own): Found[] =>
  [...letters]
    .filter(([letter]) => isOther(own, letter))
    .map(([letter, serial]) => ({
      path: `${letter}\\`,
      label: labelOf(letter),
      key: `${letter} ${serial}`,
      disk: 'unknown',
    }));
