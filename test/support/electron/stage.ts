/**
 * Lays out the built app where any account can read it: a checkout often lies in somebody's home, and the sandbox helper
 * must belong to root. Files are hard-linked where they can be, so this costs neither time nor space.
 */
import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { bundle } from '../../../build/bundle.ts';
import { DATA_NODE_NAME, electronRuntime, type ElectronRuntime } from '../../../build/electron-runtime.ts';
import { packPractice } from '../../../build/practice-office.ts';
import { OUT, ROOT } from '../../../build/project.ts';
import { deskUser, type DeskUser } from './desk-user.ts';
import { foundPractice, practiceVersion } from './practice-office.ts';

const SANDBOX_HELPER = 'chrome-sandbox';
const LIBRARY = join('node_modules', 'better-sqlite3');
/** What the library reads at run time; the rest of it is its source. */
const LIBRARY_PARTS = ['package.json', 'lib', 'prebuilds'];

/** One for each checkout: two of them on one machine do not take each other's files away. */
const STAGE = join(
  tmpdir(),
  `canlian-desk-stage-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`,
);

export const STAGED_APP = join(STAGE, 'app');
/** The same app, which waits for Playwright before it opens its window. */
export const STAGED_HELD_APP = join(STAGE, 'held-app');
export const STAGED_BARE_APP = join(STAGE, 'bare-app');
/** The practice office as it is on its first day. */
export const STAGED_PRACTICE = join(STAGE, 'practice');

function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

function armSandboxHelper(from: string, to: string): void {
  copyFileSync(from, to);
  if (!deskUser()) return;
  chownSync(to, 0, 0);
  chmodSync(to, 0o4755);
}

/** Like `cp -al`, but the sandbox helper is a copy of its own, with the rights that it needs. */
function place(from: string, to: string): void {
  const entry = lstatSync(from);
  if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (entry.isDirectory()) {
    mkdirSync(to, { recursive: true });
    chmodSync(to, 0o755);
    for (const name of readdirSync(from)) place(join(from, name), join(to, name));
  } else if (basename(from) === SANDBOX_HELPER) armSandboxHelper(from, to);
  else placeFile(from, to);
}

/** Puts `from` at `name` in the stage unless the same is there already; `version` says what "the same" means. */
async function stage(
  name: string,
  version: string,
  fill: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = join(STAGE, name);
  const stamp = join(STAGE, `${name}.version`);
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  rmSync(stamp, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  await fill(folder);
  writeFileSync(stamp, version);
}

/** A folder in /tmp that another account has made first could hold anything. */
function openStage(): void {
  mkdirSync(STAGE, { recursive: true, mode: 0o755 });
  const entry = lstatSync(STAGE);
  if (!entry.isDirectory() || (process.getuid && entry.uid !== process.getuid())) {
    throw new Error(`${STAGE} 不是本用户建立的，请先删除它。`);
  }
  chmodSync(STAGE, 0o755);
}

/** Becomes the desk's account and then the program: the process keeps its number, so it can be watched and ended. */
function writeWrapper(program: string, user: DeskUser): string {
  const wrapper = `${program}-as-desk-user`;
  const identity = `--reuid=${user.uid} --regid=${user.gid} --init-groups`;
  writeFileSync(wrapper, `#!/bin/sh\nexec setpriv ${identity} '${program}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

/** Of the program, and of what is exchanged beside it without touching it. */
function versionOf(program: string): string {
  const resources = join(dirname(program), 'resources');
  const files = [program, join(resources, DATA_NODE_NAME), join(resources, 'app.asar')];
  const states = files.map((file) => statSync(file, { throwIfNoEntry: false }));
  return JSON.stringify(states.map((state) => state && [state.ino, state.size, state.mtimeMs]));
}

function fillApp(folder: string): void {
  place(OUT, join(folder, 'out'));
  place(join(ROOT, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, LIBRARY), { recursive: true });
  for (const part of LIBRARY_PARTS) place(join(ROOT, LIBRARY, part), join(folder, LIBRARY, part));
}

/** The desk's own name and version, with the held entry in place of its own. */
function writeHeldManifest(): void {
  const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
  writeFileSync(join(STAGED_HELD_APP, 'package.json'), manifest.replace('out/main/index.js', 'main.mjs'));
}

/** Stages a folder with a program in it and returns what to start: the program, or its wrapper where we are root. */
export async function stageProgram(name: string, program: string): Promise<string> {
  openStage();
  await stage(name, versionOf(program), (folder) => {
    for (const entry of readdirSync(dirname(program))) {
      place(join(dirname(program), entry), join(folder, entry));
    }
  });
  const staged = join(STAGE, name, basename(program));
  const user = deskUser();
  return user ? writeWrapper(staged, user) : staged;
}

/** Windows starts programs from anywhere and has no such helper: nothing is staged there but the app. */
async function stageRuntime(runtime: ElectronRuntime): Promise<string> {
  return process.platform === 'linux' ? stageProgram('electron', runtime.program) : runtime.program;
}

/** Tells the workers of a test run, which inherit the environment, what was prepared for them. */
const PREPARED = 'STAGED_ELECTRON';

export function preparedElectron(): string {
  const program = process.env[PREPARED];
  if (!program) throw new Error('prepareRuntime() must come first');
  return program;
}

/** Builds and stages whatever has changed; once in a run, before anything is launched. */
export async function prepareRuntime(): Promise<void> {
  const runtime = await electronRuntime();
  await bundle(runtime);
  const packed = packPractice('of-any-month');
  openStage();
  const madeFrom = readFileSync(join(OUT, '.made-from'), 'utf8');
  await stage('app', `${madeFrom} ${packed}`, fillApp);
  await stage('practice', practiceVersion(madeFrom), foundPractice);
  for (const name of ['bare-app', 'held-app']) {
    rmSync(join(STAGE, name), { recursive: true, force: true });
    place(join(import.meta.dirname, name), join(STAGE, name));
  }
  writeHeldManifest();
  process.env[PREPARED] = await stageRuntime(runtime);
}
