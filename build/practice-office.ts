/** Tells the practice office's last two years and packs them with the program, so that it is founded in seconds. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../electron/data/db/new-id.ts';
import { createDesk } from '../electron/data/desk/desk.ts';
import { packPracticeOffice } from '../electron/data/practice/pack.ts';
import { packedName } from '../electron/data/practice/story/packed.ts';
import type { Telling } from '../electron/data/practice/story/tell.ts';
import { clockOf } from '../electron/data/rpc/clock.ts';
import { Day } from '../shared/domain/day.ts';
import { PRACTICE_MONTHS, PRACTICE_PEOPLE } from '../shared/domain/practice.ts';
import { OUT, ROOT } from './project.ts';

const MIGRATIONS = join('electron', 'data', 'db', 'migrations');
/** Whatever decides what is told: another one of these, and the story is told anew. */
const MAKERS = [
  join('electron', 'data', 'practice'),
  MIGRATIONS,
  join('shared', 'domain', 'registry', 'invented'),
];
const KEPT = join(ROOT, 'node_modules', '.cache', 'practice');
const PACKED = join(OUT, 'main', 'practice');

const clock = clockOf(() => new Date().toISOString());

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of MAKERS)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (/\.(?:ts|sql)$/.test(name))
        hash.update(`\0${name}\0`).update(readFileSync(join(ROOT, folder, name)));
    }
  return hash.digest('hex').slice(0, 12);
}

async function tell(telling: Telling, packed: string): Promise<void> {
  console.log('正在准备演练单位的两年资料，大约一分钟……');
  const folder = mkdtempSync(join(tmpdir(), 'canlian-desk-practice-'));
  const data = join(ROOT, 'electron', 'data');
  const desk = createDesk({
    folder,
    practice: true,
    migrations: join(ROOT, MIGRATIONS),
    background: join(data, 'backup', 'background.ts'),
    workbookReader: join(data, 'imports', 'workbook', 'worker.ts'),
    packedPractice: '',
    clock,
    newId,
    failed: (error) => console.error(error),
  });
  desk.claim();
  try {
    await packPracticeOffice(desk, telling, `${packed}.unfinished`);
    renameSync(`${packed}.unfinished`, packed);
  } finally {
    desk.releaseFolder();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays this month's packed office beside the bundled program; told anew only when the month or what tells it is another. */
export async function packPractice(): Promise<string> {
  const telling = { people: PRACTICE_PEOPLE, today: Day.parse(clock.today()), months: PRACTICE_MONTHS };
  const name = packedName(telling);
  const kept = join(KEPT, `${fingerprint()}-${name}`);
  mkdirSync(KEPT, { recursive: true });
  if (!existsSync(kept)) {
    for (const old of readdirSync(KEPT)) rmSync(join(KEPT, old));
    await tell(telling, kept);
  }
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(PACKED, { recursive: true });
  cpSync(kept, join(PACKED, name));
  return kept;
}
