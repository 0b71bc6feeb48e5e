/** `npm start`: opens the desk from the sources, building first what has changed. Arguments go on to the app. */
import { spawn, spawnSync } from 'node:child_process';
import { bundle } from './bundle.ts';
import {
  CHINESE_FONTS,
  type DebianPackage,
  ensureDebianPackages,
  LIBRARY_PACKAGES,
} from './debian-packages.ts';
import { electronRuntime } from './electron-runtime.ts';
import { packPractice } from './practice-office.ts';
import { ROOT } from './project.ts';
import { runScript } from './run-script.ts';

const onLinux = process.platform === 'linux';
const asRoot = process.getuid?.() === 0;

function requireDisplay(): void {
  if (!onLinux || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return;
  throw new Error(
    '没有可用的显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），窗口打不开。请在图形桌面里运行。',
  );
}

function packageOf(library: string): DebianPackage | undefined {
  return Object.entries(LIBRARY_PACKAGES).find(([start]) => library.startsWith(start))?.[1];
}

function ensureLibraries(program: string): void {
  const listing = spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? '';
  const missing = [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map(([, library]) => library ?? '');
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '';
  if (missing.length > 0) console.log(`缺少系统库：${missing.join(' ')}`);
  ensureDebianPackages([
    ...new Set(missing.map(packageOf).filter((names) => names !== undefined)),
    ...(fonts === '' ? [CHINESE_FONTS] : []),
  ]);
  const unknown = missing.filter((library) => packageOf(library) === undefined);
  if (unknown.length > 0) console.log(`以下系统库请自行安装：${unknown.join(' ')}`);
}

function switches(): readonly string[] {
  if (!onLinux) return [];
  const wayland = process.env['DISPLAY'] ? [] : ['--ozone-platform=wayland'];
  if (!asRoot) return wayland;
  console.log('当前是 root 用户，Chromium 只能不带沙箱启动（--no-sandbox）；日常使用请换普通用户。');
  return [...wayland, '--no-sandbox'];
}

/** Whether the desk ended well. */
function open(program: string): Promise<boolean> {
  const args = [...switches(), ROOT, ...process.argv.slice(2)];
  const desk = spawn(program, args, { stdio: 'inherit', cwd: ROOT });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => desk.kill(signal));
  return new Promise((resolve, reject) => {
    desk.once('error', reject);
    desk.once('exit', (code) => resolve(code === 0));
  });
}

await runScript(async () => {
  requireDisplay();
  const runtime = await electronRuntime();
  if (onLinux) ensureLibraries(runtime.program);
  if (await bundle(runtime)) console.log('构建完成。');
  if (process.argv.includes('--demo')) packPractice('of-this-month');
  return open(runtime.program);
});
