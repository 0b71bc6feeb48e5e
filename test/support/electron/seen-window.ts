import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';

/** Far longer than a window takes, far shorter than a test may. */
const OVERDUE_MS = 5000;

/** Whether the desk has done its part: its window shows its page. */
function hasOpened(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(({ webContents }) => webContents.getURL().startsWith('app://main/')),
  );
}

/**
 * The window that is waited for. About one in a hundred is not reported, although it stands there: Playwright, attaching,
 * missed its first navigation and waits for one. So it is given another. A desk that opens no window is not helped by this.
 */
export async function seenWindow(app: ElectronApplication, window: Promise<Page>): Promise<Page> {
  const reported = await Promise.race([window, setTimeout(OVERDUE_MS, undefined, { ref: false })]);
  if (reported) return reported;
  if (await hasOpened(app)) {
    await app.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.reload();
    });
  }
  return window;
}
