import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { launchElectron, type LaunchOptions } from './launch.ts';

/** Far longer than a window takes, far shorter than a test may. */
const OVERDUE_MS = 6000;
const LAUNCHES = 4;

/** The desk has done its part: its window shows its page. */
function hasOpened(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(({ webContents }) => webContents.getURL().startsWith('app://main/')),
  );
}

async function isSeen(app: ElectronApplication): Promise<boolean> {
  if (app.windows().length > 0) return true;
  return app.waitForEvent('window', { timeout: OVERDUE_MS }).then(
    () => true,
    () => false,
  );
}

/**
 * Launches the desk so that Playwright sees it. About one launch in a hundred ends with the desk's window open and
 * working and Playwright blind to it and to every other; then that desk is ended and another launched on the same data.
 * A desk that opens no window is not launched again: the test shall say so.
 */
export async function launchSeen(options: LaunchOptions): Promise<ElectronApplication> {
  for (let launch = 1; ; launch += 1) {
    const app = await launchElectron(options);
    if ((await isSeen(app)) || launch === LAUNCHES || !(await hasOpened(app))) return app;
    const program = app.process();
    program.kill('SIGKILL');
    await once(program, 'exit');
  }
}
