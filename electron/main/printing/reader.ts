import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { app, BrowserWindow, type WebContents, type WebFrameMain } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import { log } from '../log.ts';
import { WEB_PREFERENCES } from '../window.ts';
import { READER, showDocument } from './shown-documents.ts';

const LOOK_EVERY = 100;
const LONGEST_LOOK = 1000;
/**
 * Milliseconds for which the reader is waited for, each time in a new window: now and then one of Chromium 130 never begins,
 * and nothing has been printed by then.
 */
const PATIENCE = [8000, 24_000];

/** Asks the reader's own page: its bar counts the pages once the document is laid out. Undefined: there is no such bar. */
async function pagesIn(frame: WebFrameMain): Promise<number | undefined> {
  const counted: unknown = await frame.executeJavaScript(
    `document.querySelector('pdf-viewer')?.shadowRoot?.querySelector('viewer-toolbar')?.docLength`,
  );
  return typeof counted === 'number' ? counted : undefined;
}

/** A frame that goes while it is asked never answers. */
const readPages = (frame: WebFrameMain): Promise<number | undefined> =>
  Promise.race([pagesIn(frame).catch(() => undefined), setTimeout(LONGEST_LOOK, undefined)]);

type Reading = 'read' | 'unread' | 'no-bar';

async function reading({ mainFrame }: WebContents, patience: number): Promise<Reading> {
  const end = performance.now() + patience;
  let state: Reading = 'no-bar';
  while (performance.now() < end) {
    await setTimeout(LOOK_EVERY);
    const frames = mainFrame.framesInSubtree.filter(({ url }) => url.startsWith(READER));
    const counted = await Promise.all(frames.map(readPages));
    if (counted.some((count) => count !== undefined && count > 0)) return 'read';
    if (counted.some((count) => count === 0)) state = 'unread';
  }
  return state;
}

/** Resolves when the reader's page has been loaded; a page that is asked something before may never become one. */
function readerLoaded(window: WebContents): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = (frame: WebFrameMain) => {
    if (frame.url.startsWith(READER)) resolve();
  };
  // The reader is a frame of the window's, or, in some versions of Electron, of contents beside it.
  window.on('frame-created', (_event, { frame }) => frame?.on('dom-ready', () => look(frame)));
  const guest = (_event: unknown, contents: WebContents) =>
    contents.on('did-finish-load', () => look(contents.mainFrame));
  app.on('web-contents-created', guest);
  return promise.finally(() => app.off('web-contents-created', guest));
}

async function openOnce(pdf: Uint8Array<ArrayBuffer>, patience: number) {
  const { preload: _bridge, ...preferences } = WEB_PREFERENCES;
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...preferences, plugins: true, backgroundThrottling: false },
  });
  const { webContents } = window;
  // A job in the queue is named after the page or the document's title (打印): nothing of anybody is seen there.
  const path = `/${randomUUID()}/${encodeURIComponent(app.getName())}.pdf`;
  try {
    const loaded = readerLoaded(webContents);
    const opened = window.loadURL(showDocument(webContents, { path, pdf })).then(() => loaded);
    // A window that is given up answers later, to nobody.
    opened.catch(() => undefined);
    await Promise.race([opened, setTimeout(patience / 2)]);
    return { window, state: await reading(webContents, patience) };
  } catch {
    if (!window.isDestroyed()) window.destroy();
    throw new AppError('print-failed', { reason: 'loading' });
  }
}

/**
 * Opens a PDF in Chromium's own reader, in a window that nobody sees and that can show nothing else; what is printed before
 * the reader has read the document is an empty sheet. Fails with `print-failed` when it cannot read it. The caller destroys
 * the window.
 */
export async function openInReader(pdf: Uint8Array<ArrayBuffer>): Promise<BrowserWindow> {
  for (const [attempt, patience] of PATIENCE.entries()) {
    const { window, state } = await openOnce(pdf, patience);
    if (state === 'read') return window;
    log.warn('reader has not read', { attempt, state });
    // A reader that has no such bar is one of a later Chromium: it had all that time.
    if (state === 'no-bar' && attempt === PATIENCE.length - 1) return window;
    window.destroy();
  }
  throw new AppError('print-failed', { reason: 'reader' });
}
