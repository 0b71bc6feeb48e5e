/** What goes into the package and how it is laid out, for electron-builder. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { afterPack } from './after-pack.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { DIST, PRODUCT_NAME, PROGRAM_NAME, ROOT } from './project.ts';

/** `<platform>-<arch>` in the names that the database library gives its binaries. */
export type PackageTarget = 'linux-x64' | 'linux-arm64' | 'win32-x64' | 'win32-arm64';

const LIBRARY = 'node_modules/better-sqlite3';

function packagedFiles(target: PackageTarget): string[] {
  return [
    'out/**',
    '!out/.made-from',
    'package.json',
    `!${LIBRARY}/{deps,src}/**`,
    `!${LIBRARY}/{binding.gyp,README.md,index.d.ts}`,
    `!${LIBRARY}/prebuilds/!(${target}).node`,
    // Headers for compiling the library, which comes compiled.
    '!node_modules/node-addon-api/**',
  ];
}

/**
 * Native code is loaded by the system, which cannot look into an archive. Under the fallback runtime the whole data
 * process runs in plain Node, which cannot either: then its files lie outside as well.
 */
function unpackedFiles(runtime: ElectronRuntime): string[] {
  const native = `${LIBRARY}/prebuilds/*.node`;
  return runtime.dataNode === null ? [native] : [native, `${LIBRARY}/**`, 'out/main/**', 'package.json'];
}

export function builderConfig(runtime: ElectronRuntime, target: PackageTarget): Configuration {
  return {
    appId: 'cn.gov.canlian.desk',
    productName: PRODUCT_NAME,
    executableName: PROGRAM_NAME,
    artifactName: `${PROGRAM_NAME}-\${version}-setup.\${ext}`,
    directories: { output: DIST, buildResources: join(ROOT, 'build', 'icons') },
    files: packagedFiles(target),
    asar: true,
    asarUnpack: unpackedFiles(runtime),
    electronVersion: runtime.version,
    electronDist: dirname(runtime.program),
    electronLanguages: ['zh-CN', 'en-US'],
    // The database library's binaries fit every Electron: nothing is compiled.
    npmRebuild: false,
    publish: null,
    // The loader of the fallback runtime would be a second way to start other code.
    afterExtract: (context) => {
      rmSync(join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
    },
    afterPack,
    linux: { target: 'dir', category: 'Office', icon: join(ROOT, 'build', 'icons', 'icon.png') },
    win: {
      target: [{ target: 'nsis', arch: ['x64'] }],
      icon: join(ROOT, 'build', 'icons', 'icon.ico'),
    },
    nsis: {
      oneClick: false,
      // Program Files is not writable for the clerk: nobody exchanges a file of the program by accident.
      perMachine: true,
      include: join(ROOT, 'build', 'installer.nsh'),
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN'],
      language: '2052',
      shortcutName: PRODUCT_NAME,
      // The office's data outlives the program.
      deleteAppDataOnUninstall: false,
    },
  };
}
