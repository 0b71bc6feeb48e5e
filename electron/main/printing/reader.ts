import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { app, BrowserWindow, type WebContents, type WebFrameMain } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import { WEB_PREFERENCES } from '../window.ts';
import { READER, showDocument } from './shown-documents.ts';

const LOOK_EVERY = 100;
const LONGEST_LOOK = 1000;
const LONGEST_READING = 30_000;

/** Asks the reader's own page: its bar says how many pages there are once the document is laid out. */
async function pagesIn(frame: WebFrameMain): Promise<number> {
  const counted: unknown = await frame.executeJavaScript(
    `document.querySelector('pdf-viewer')?.shadowRoot?.querySelector('viewer-toolbar')?.docLength ?? 0`,
  );
  return typeof counted === 'number' ? counted : 0;
}

/** The frame goes while it is asked, and then never answers. */
const readPages = (frame: WebFrameMain): Promise<number> =>
  Promise.race([pagesIn(frame).catch(() => 0), setTimeout(LONGEST_LOOK, 0)]);

/** What is printed before the reader has read the document is an empty sheet. */
async function untilRead({ mainFrame }: WebContents): Promise<void> {
  const end = performance.now() + LONGEST_READING;
  for (;;) {
    const frames = mainFrame.framesInSubtree.filter(({ url }) => url.startsWith(READER));
    const pages = await Promise.all(frames.map(readPages));
    if (pages.some((count) => count > 0)) return;
    if (performance.now() > end) throw new AppError('print-failed', { reason: 'reader' });
    await setTimeout(LOOK_EVERY);
  }
}

/**
 * Opens a PDF in Chromium's own reader, in a window that nobody sees and that can show nothing else. Fails with
 * `print-failed` when the reader does not read it. The caller destroys the window.
 */
export async function openInReader(pdf: Uint8Array<ArrayBuffer>): Promise<BrowserWindow> {
  const { preload: _bridge, ...preferences } = WEB_PREFERENCES;
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...preferences, plugins: true, backgroundThrottling: false },
  });
  const { webContents } = window;
  // A job in the queue is named after the page or the document's title (打印): nothing of anybody is seen there.
  const path = `/${randomUUID()}/${encodeURIComponent(app.getName())}.pdf`;
  try {
    await window.loadURL(showDocument(webContents, { path, pdf }));
    await untilRead(webContents);
    return window;
  } catch (error) {
    if (!window.isDestroyed()) window.destroy();
    throw error instanceof AppError ? error : new AppError('print-failed', { reason: 'loading' });
  }
}
