/** `npm run dist:dir` (an unpacked package for this machine) and `npm run dist:win` (the Windows installer). */
import { rmSync } from 'node:fs';
import { build, type CliOptions } from 'electron-builder';
import { bundle } from './bundle.ts';
import { builderConfig, type PackageTarget } from './electron-builder.ts';
import { electronRuntime } from './electron-runtime.ts';
import { packPractice } from './practice-office.ts';
import { DIST, ROOT } from './project.ts';
import { runScript } from './run-script.ts';

const PACKAGE_TARGETS: Readonly<Record<string, PackageTarget>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'win32-x64': 'win32-x64',
  'win32-arm64': 'win32-arm64',
};

function packageTarget(): PackageTarget {
  const target = PACKAGE_TARGETS[`${process.platform}-${process.arch}`];
  if (!target) throw new Error(`不能为这种电脑打包：${process.platform}-${process.arch}`);
  return target;
}

function cliOptions(kind: string | undefined): CliOptions {
  if (kind === 'dir') return { dir: true };
  if (kind !== 'win') throw new Error('用法：node build/package.ts dir|win');
  if (process.platform !== 'win32') throw new Error('Windows 安装包要在 Windows 上制作。');
  return { win: ['nsis'], x64: true };
}

await runScript(async () => {
  const options = cliOptions(process.argv[2]);
  const runtime = await electronRuntime();
  if (options.win && runtime.kind !== 'own') throw new Error('安装包只能用正式的 Electron 制作。');
  await bundle(runtime);
  packPractice('of-this-month');
  rmSync(DIST, { recursive: true, force: true });
  const config = builderConfig(runtime, packageTarget());
  await build({ ...options, projectDir: ROOT, publish: 'never', config });
  return true;
});
