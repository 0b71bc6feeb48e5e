/** Tells the practice office's last two years and packs them with the program, so that it is founded in seconds. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packedName } from '../electron/data/practice/story/packed.ts';
import { practiceTelling } from './practice-telling.ts';
import { OUT, ROOT } from './project.ts';

const TELLER = join(ROOT, 'build', 'tell-practice.ts');
const MIGRATIONS = join('electron', 'data', 'db', 'migrations');
/** Whatever decides what is told: another one of these, and the story is told anew. */
const MAKERS = [
  join('electron', 'data', 'practice'),
  MIGRATIONS,
  join('shared', 'domain', 'registry', 'invented'),
];
const KEPT = join(ROOT, 'node_modules', '.cache', 'practice');
const PACKED = join(OUT, 'main', 'practice');

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of MAKERS)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (/\.(?:ts|sql)$/.test(name))
        hash.update(`\0${name}\0`).update(readFileSync(join(ROOT, folder, name)));
    }
  return hash.digest('hex').slice(0, 12);
}

/** In a process of its own: hundreds of short threads read its workbooks, and nothing of them stays behind. */
function tell(packed: string): void {
  console.log('正在准备演练单位的两年资料，大约一两分钟……');
  const { status, signal } = spawnSync(process.execPath, [TELLER, `${packed}.unfinished`], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`演练单位的资料没有做成（${signal ?? status}）。`);
  renameSync(`${packed}.unfinished`, packed);
}

/** Lays this month's packed office beside the bundled program; told anew only when the month or what tells it is another. */
export function packPractice(): string {
  const name = packedName(practiceTelling());
  const kept = join(KEPT, `${fingerprint()}-${name}`);
  mkdirSync(KEPT, { recursive: true });
  if (!existsSync(kept)) {
    for (const old of readdirSync(KEPT)) rmSync(join(KEPT, old));
    tell(kept);
  }
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(PACKED, { recursive: true });
  cpSync(kept, join(PACKED, name));
  return kept;
}
