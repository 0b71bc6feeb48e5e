import { BrowserWindow } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import { ORIGIN } from './protocol.ts';
import { WEB_PREFERENCES } from './window.ts';

type Sheet = { readonly document: string; readonly model: unknown };
type Drawing = { readonly model: () => Promise<unknown>; readonly drawn: () => void };

const FORMS = 'sheet';
const LONGEST_DRAWING = 60_000;
/** Milliseconds that a window which draws forms waits for the next one. */
const KEPT_WAITING = 90_000;
const drawings = new Map<number, Drawing>();

/** What a page that is being drawn may ask for; undefined for any other page. */
export function drawingOf(webContentsId: number): Drawing | undefined {
  return drawings.get(webContentsId);
}

/** A window nobody sees that asks for a model, draws it, says so, and asks for the next. */
type PaperWindow = {
  readonly window: BrowserWindow;
  readonly draw: (model: unknown) => Promise<Electron.WebContents>;
};

function openPaper(document: string): PaperWindow {
  const window = new BrowserWindow({ show: false, webPreferences: WEB_PREFERENCES });
  const { webContents } = window;
  const { id } = webContents;
  let model = Promise.withResolvers<unknown>();
  let drawn = Promise.withResolvers<void>();
  const failed = (reason: string) => {
    // Nobody may be waiting.
    drawn.promise.catch(() => undefined);
    drawn.reject(new AppError('print-failed', { reason }));
  };
  drawings.set(id, {
    model: () => model.promise,
    drawn: () => {
      // A form's window waits for the next one; any other has had all that it will get.
      if (document === FORMS) model = Promise.withResolvers();
      drawn.resolve();
    },
  });
  window.once('closed', () => {
    drawings.delete(id);
    failed('closed');
  });
  webContents.once('render-process-gone', () => failed('gone'));
  window.loadURL(`${ORIGIN}/print/${document}`).catch(() => failed('loading'));
  return {
    window,
    draw: async (given) => {
      const late = setTimeout(() => failed('drawing'), LONGEST_DRAWING);
      model.resolve(given);
      try {
        await drawn.promise;
      } finally {
        clearTimeout(late);
        drawn = Promise.withResolvers();
      }
      return webContents;
    },
  };
}

let spare: PaperWindow | undefined;
let dismissal: NodeJS.Timeout | undefined;

/** Gives up the window that waits: what locks the desk leaves nothing open. */
export function dismissPaper(): void {
  clearTimeout(dismissal);
  if (spare && !spare.window.isDestroyed()) spare.window.destroy();
  spare = undefined;
}

/** The window that draws forms waits a while for the next one, its faces loaded. */
function keepSpare(paper: PaperWindow): void {
  dismissPaper();
  spare = paper;
  dismissal = setTimeout(dismissPaper, KEPT_WAITING);
}

/** Has the window that draws forms ready before somebody asks for one. */
export function readyPaper(): void {
  keepSpare(takePaper(FORMS));
}

function takePaper(document: string): PaperWindow {
  const waiting = document === FORMS && spare && !spare.window.isDestroyed() ? spare : undefined;
  if (waiting) spare = undefined;
  return waiting ?? openPaper(document);
}

/** Draws a sheet in a window nobody sees and hands it to `print`; one that failed is given up. */
async function withDrawn<T>(sheet: Sheet, print: (contents: Electron.WebContents) => Promise<T>): Promise<T> {
  const paper = takePaper(sheet.document);
  let isWell = false;
  try {
    const printed = await print(await paper.draw(sheet.model));
    isWell = sheet.document === FORMS;
    return printed;
  } finally {
    if (isWell) keepSpare(paper);
    else if (!paper.window.isDestroyed()) paper.window.destroy();
  }
}

/** The sheet as PDF, sized by its own page rules. */
export function drawPdf(sheet: Sheet): Promise<Buffer> {
  return withDrawn(sheet, (contents) =>
    contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
}

/** Sends the sheet to a printer without asking anything. */
export function printSheet(sheet: Sheet, { printer, copies }: PrinterJob): Promise<void> {
  return withDrawn(sheet, async (contents) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const options = {
      silent: true,
      deviceName: printer,
      copies,
      pageSize: 'A4',
      margins: { marginType: 'none' },
    } as const;
    contents.print(options, (success, reason) => {
      if (success) resolve();
      else reject(new AppError('print-failed', { reason }));
    });
    await promise;
  });
}

export type PrinterJob = { readonly printer: string; readonly copies: number };
