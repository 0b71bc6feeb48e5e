import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchElectron, type LaunchOptions } from './launch.ts';

/** Far longer than a window takes, far shorter than a test may. */
const OVERDUE_MS = 8000;
const LAUNCHES = 4;
const WAKE_EVERY_MS = 100;

/**
 * A window that is waited for; undefined when it is overdue. Electron's main loop may sleep through a timer while nothing
 * else happens, the one that holds the window back included, so it is asked something now and then.
 */
export async function awaited(app: ElectronApplication, window: Promise<Page>): Promise<Page | undefined> {
  const seen = window.catch(() => undefined);
  for (const from = performance.now(); performance.now() - from < OVERDUE_MS;) {
    const page = await Promise.race([seen, setTimeout(WAKE_EVERY_MS)]);
    if (page) return page;
    await app.evaluate(() => undefined).catch(() => undefined);
  }
  return undefined;
}

/** A launch that ends before the desk was let go; it has opened nothing yet. */
async function launchedOrNot(
  options: LaunchOptions,
  last: boolean,
): Promise<ElectronApplication | undefined> {
  try {
    return await launchElectron(options);
  } catch (error) {
    if (last) throw error;
    return undefined;
  }
}

/**
 * Launches the desk so that Playwright sees its window. About one launch in a hundred ends with Playwright blind to every
 * window, though they stand there, and one in several hundred with Electron breaking down while its debugger attaches,
 * before the desk is let go; another desk is then launched on the same data, and the log says so. A desk that breaks down,
 * or opens no window, each time fails.
 */
export async function launchSeen(options: LaunchOptions): Promise<ElectronApplication> {
  for (let launch = 1; ; launch += 1) {
    const last = launch === LAUNCHES;
    const app = await launchedOrNot(options, last);
    if (app && ((await awaited(app, app.firstWindow())) || last)) return app;
    console.log(`Launch ${launch} ${app ? 'showed Playwright no window' : 'broke down'}: launching again`);
    if (!app) continue;
    const program = app.process();
    program.kill('SIGKILL');
    await once(program, 'exit');
  }
}
