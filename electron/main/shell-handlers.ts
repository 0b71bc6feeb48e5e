import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import type { shell } from '#shared/contract/shell.ts';
import type { Handlers } from '#shared/contract/rpc.ts';
import { dataProcessRuntime } from './data-process.ts';
import type { DeskWindow } from './desk-window.ts';
import { forgetFaces, placeFace } from './office-faces.ts';
import { dismissPaper, drawForm, drawPdf, printSheet, readyPaper } from './paper.ts';
import { officeFolder, PRACTICE_SWITCH } from './place.ts';
import { listVolumes } from './volumes/volumes.ts';
import { printPdf } from './printing/print-pdf.ts';

type Contexts = { entry: DeskWindow; query: never; command: never; job: never };

/** The same program again, on the other office. */
function relaunch(practice: boolean): void {
  const rest = process.argv.slice(1).filter((argument) => argument !== `--${PRACTICE_SWITCH}`);
  app.relaunch({ args: practice ? [...rest, `--${PRACTICE_SWITCH}`] : rest });
  app.quit();
}

const FILE_KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
  xls: 'Excel 97-2003 工作簿',
  csv: '逗号分隔的表格',
  jpg: '照片',
  jpeg: '照片',
  png: '图片',
  webp: '图片',
};

/** Asks where to and writes it there; the file's name, or null when the person changed their mind. */
async function saveAs(window: BrowserWindow, fileName: string, content: Uint8Array): Promise<string | null> {
  const extension = extname(fileName).slice(1).toLowerCase();
  const kind = FILE_KINDS[extension];
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: basename(fileName),
    filters: kind === undefined ? [] : [{ name: kind, extensions: [extension] }],
  });
  if (chosen.canceled || !chosen.filePath) return null;
  try {
    await writeFile(chosen.filePath, content);
  } catch {
    throw new AppError('file-not-written', { name: basename(chosen.filePath) });
  }
  return basename(chosen.filePath);
}

export const shellHandlers: Handlers<typeof shell, Contexts> = {
  about: () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    dataRuntime: dataProcessRuntime,
    packaged: app.isPackaged,
    dataFolder: officeFolder(),
  }),
  zoom: ({ current }, { percent }) => {
    current().webContents.setZoomFactor(percent / 100);
    return {};
  },
  freshWindow: ({ replace }) => {
    dismissPaper();
    forgetFaces();
    replace();
    return {};
  },
  printers: async ({ current }) => {
    const printers = await current().webContents.getPrintersAsync();
    return printers.map(({ name, displayName }) => ({ name, displayName }));
  },
  print: async (_window, { document, model, printer }) => {
    await printSheet({ document, model }, { printer, copies: 1, sides: 'as-set' });
    return {};
  },
  readyPaper: () => {
    readyPaper();
    return {};
  },
  placeFace: (_window, { face, content }) => {
    placeFace(face, content);
    // A window that waits has loaded what there was.
    dismissPaper();
    return {};
  },
  draw: async (_window, paper) => {
    const { pdf, missing } = await drawForm(paper);
    return { pdf: new Uint8Array(pdf), missing: [...missing] };
  },
  printPdf: async (_window, { pdf, ...job }) => ({ trouble: await printPdf(pdf, job) }),
  savePdf: async ({ current }, { document, model, fileName }) => {
    const pdf = await drawPdf({ document, model });
    return { file: await saveAs(current(), fileName, pdf) };
  },
  saveFile: async ({ current }, { fileName, content }) => ({
    file: await saveAs(current(), fileName, content),
  }),
  volumes: () => listVolumes(),
  practice: (_window, { on }) => {
    relaunch(on);
    return {};
  },
  quit: () => {
    app.quit();
    return {};
  },
};
