/** Bundles the app into out/ for the Electron that this machine runs, when its sources have changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'electron-vite';
import { DATA_NODE_NAME, type ElectronRuntime } from './electron-runtime.ts';
import { OUT, ROOT } from './project.ts';

const CONFIG = join(ROOT, 'build', 'electron.vite.config.ts');
/** The manual is compiled in. */
const SOURCES = ['electron', 'renderer', 'shared', 'build/manual'];
const SINGLE_SOURCES = ['package.json', 'package-lock.json', relative(ROOT, CONFIG)];
/** What the bundle in out/ was made from. */
const STAMP = join(OUT, '.made-from');

function sourceFiles(): readonly string[] {
  const listed = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
  return [...listed, ...SINGLE_SOURCES].filter((file) => existsSync(join(ROOT, file))).toSorted();
}

/** Of contents, not of times: a checkout or a restored cache gives files new times. */
function fingerprint(runtime: ElectronRuntime): string {
  const hash = createHash('sha256').update(runtime.kind);
  for (const file of sourceFiles()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** Returns whether anything had to be done. */
export async function bundle(runtime: ElectronRuntime): Promise<boolean> {
  const wanted = fingerprint(runtime);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false;
  rmSync(OUT, { recursive: true, force: true });
  if (runtime.dataNode === null) delete process.env['DATA_NODE'];
  else process.env['DATA_NODE'] = DATA_NODE_NAME;
  await build({ root: ROOT, configFile: CONFIG, logLevel: 'warn' });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(STAMP, wanted);
  return true;
}
