/** Windows are made by the shell alone; nothing is embedded, and nothing is downloaded. */
import { existsSync, readdirSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { homeOf } from '#test/support/electron/data-folder.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { ask } from '#test/support/security-bridge.ts';
import { watchJourneys } from '#test/support/security-main.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const URLS = ['app://main/', 'app://main/print/recovery-sheet', 'http://127.0.0.1:9/', 'about:blank', ''];

function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

test('a page opens no window, wherever to and however', async ({ desk }) => {
  const page = await deskWindow(desk);
  const journeys = await watchJourneys(desk);
  for (const url of URLS) {
    const opened = await page.evaluate(
      (to) => [window.open(to), window.open(to, 'named', 'popup,width=200')].map((one) => one === null),
      url,
    );
    expect(opened, url).toEqual([true, true]);
  }
  await ask(page, 'shell.about');
  expect((await journeys()).opened).toEqual([]);
  expect(await windowCount(desk)).toBe(1);
});

test('a link opens no window, with whatever key or button it is clicked', async ({ desk }) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  const journeys = await watchJourneys(desk);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://main/print/recovery-sheet';
    link.target = '_blank';
    link.rel = 'opener';
    link.textContent = 'elsewhere';
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9999';
    document.body.append(link);
  });
  const link = page.getByRole('link', { name: 'elsewhere' });
  await link.click();
  await link.click({ modifiers: ['Control'] });
  await link.click({ modifiers: ['Shift'] });
  await link.click({ button: 'middle' });
  await ask(page, 'shell.about');
  expect((await journeys()).opened).toEqual([]);
  expect(await windowCount(desk)).toBe(1);
});

test('no page embeds another one, even where the tag for it is switched on', async ({ desk }) => {
  const first = await deskWindow(desk);
  const methods = await first.evaluate(() => 'loadURL' in document.createElement('webview'));
  expect(methods).toBe(false);
  const attached = await desk.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL('about:blank');
    const { promise, resolve } = Promise.withResolvers<string>();
    window.webContents.once('will-attach-webview', ({ defaultPrevented }) => {
      if (defaultPrevented) resolve('refused');
    });
    window.webContents.once('did-attach-webview', () => resolve('attached'));
    await window.webContents.executeJavaScript(
      `document.body.append(Object.assign(document.createElement('webview'), { src: 'about:blank' })); 0`,
    );
    return promise;
  });
  expect(attached).toBe('refused');
});

test('nothing that a page offers is downloaded', async ({ desk, dataFolder }) => {
  const page = await deskWindow(desk);
  await desk.evaluate(({ session }) => {
    const refused: boolean[] = [];
    Reflect.set(globalThis, 'refused', refused);
    session.defaultSession.on('will-download', (event) => refused.push(event.defaultPrevented));
  });
  const refused = () =>
    desk.evaluate(() => {
      const kept: unknown = Reflect.get(globalThis, 'refused');
      return kept;
    });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['names and numbers']));
    link.download = 'names.txt';
    link.click();
  });
  await expect.poll(refused).toEqual([true]);
  await desk.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://main/index.html'),
  );
  await expect.poll(refused).toEqual([true, true]);
  const home = homeOf(dataFolder);
  expect(readdirSync(home).filter((name) => !name.startsWith('.'))).toEqual([]);
  expect(existsSync(`${home}/Downloads`)).toBe(false);
});

test('there is no menu, and so no key for reloading, inspecting or zooming by menu', async ({ desk }) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  const journeys = await watchJourneys(desk);
  expect(await desk.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBe(null);
  for (const keys of [
    'Control+r',
    'Control+Shift+r',
    'F5',
    'Control+Shift+i',
    'F12',
    'Control+w',
    'Control+q',
  ]) {
    await page.keyboard.press(keys);
  }
  await ask(page, 'shell.about');
  expect((await journeys()).letThrough).toEqual([]);
  const inspected = desk.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.isDevToolsOpened()),
  );
  expect(await inspected).toEqual([false]);
});
