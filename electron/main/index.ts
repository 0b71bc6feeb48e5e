import { join } from 'node:path';
import { app, Menu, powerMonitor } from 'electron';
import { keepDataProcess } from './data-keeper.ts';
import { openDeskWindow } from './desk-window.ts';
import { log, openLog } from './log.ts';
import { refuseForeignSwitches } from './switches.ts';
import { registerScheme, serveWindowFiles } from './protocol.ts';
import { confineEverything } from './security.ts';
import { serveShell } from './shell.ts';

function openDesk(): void {
  log.info('start', { version: app.getVersion(), electron: process.versions.electron });
  const data = keepDataProcess();
  serveWindowFiles(join(import.meta.dirname, '../renderer'));
  const window = openDeskWindow(data.current);
  serveShell(window);
  data.watch({
    gone: window.disconnect,
    back: () => {
      window.connect();
      window.tell('restarted', {});
    },
  });
  app.on('second-instance', window.front);
  powerMonitor.on('lock-screen', () => window.tell('locked', { why: 'computer-locked' }));
}

refuseForeignSwitches();
app.setName('残联业务台');
// As root (some build machines) Chromium starts only without its sandbox, and then its helpers must inherit that.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  openLog();
  Menu.setApplicationMenu(null);
  registerScheme();
  confineEverything();
  void app.whenReady().then(openDesk);
} else {
  app.quit();
}
