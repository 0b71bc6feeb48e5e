/**
 * First step of `npm start` and `npm test`: makes node_modules match package-lock.json. It runs before any dependency
 * exists and on whatever Node the machine has, so it is plain JavaScript without imports of our own.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
const OUR_NODE = 24;
const ON_WINDOWS = process.platform === 'win32';
const MODULES = join(ROOT, 'node_modules');
const BINARIES = join(MODULES, '.bin');
const STAMP = join(MODULES, '.cache', 'installed.sha256');

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Of what decides on node_modules, by content: times change with every checkout. */
function wantedHash() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    const file = join(ROOT, name);
    hash.update(existsSync(file) ? readFileSync(file) : '').update('\0');
  }
  return hash.digest('hex');
}

function installedHash() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

/**
 * Runs the very npm that started us; a bare `npm` is a .cmd on Windows, which only a shell can start.
 *
 * @param {readonly string[]} args
 */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) {
    execFileSync(process.execPath, [cli, ...args], { cwd: ROOT, stdio: 'inherit' });
  } else {
    execFileSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: ON_WINDOWS });
  }
}

/**
 * Not `npm ci`: it refuses a lock file that lacks other systems' optional binaries, and one written against a registry
 * without them always does. `--no-save` follows the lock file as strictly and leaves it as it is.
 */
function installDependencies() {
  console.log('正在按 package-lock.json 安装依赖，第一次需要几分钟……');
  try {
    npm(['install', '--no-save', '--loglevel', 'error']);
  } catch {
    stop('依赖没有装好。请检查网络或 npm 源，再运行一次。');
  }
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.trim().replace(/^v/, '').split('.')[0]);
}

function bundledNodeMajor() {
  const node = join(BINARIES, 'node');
  try {
    return majorOf(
      execFileSync(ON_WINDOWS ? `"${node}"` : node, ['--version'], { encoding: 'utf8', shell: ON_WINDOWS }),
    );
  } catch {
    return undefined;
  }
}

/** Later scripts run `node` and must get 24: npm puts node_modules/.bin before everything else on PATH. */
function checkBundledNode() {
  if (bundledNodeMajor() === OUR_NODE) return;
  if (ON_WINDOWS && majorOf(process.version) >= OUR_NODE) {
    // The wrappers may point at a name that the package replaced while it installed; the system's Node serves as well.
    for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(BINARIES, name), { force: true });
    return;
  }
  stop(`node_modules 里没有可用的 Node ${OUR_NODE}（npm 包 node）。请删除 node_modules 后再运行一次。`);
}

if (majorOf(process.version) < OLDEST_NODE) {
  stop(`需要 Node ${OLDEST_NODE} 或更新的版本，这台电脑上是 ${process.version}。请升级 Node 后再运行。`);
}
if (installedHash() !== wantedHash()) {
  installDependencies();
  checkBundledNode();
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wantedHash());
} else {
  console.log('依赖已是最新。');
}
