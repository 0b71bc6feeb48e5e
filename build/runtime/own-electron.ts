/** The `electron` package's own program. The package ships none: its install.js downloads it on first use. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CACHE } from '../project.ts';

export type OwnElectron = { readonly program: string; readonly version: string };

const FAILED_DOWNLOAD = join(CACHE, 'electron-download-failed.json');
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
/** A slow line is waited for as long as bytes arrive; a line on which nothing moves is given up after this. */
const STALL_MS = 20_000;
const PATIENT_STALL_MS = 120_000;

const Manifest = z.object({ version: z.string() });
const FailedDownload = z.object({ source: z.string(), at: z.number() });

/** What was tried: another version or another mirror is worth a new attempt at once. */
function source(version: string): string {
  return [version, process.env['ELECTRON_MIRROR'], process.env['npm_config_electron_mirror']].join(' ');
}

function failedLately(version: string): boolean {
  if (!existsSync(FAILED_DOWNLOAD)) return false;
  const failed = FailedDownload.safeParse(JSON.parse(readFileSync(FAILED_DOWNLOAD, 'utf8')));
  if (!failed.success || failed.data.source !== source(version)) return false;
  return Date.now() - failed.data.at < RETRY_AFTER_MS;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      const file = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
      return sum + (file?.size ?? 0);
    }, 0);
}

async function download(packageFolder: string, stallMs: number): Promise<boolean> {
  console.log('正在下载 Electron……');
  const work = mkdtempSync(join(tmpdir(), 'electron-download-'));
  const env = { ...process.env, TMPDIR: work, TEMP: work, TMP: work, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', env });
  let seen = 0;
  let movedAt = Date.now();
  const watch = setInterval(() => {
    const bytes = bytesIn(work);
    if (bytes !== seen) movedAt = Date.now();
    seen = bytes;
    // Unpacking happens outside the watched folder: once the archive is there it is no longer the line's fault.
    if (seen === 0 && Date.now() - movedAt > stallMs) child.kill();
    if (seen > 0 && Date.now() - movedAt > PATIENT_STALL_MS) child.kill();
  }, 1000);
  const succeeded = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  clearInterval(watch);
  rmSync(work, { recursive: true, force: true });
  return succeeded;
}

/** `patient`: there is nothing to fall back to, so every start tries, and waits longer for an answer. */
export async function ownElectron(options: { readonly patient: boolean }): Promise<OwnElectron | undefined> {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  const folder = dirname(manifest);
  const { version } = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const own = {
    program: join(folder, 'dist', process.platform === 'win32' ? 'electron.exe' : 'electron'),
    version,
  };
  // install.js writes path.txt last: without it an unpacked dist may be half of one.
  const installed = () => existsSync(own.program) && existsSync(join(folder, 'path.txt'));
  if (installed()) return own;
  if (!options.patient && failedLately(version)) return undefined;
  const succeeded = await download(folder, options.patient ? PATIENT_STALL_MS : STALL_MS);
  if (succeeded && installed()) return own;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILED_DOWNLOAD, JSON.stringify({ source: source(version), at: Date.now() }));
  return undefined;
}
