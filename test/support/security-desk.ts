/** The desk's window with its first page in it: before that there is a page to look at, but not the desk's. */
import type { ElectronApplication, Page } from '@playwright/test';

export async function deskWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL('app://main/');
  await page.locator('#root > *').first().waitFor();
  return page;
}
