import {
  app,
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
} from 'electron';
import type { EventPayload, Topic } from '#shared/contract/events.ts';
import type { DataProcess } from './data-process.ts';
import { log } from './log.ts';
import { ORIGIN } from './protocol.ts';
import { createWindow } from './window.ts';

export type DeskWindow = {
  readonly current: () => BrowserWindow;
  /** A new window in the place of this one, which is destroyed with all that it remembers. */
  readonly replace: () => void;
  /** Whether a message comes from the desk's own page, not from a frame in it or another window. */
  readonly isFrom: (event: IpcMainEvent | IpcMainInvokeEvent) => boolean;
  readonly tell: <T extends Topic>(topic: T, payload: EventPayload<T>) => void;
  /** The data process that the window talked to is gone, or another one is there. */
  readonly disconnect: () => void;
  readonly connect: () => void;
  readonly front: () => void;
};

/** The one window of the desk, and the data process that answers it. */
export function openDeskWindow(data: () => DataProcess): DeskWindow {
  let window = watch(createWindow());

  function watch(created: BrowserWindow): BrowserWindow {
    created.webContents.on('render-process-gone', (_event, { reason }) => {
      log.warn('window process gone', { reason });
      if (reason !== 'clean-exit') created.webContents.reload();
    });
    // Windows that is shut down, or whose user logs off, asks no program to quit: it waits while this one puts work aside.
    created.on('query-session-end', (event) => {
      event.preventDefault();
      app.quit();
    });
    created.on('session-end', () => app.quit());
    created.once('closed', () => {
      if (created === window) app.quit();
    });
    return created;
  }
  function connect(): void {
    const { port1, port2 } = new MessageChannelMain();
    data().join(port1);
    window.webContents.postMessage('data-port', null, [port2]);
  }
  const isFrom: DeskWindow['isFrom'] = ({ senderFrame }) =>
    senderFrame === window.webContents.mainFrame && senderFrame.origin === ORIGIN;

  ipcMain.on('data-port-wanted', (event) => {
    if (isFrom(event)) connect();
  });
  return {
    current: () => window,
    replace: () => {
      const old = window;
      const maximized = old.isMaximized();
      window = watch(createWindow({ bounds: old.getNormalBounds(), maximized }));
      window.once('show', () => old.destroy());
    },
    isFrom,
    tell: (topic, payload) => window.webContents.send('event', { topic, payload }),
    disconnect: () => window.webContents.send('data-process-gone'),
    connect,
    front: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
