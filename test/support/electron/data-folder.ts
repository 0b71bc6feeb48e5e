/** A place of its own for each test: a data folder, and beside it a home for what the system keeps per account. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { giveToDesk } from './desk-user.ts';

/** A clerk's path, as it comes: Chinese and a space, where naive code breaks. */
const NAME = '残联 数据';

export function createDataFolder(): string {
  const place = mkdtempSync(join(tmpdir(), 'canlian-desk-test-'));
  const dataFolder = join(place, NAME);
  for (const folder of [place, dataFolder, homeOf(dataFolder)]) {
    mkdirSync(folder, { recursive: true });
    giveToDesk(folder);
  }
  return dataFolder;
}

export function homeOf(dataFolder: string): string {
  return join(dirname(dataFolder), 'home');
}

export function removeDataFolder(dataFolder: string): void {
  rmSync(dirname(dataFolder), { recursive: true, force: true, maxRetries: 5 });
}
