/** Debian packages that running and testing need: found out with dpkg, installed with apt-get where we may. */
import { spawnSync } from 'node:child_process';

/** A package under the names that releases give it: those with 64-bit time_t renamed the libraries. */
export type DebianPackage = readonly [string, ...(readonly string[])];

export const CHINESE_FONTS: DebianPackage = ['fonts-noto-cjk'];

/** Shared libraries that Electron links to, by the beginning of the file name. */
export const LIBRARY_PACKAGES: Readonly<Record<string, DebianPackage>> = {
  libnss: ['libnss3'],
  libsmime: ['libnss3'],
  libnspr: ['libnspr4'],
  'libatk-bridge': ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  libatspi: ['libatspi2.0-0', 'libatspi2.0-0t64'],
  'libatk-1': ['libatk1.0-0', 'libatk1.0-0t64'],
  libcups: ['libcups2', 'libcups2t64'],
  'libgtk-3': ['libgtk-3-0', 'libgtk-3-0t64'],
  libgbm: ['libgbm1'],
  libasound: ['libasound2', 'libasound2t64'],
  libxkbcommon: ['libxkbcommon0'],
};

/** Electron's libraries, a screen, a printer and a stick that need none, fonts for paper, tools that look at windows and PDFs, and one that makes installers. */
export const TEST_PACKAGES: readonly DebianPackage[] = [
  ['xvfb'],
  ['x11-utils'],
  ['poppler-utils'],
  ['faketime'],
  ['nsis'],
  ['cups'],
  ['exfatprogs'],
  ['exfat-fuse'],
  ['fuse3'],
  CHINESE_FONTS,
  ['libnss3'],
  ['libatk1.0-0', 'libatk1.0-0t64'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libcups2', 'libcups2t64'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libgbm1'],
  ['libasound2', 'libasound2t64'],
];

function outputOf(command: string, args: readonly string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}

function isInstalled(names: DebianPackage): boolean {
  const states = outputOf('dpkg-query', ['-W', '-f', '${db:Status-Status}\\n', ...names]);
  return states.split('\n').includes('installed');
}

/** Whether the package lists know the name as a package of its own; they are empty in a fresh container. */
function isKnown(name: string): boolean {
  return outputOf('apt-cache', ['show', '--no-all-versions', name]).includes(`Package: ${name}\n`);
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function install(packages: readonly DebianPackage[]): boolean {
  const names = () => packages.map((known) => known.find(isKnown));
  const installNow = () => {
    const wanted = names();
    return wanted.every((name) => name !== undefined) && aptGet(['install', '-y', ...wanted]);
  };
  // Lists that are missing or too old make the first attempt fail; only then are they fetched anew.
  return installNow() || (aptGet(['update']) && installNow());
}

/** Makes sure of the packages, or throws a sentence that names those that are missing. */
export function ensureDebianPackages(packages: readonly DebianPackage[]): void {
  const isDebian = spawnSync('dpkg-query', ['--version']).status === 0;
  const missing = isDebian ? packages.filter((names) => !isInstalled(names)) : [];
  if (missing.length === 0) return;
  const listed = missing.map(([name]) => name).join(' ');
  if (process.getuid?.() === 0) {
    console.log(`正在安装系统软件包：${listed}`);
    if (install(missing)) return;
  }
  throw new Error(`缺少系统软件包，请以管理员身份安装后再运行：apt-get install ${listed}`);
}
