import { join } from 'node:path';
import { app, BrowserWindow, type Rectangle } from 'electron';
import { ORIGIN } from './protocol.ts';

export const WEB_PREFERENCES = {
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  nodeIntegration: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  // The spell-checker would fetch its dictionaries.
  spellcheck: false,
  devTools: !app.isPackaged,
} as const;

type Place = { readonly bounds: Rectangle; readonly maximized: boolean };

/** The desk's window, shown once it has something to show. */
export function createWindow(place?: Place): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 728,
    ...place?.bounds,
    minWidth: 640,
    minHeight: 360,
    show: false,
    title: '残联业务台',
    backgroundColor: '#f4f5f7',
    autoHideMenuBar: true,
    webPreferences: WEB_PREFERENCES,
  });
  window.removeMenu();
  window.once('ready-to-show', () => {
    if (place?.maximized ?? false) window.maximize();
    window.show();
  });
  void window.loadURL(`${ORIGIN}/`);
  return window;
}
