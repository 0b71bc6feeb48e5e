import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type County, openPassingCounty } from './county.ts';

const PEOPLE = 8832;
/** A page that was scanned in grey at 200 dpi. */
const SCAN_BYTES = 100 * 1024;

/** A county whose every file holds a scan. */
export async function scannedCounty(): Promise<County> {
  const county = await openPassingCounty(PEOPLE);
  const contents = county.service.desk.contents(() => undefined);
  for (let scan = 0; scan < PEOPLE; scan += 1) contents.keep(randomBytes(SCAN_BYTES));
  county.service.desk.database().writer.$client.pragma('wal_checkpoint(TRUNCATE)');
  return county;
}

/** A folder that stands for a stick, gone after the work. */
export async function withStick<T>(work: (stick: string) => Promise<T>): Promise<T> {
  const stick = mkdtempSync(join(tmpdir(), 'stick-'));
  try {
    return await work(stick);
  } finally {
    rmSync(stick, { recursive: true, force: true });
  }
}

/** Writes the office to a stick and gives the milliseconds that it took; the snapshot beside it goes again. */
export async function timedWrite({ client, service }: County, volume: string): Promise<number> {
  const from = performance.now();
  await client.backup.write({ volume, label: '盘', mount: '一', onOwnDisk: true });
  const taken = performance.now() - from;
  rmSync(join(service.desk.folder.path, 'snapshots'), { recursive: true });
  return taken;
}

function copyAndReadBack(from: string, to: string): number {
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return readFileSync(to).length;
}

/** Milliseconds that the same bytes take when each file is only copied, put on the disk and read again. */
export function timedCopy({ service }: County): Promise<number> {
  return withStick((stick) => {
    const { database, attachments } = service.desk.folder;
    const from = performance.now();
    let bytes = copyAndReadBack(database, join(stick, 'office.db'));
    for (const name of readdirSync(attachments))
      bytes += copyAndReadBack(join(attachments, name), join(stick, name));
    const taken = performance.now() - from;
    if (bytes < statSync(database).size + PEOPLE * SCAN_BYTES) throw new Error('Not all was copied');
    return Promise.resolve(taken);
  });
}
