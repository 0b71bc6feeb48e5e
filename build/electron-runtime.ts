/**
 * Finds an Electron that runs: the `electron` package's own where its download works, otherwise (Linux x64) the
 * unmodified Electron 33.2.1 that lies inside an npm package.
 */
import { fallbackElectron } from './runtime/fallback-electron.ts';
import { ownElectron } from './runtime/own-electron.ts';

export type ElectronRuntime = {
  readonly program: string;
  readonly version: string;
  readonly kind: 'own' | 'fallback';
  /**
   * Node 24 for the data process, inside the runtime's `resources` folder. Electron 33 offers an older Node-API than
   * the database library needs and would crash without a message; null where Electron runs the process itself.
   */
  readonly dataNode: string | null;
};

/** Value of `__DATA_NODE__` in the bundle: a file name in `process.resourcesPath`, or null. */
export const DATA_NODE_NAME = 'data-node';

const hasFallback = process.platform === 'linux' && process.arch === 'x64';

export async function electronRuntime(): Promise<ElectronRuntime> {
  const own = await ownElectron({ patient: !hasFallback });
  if (own) return { ...own, kind: 'own', dataNode: null };
  if (hasFallback) return { ...(await fallbackElectron(DATA_NODE_NAME)), kind: 'fallback' };
  throw new Error('没有可用的 Electron：下载没有成功。请设置 ELECTRON_MIRROR 指向可以访问的镜像后再试。');
}
