import { BrowserWindow } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import { ORIGIN } from './protocol.ts';
import { WEB_PREFERENCES } from './window.ts';

type Sheet = { readonly document: string; readonly model: unknown };
type Drawing = { readonly model: unknown; readonly drawn: () => void };

const LONGEST_DRAWING = 20_000;
const drawings = new Map<number, Drawing>();

/** What a page that is being drawn may ask for; undefined for any other page. */
export function drawingOf(webContentsId: number): Drawing | undefined {
  return drawings.get(webContentsId);
}

/** Draws a sheet in a window nobody sees, hands it to `print`, and gives the window up whatever happens. */
async function withDrawn<T>(sheet: Sheet, print: (contents: Electron.WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: WEB_PREFERENCES });
  const { id } = window.webContents;
  try {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const late = setTimeout(
      () => reject(new AppError('print-failed', { reason: 'drawing' })),
      LONGEST_DRAWING,
    );
    drawings.set(id, { model: sheet.model, drawn: resolve });
    await window.loadURL(`${ORIGIN}/print/${sheet.document}`);
    await promise;
    clearTimeout(late);
    return await print(window.webContents);
  } finally {
    drawings.delete(id);
    window.destroy();
  }
}

/** The sheet as PDF, sized by its own page rules. */
export function drawPdf(sheet: Sheet): Promise<Buffer> {
  return withDrawn(sheet, (contents) =>
    contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
}

/** Sends the sheet to a printer without asking anything. */
export function printSheet(sheet: Sheet, deviceName: string): Promise<void> {
  return withDrawn(sheet, async (contents) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const options = { silent: true, deviceName, pageSize: 'A4', margins: { marginType: 'none' } } as const;
    contents.print(options, (success, reason) => {
      if (success) resolve();
      else reject(new AppError('print-failed', { reason }));
    });
    await promise;
  });
}
