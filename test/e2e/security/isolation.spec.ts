/** No page has Node, shares a world with the preload, or runs outside Chromium's sandbox. */
import { readlinkSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { processesOf, seccompMode } from '#test/support/electron/processes.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const CONFINED = {
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
} as const;

const NODE_NAMES = ['process', 'require', 'module', 'exports', 'Buffer', 'global', 'electron', '__dirname'];

/** What each window runs with, of what Electron tells of it; a preference that nobody mentioned counts as off. */
function preferences(app: ElectronApplication): Promise<readonly Record<string, unknown>[]> {
  return app.evaluate(({ BrowserWindow }, names) => {
    const offByDefault: Readonly<Record<string, unknown>> = Object.fromEntries(
      names.map((name) => [name, name === 'enableBlinkFeatures' ? '' : false]),
    );
    return BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not in Electron's types, but in every Electron.
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      const given: unknown = typeof read === 'function' ? Reflect.apply(read, webContents, []) : undefined;
      if (typeof given !== 'object' || given === null) throw new Error('A window without preferences');
      return Object.fromEntries(names.map((name) => [name, Reflect.get(given, name) ?? offByDefault[name]]));
    });
  }, Object.keys(CONFINED));
}

test('the window and the print window run with nothing allowed that is not needed', async ({ desk }) => {
  await openPrintWindow(desk, await deskWindow(desk));
  expect(await preferences(desk)).toEqual([CONFINED, CONFINED]);
});

test('no session checks spelling, which it would fetch dictionaries for', async ({ desk }) => {
  await deskWindow(desk);
  const checking = await desk.evaluate(({ session }) =>
    [session.defaultSession, session.fromPartition('other')].map((one) => one.isSpellCheckerEnabled()),
  );
  expect(checking).toEqual([false, false]);
});

test('a page finds nothing of Node or Electron', async ({ desk }) => {
  const page = await deskWindow(desk);
  const print = await openPrintWindow(desk, page);
  for (const one of [page, print.page]) {
    expect(await one.evaluate((names) => names.filter((name) => name in window), NODE_NAMES)).toEqual([]);
  }
});

test('what a page does to its own objects does not reach the preload', async ({ desk }) => {
  const page = await deskWindow(desk);
  const stolen = await page.evaluate(async () => {
    const caught: string[] = [];
    const genuine = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage') ?? {};
    const value = (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'path' in message) caught.push('a call');
    };
    Object.defineProperty(MessagePort.prototype, 'postMessage', { ...genuine, value });
    await window.bridge.call('desk.state', {});
    return caught;
  });
  expect(stolen).toEqual([]);
});

test('every process that shows a page is sandboxed', async ({ desk }) => {
  test.skip(process.platform !== 'linux', 'Linux tells of its sandbox in /proc');
  await openPrintWindow(desk, await deskWindow(desk));
  const main = desk.process().pid ?? 0;
  const processes = processesOf(main);
  const renderers = processes.filter(({ type }) => type === 'renderer');
  expect(renderers.length).toBeGreaterThan(0);
  for (const { pid } of renderers) {
    expect(seccompMode(pid)).toBe(2);
    for (const kind of ['user', 'pid', 'net']) {
      expect(namespaceOf(pid, kind), `${kind} namespace`).not.toBe(namespaceOf(main, kind));
    }
  }
  const unsafe =
    /--(no-sandbox|disable-[a-z-]*sandbox|single-process|disable-web-security|no-zygote)(?=[\s=]|$)/;
  expect(processes.filter(({ commandLine }) => unsafe.test(commandLine))).toEqual([]);
});

function namespaceOf(pid: number, kind: string): string {
  return readlinkSync(`/proc/${pid}/ns/${kind}`);
}
