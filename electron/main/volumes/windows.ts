import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Found } from './found.ts';

const Told = z.object({
  disks: z.array(
    z.object({
      DeviceID: z.string(),
      VolumeName: z.string().nullable(),
      VolumeSerialNumber: z.string().nullable(),
    }),
  ),
  partitions: z.array(z.object({ disk: z.int(), letter: z.string() })),
});

/**
 * Drive types 2 and 3 (Win32_LogicalDisk): removable, and fixed, as most external disks call themselves; and the number of
 * the disk under each letter. Neither wants an administrator.
 */
const ASK = `[Console]::OutputEncoding=[Text.Encoding]::UTF8;
$partitions = @(Get-CimInstance Win32_LogicalDiskToPartition | ForEach-Object { @{
  disk = [int]($_.Antecedent.DeviceID -replace '^Disk #(\\d+).*', '$1'); letter = $_.Dependent.DeviceID } });
$disks = @(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2 OR DriveType=3' |
  Select-Object DeviceID, VolumeName, VolumeSerialNumber);
@{ disks = $disks; partitions = $partitions } | ConvertTo-Json -Depth 3 -Compress`;

async function askWindows(office: string): Promise<Found[]> {
  const { stdout } = await promisify(execFile)(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', ASK],
    { windowsHide: true, timeout: 20_000 },
  );
  const { disks, partitions } = Told.parse(JSON.parse(stdout));
  const under = new Map(partitions.map(({ disk, letter }) => [letter, disk]));
  const { SystemDrive: system = 'C:' } = process.env;
  const own = new Set([under.get(system), under.get(office.slice(0, 2).toUpperCase())]);
  return disks.map((disk) => ({
    path: `${disk.DeviceID}\\`,
    label: `${disk.VolumeName ?? ''}（${disk.DeviceID}）`,
    key: `${disk.DeviceID} ${disk.VolumeSerialNumber ?? ''}`,
    onOwnDisk: disk.DeviceID === system || own.has(under.get(disk.DeviceID)),
  }));
}

/** The first letter that a disk has had since floppy disks went. */
const LETTERS = Array.from('CDEFGHIJKLMNOPQRSTUVWXYZ');

/** Which letters are there, and on which volume: asked in a millisecond, where PowerShell takes half a second. */
async function lettersNow(): Promise<string> {
  const found = LETTERS.map(async (letter) => {
    const { dev } = await stat(`${letter}:\\`);
    return `${letter}${dev}`;
  });
  const settled = await Promise.allSettled(found);
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])).join(' ');
}

let last: { readonly letters: string; readonly found: Found[] } | undefined;

/** Drives as Windows tells of them; it is asked anew when a letter has come or gone. */
export async function volumesOnWindows(office: string): Promise<Found[]> {
  const letters = await lettersNow();
  if (last?.letters !== letters) last = { letters, found: await askWindows(office) };
  return last.found;
}
