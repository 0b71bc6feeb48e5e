/** Only the desk’s own page is answered; a frame in it, another window and the print window are not. */
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { STAGED_APP } from '#test/support/electron/stage.ts';
import { ask, REFUSED, SHEET } from '#test/support/security-bridge.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const PRELOAD = join(STAGED_APP, 'out', 'preload', 'index.cjs');
const SHELL = ['shell.about', 'shell.zoom', 'shell.printers', 'shell.savePdf', 'shell.quit'];

/** Whether a call to the data process is answered, where the shell has answered many times over. */
function dataAnswers(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { bridge } = window;
    const shell = async () => {
      for (let round = 0; round < 200; round += 1) await bridge.call('shell.about', {});
      return false;
    };
    return Promise.race([bridge.call('desk.state', {}).then(() => true), shell()]);
  });
}

/** Counts the ports that the desk's window is given from now on. */
async function countPorts(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow }) => {
    Reflect.set(globalThis, 'portsGiven', 0);
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const post = webContents.postMessage.bind(webContents);
      webContents.postMessage = (channel, ...rest) => {
        Reflect.set(globalThis, 'portsGiven', Number(Reflect.get(globalThis, 'portsGiven')) + 1);
        post(channel, ...rest);
      };
    }
  });
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'portsGiven')));
}

test('another window with the same preload gets neither an answer nor a port', async ({ desk }) => {
  const first = await deskWindow(desk);
  await expect(first.getByLabel('单位名称')).toBeFocused();
  const given = await countPorts(desk);
  const opened = desk.waitForEvent('window');
  await desk.evaluate(
    ({ BrowserWindow }, preload) =>
      new BrowserWindow({ show: false, webPreferences: { preload } }).loadURL('app://main/'),
    PRELOAD,
  );
  const other = await opened;
  for (const path of [...SHELL, 'paper.model', 'paper.drawn'])
    expect(await ask(other, path)).toEqual(REFUSED);
  expect(await dataAnswers(other)).toBe(false);
  expect(await given()).toBe(0);
  expect(await dataAnswers(first)).toBe(true);
});

test('the window is no longer answered once it shows another page', async ({ desk }) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  const given = await countPorts(desk);
  await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'));
  await page.waitForURL('about:blank');
  for (const path of SHELL) expect(await ask(page, path)).toEqual(REFUSED);
  expect(await dataAnswers(page)).toBe(false);
  expect(await given()).toBe(0);
});

test('a frame in the page has no bridge, and is not answered even if it had', async ({ desk }) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  const given = await countPorts(desk);
  const bridged = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow !== null && 'bridge' in frame.contentWindow;
  });
  expect(bridged).toBe(false);
  const replies = await desk.evaluate(async ({ BrowserWindow, ipcMain }, paths) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const senderFrame = sender?.mainFrame.frames[0];
    if (!senderFrame) throw new Error('There is no frame');
    const event = { sender, senderFrame };
    ipcMain.emit('data-port-wanted', event);
    // No frame can send without a bridge: the message is put to the handler, where Electron keeps it.
    const kept: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handle: unknown = kept instanceof Map ? kept.get('shell') : undefined;
    if (typeof handle !== 'function') throw new Error('There is no handler');
    const answers: unknown[] = [];
    for (const path of paths) {
      const answer: unknown = await Reflect.apply(handle, undefined, [event, path, {}]);
      answers.push(answer);
    }
    return answers;
  }, SHELL);
  expect(replies).toEqual(SHELL.map(() => REFUSED));
  expect(await given()).toBe(0);
});

test('the print window may ask for its model and nothing else', async ({ desk }) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  const given = await countPorts(desk);
  const print = await openPrintWindow(desk, page);
  expect(await ask(print.page, 'paper.model')).toEqual({ ok: true, data: SHEET });
  for (const path of SHELL) expect(await ask(print.page, path)).toEqual(REFUSED);
  expect(await dataAnswers(print.page)).toBe(false);
  expect(await given()).toBe(0);
});

test('a frame in the print window is not told the model', async ({ desk }) => {
  const page = await deskWindow(desk);
  const print = await openPrintWindow(desk, page);
  await print.page.evaluate(() => document.body.append(document.createElement('iframe')));
  const answer = await desk.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.mainFrame.frames.length > 0);
    const kept: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handle: unknown = kept instanceof Map ? kept.get('shell') : undefined;
    if (typeof handle !== 'function' || !window) throw new Error('There is no handler or no frame');
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame.frames[0] };
    const reply: unknown = await Reflect.apply(handle, undefined, [event, 'paper.model', {}]);
    return reply;
  });
  expect(answer).toEqual(REFUSED);
});

test('the desk’s own page is told nothing of any paper', async ({ desk }) => {
  const page = await deskWindow(desk);
  await openPrintWindow(desk, page);
  for (const path of ['paper.model', 'paper.drawn']) expect(await ask(page, path)).toEqual(REFUSED);
});

test('after a reload the page is given a port again, once', async ({ desk }) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  const given = await countPorts(desk);
  await page.reload();
  await expect(page.getByLabel('单位名称')).toBeFocused();
  expect(await ask(page, 'desk.state')).toMatchObject({ ok: true });
  expect(await given()).toBe(1);
});
