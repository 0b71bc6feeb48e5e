/** Looks at every file that appears or changes in some folders, sharing reading and writing but not removal, as scanners do. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';

const { folders, look } = z.object({ folders: z.array(z.string()), look: z.number() }).parse(workerData);
/** SQLite must be alone with these. */
const NOT_LOOKED_AT = /-(wal|shm|journal)$|in-use$/;

const seen = new Map<string, string>();
const open: { readonly held: Database.Database; readonly until: number }[] = [];
let isOn = true;
let looked = 0;

function lookAt(file: string, now: number): void {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    const is = `${ino} ${size} ${mtimeMs}`;
    if (seen.get(file) === is) return;
    seen.set(file, is);
    open.push({ held: new Database(file, { readonly: true }), until: now + look });
    looked += 1;
  } catch {
    // It has gone meanwhile.
    return;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_LOOKED_AT.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function turn(): void {
  const now = performance.now();
  while (open[0] && open[0].until < now) open.shift()?.held.close();
  for (const file of folders.flatMap(filesIn)) lookAt(file, now);
  if (isOn) return void setTimeout(turn, 1);
  for (const { held } of open) held.close();
  parentPort?.postMessage(looked);
}

parentPort?.once('message', () => {
  isOn = false;
});
parentPort?.postMessage('on');
turn();
