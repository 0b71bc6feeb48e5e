import { BrowserWindow } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import type { Sides } from '#shared/contract/shell.ts';
import type { PaperSheet } from '#shared/domain/documents/sheet.ts';
import { faceAddresses } from './office-faces.ts';
import { ORIGIN } from './protocol.ts';
import { WEB_PREFERENCES } from './window.ts';

type Sheet = { readonly document: string; readonly model: unknown };
type Drawing = {
  readonly model: () => Promise<unknown>;
  readonly drawn: (missing: readonly string[]) => void;
};

const FORMS = 'sheet';
const LONGEST_DRAWING = 60_000;
/** Milliseconds that a window which draws forms waits for the next one. */
const KEPT_WAITING = 90_000;
const drawings = new Map<number, Drawing>();

/** What a page that is being drawn may ask for; undefined for any other page. */
export function drawingOf(webContentsId: number): Drawing | undefined {
  return drawings.get(webContentsId);
}

/** A page with everything on it, and the characters that no face has: they are boxes there. */
type Drawn = { readonly contents: Electron.WebContents; readonly missing: readonly string[] };

/** A window nobody sees that asks for a model, draws it, says so, and asks for the next. */
type PaperWindow = {
  readonly window: BrowserWindow;
  readonly draw: (model: unknown) => Promise<Drawn>;
};

function openPaper(document: string): PaperWindow {
  // The colour of a window would be printed.
  const window = new BrowserWindow({
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: WEB_PREFERENCES,
  });
  const { webContents } = window;
  const { id } = webContents;
  let model = Promise.withResolvers<unknown>();
  let drawn = Promise.withResolvers<readonly string[]>();
  const failed = (reason: string) => {
    // Nobody may be waiting.
    drawn.promise.catch(() => undefined);
    drawn.reject(new AppError('print-failed', { reason }));
  };
  drawings.set(id, {
    model: () => model.promise,
    drawn: (missing) => {
      // A form's window waits for the next one; any other has had all that it will get.
      if (document === FORMS) model = Promise.withResolvers();
      drawn.resolve(missing);
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
        return { contents: webContents, missing: await drawn.promise };
      } finally {
        clearTimeout(late);
        drawn = Promise.withResolvers();
      }
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
async function withDrawn<T>(sheet: Sheet, print: (drawn: Drawn) => Promise<T>): Promise<T> {
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

const asPdf = (contents: Electron.WebContents) =>
  contents.printToPDF({ preferCSSPageSize: true, printBackground: true });

/** The sheet as PDF, sized by its own page rules. */
export function drawPdf(sheet: Sheet): Promise<Buffer> {
  return withDrawn(sheet, ({ contents }) => asPdf(contents));
}

/** A form as PDF in the faces that there are, and the characters that none of them has. */
export function drawForm(paper: PaperSheet): Promise<{ pdf: Buffer; missing: readonly string[] }> {
  const model = { paper, faces: faceAddresses() };
  return withDrawn({ document: FORMS, model }, async ({ contents, missing }) => ({
    pdf: await asPdf(contents),
    missing,
  }));
}

const DUPLEX = {
  'as-set': {},
  one: { duplexMode: 'simplex' },
  two: { duplexMode: 'longEdge' },
} as const;

/** Sends the sheet to a printer without asking anything. */
export function printSheet(sheet: Sheet, { printer, copies, sides }: PrinterJob): Promise<void> {
  return withDrawn(sheet, async ({ contents }) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const options = {
      silent: true,
      deviceName: printer,
      copies,
      pageSize: 'A4',
      margins: { marginType: 'none' },
      ...DUPLEX[sides],
    } as const;
    contents.print(options, (success, reason) => {
      if (success) resolve();
      else reject(new AppError('print-failed', { reason }));
    });
    await promise;
  });
}

export type PrinterJob = {
  readonly printer: string;
  readonly copies: number;
  /** One side of the paper or two; as the printer is set where nobody said. */
  readonly sides: Sides;
};
