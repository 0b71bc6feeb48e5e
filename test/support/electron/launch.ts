/** Starts Electron the way tests need it: sandboxed, in a home of its own, at the same place and time everywhere. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { homeOf } from './data-folder.ts';
import { preparedElectron, STAGED_BARE_APP, STAGED_HELD_APP } from './stage.ts';

export type LaunchOptions = {
  readonly dataFolder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of another app than the desk. */
  readonly app?: string;
};

/** Shorter than a test may take: what the program said before it hung then stands in the failure. */
const LAUNCH_MS = 20_000;

/** Of ours, these would lead the desk into our own home, session or debugger. */
const FOREIGN = /^(XDG_|DBUS_|XAUTHORITY$|NODE_OPTIONS$|ELECTRON_|STAGED_(?:ELECTRON|PACKAGE)$|npm_)/;

export function deskEnvironment(options: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !FOREIGN.test(entry[0]),
  );
  const home = homeOf(options.dataFolder);
  const own = process.platform === 'linux' ? { HOME: home, USER: 'canlian', LANG: 'C.UTF-8' } : {};
  return { ...Object.fromEntries(inherited), ...own, TZ: 'Asia/Shanghai', ...options.env };
}

export function deskArguments(options: LaunchOptions): string[] {
  return [
    options.app ?? STAGED_HELD_APP,
    `--user-data-dir=${options.dataFolder}`,
    '--lang=zh-CN',
    ...(options.args ?? []),
  ];
}

/** Lets the held desk go on; it may not have come as far as to be held. */
function letGo(app: ElectronApplication): Promise<void> {
  return app.evaluate(async () => {
    for (;;) {
      const openDesk: unknown = Reflect.get(globalThis, 'openDesk');
      if (typeof openDesk === 'function') {
        Reflect.apply(openDesk, undefined, []);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}

export async function launchElectron(options: LaunchOptions): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: preparedElectron(),
    args: deskArguments(options),
    env: deskEnvironment(options),
    cwd: homeOf(options.dataFolder),
    // Otherwise Playwright adds --no-sandbox on Linux.
    chromiumSandbox: true,
    timeout: LAUNCH_MS,
  });
  if (options.app !== STAGED_BARE_APP) await letGo(app);
  return app;
}
