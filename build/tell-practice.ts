/** `node build/tell-practice.ts FILE`: tells the practice office's past and packs it into the file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../electron/data/db/new-id.ts';
import { createDesk } from '../electron/data/desk/desk.ts';
import { packPracticeOffice } from '../electron/data/practice/pack.ts';
import { clockOf } from '../electron/data/rpc/clock.ts';
import { practiceTelling } from './practice-telling.ts';
import { ROOT } from './project.ts';

const [, , packed = ''] = process.argv;
const data = join(ROOT, 'electron', 'data');
const folder = mkdtempSync(join(tmpdir(), 'canlian-desk-practice-'));
const desk = createDesk({
  folder,
  practice: true,
  migrations: join(data, 'db', 'migrations'),
  background: join(data, 'backup', 'background.ts'),
  workbookReader: join(data, 'imports', 'workbook', 'worker.ts'),
  packedPractice: '',
  clock: clockOf(() => new Date().toISOString()),
  newId,
  failed: (error) => console.error(error),
});
desk.claim();
try {
  await packPracticeOffice(desk, practiceTelling(), packed);
} finally {
  desk.releaseFolder();
  rmSync(folder, { recursive: true, force: true });
}
