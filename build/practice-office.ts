/** Tells the practice office's last two years and packs them with the program, so that it is founded in seconds. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newestPacked, packedName } from '../electron/data/practice/story/packed.ts';
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

/** In a process of its own: nothing of the memory that two years take stays behind. */
function tell(packed: string): void {
  console.log('正在准备演练单位的两年资料，大约一两分钟……');
  const { status, signal } = spawnSync(process.execPath, [TELLER, `${packed}.unfinished`], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`演练单位的资料没有做成（${signal ?? status}）。`);
  renameSync(`${packed}.unfinished`, packed);
}

type Age = 'of-this-month' | 'of-any-month';

/** A packed office of that age, told anew only when none is there; its file. */
function packedOf(age: Age): string {
  const folder = join(KEPT, fingerprint());
  const telling = practiceTelling();
  const known = newestPacked(folder, telling);
  if (known !== undefined && (age === 'of-any-month' || known.endsWith(packedName(telling)))) return known;
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = join(folder, packedName(telling));
  tell(packed);
  return packed;
}

/** Lays a packed office beside the bundled program. One of an earlier month is as good, but founding tells the months since. */
export function packPractice(age: Age): string {
  const packed = packedOf(age);
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(PACKED, { recursive: true });
  cpSync(packed, join(PACKED, basename(packed)));
  return packed;
}
