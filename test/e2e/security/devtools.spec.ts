/** A desk that believes itself shipped has no inspector in any window. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { homeOf } from '#test/support/electron/data-folder.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { launchSeen } from '#test/support/electron/launch-seen.ts';
import { STAGED_HELD_APP } from '#test/support/electron/stage.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

/** Playwright comes in by the very switch that a shipped desk refuses: of that one it must not know. */
const MAIN = `import { app } from 'electron';
Object.defineProperty(app, 'isPackaged', { value: true });
const has = app.commandLine.hasSwitch.bind(app.commandLine);
app.commandLine.hasSwitch = (name) => !/^(remote-debugging-port|inspect)$/.test(name) && has(name);
await import('${pathToFileURL(join(STAGED_HELD_APP, 'main.mjs')).href}');
`;

function writeShippedApp(folder: string): string {
  mkdirSync(folder);
  const manifest = { name: 'shipped', version: '1.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.mjs'), MAIN);
  for (const path of [folder, join(folder, 'package.json'), join(folder, 'main.mjs')]) giveToDesk(path);
  return folder;
}

test('a shipped desk opens no inspector, on the window or on paper', async ({ dataFolder }) => {
  const app = writeShippedApp(join(homeOf(dataFolder), 'shipped'));
  const desk = await launchSeen({ dataFolder, app });
  try {
    await openPrintWindow(desk, await deskWindow(desk));
    const inspected = await desk.evaluate(async ({ BrowserWindow, session }) => {
      // Cancelled requests would keep any inspector from loading: this is about the windows themselves.
      session.defaultSession.webRequest.onBeforeRequest(null);
      const windows = BrowserWindow.getAllWindows();
      const ordinary = new BrowserWindow({ show: false });
      for (const { webContents } of [...windows, ordinary]) webContents.openDevTools({ mode: 'detach' });
      // Asked last: once this one is open, the others would be.
      await new Promise<void>((resolve) => ordinary.webContents.once('devtools-opened', resolve));
      return windows.map(({ webContents }) => webContents.isDevToolsOpened());
    });
    expect(inspected).toEqual([false, false]);
  } finally {
    await desk.close();
  }
});
