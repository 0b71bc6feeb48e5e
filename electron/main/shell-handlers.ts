import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, dialog } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import type { shell } from '#shared/contract/shell.ts';
import type { Handlers } from '#shared/contract/rpc.ts';
import { dataProcessRuntime } from './data-process.ts';
import type { DeskWindow } from './desk-window.ts';
import { drawPdf, printSheet } from './paper.ts';
import { officeFolder, PRACTICE_SWITCH } from './place.ts';

type Contexts = { entry: DeskWindow; query: never; command: never; job: never };

/** The same program again, on the other office. */
function relaunch(practice: boolean): void {
  const rest = process.argv.slice(1).filter((argument) => argument !== `--${PRACTICE_SWITCH}`);
  app.relaunch({ args: practice ? [...rest, `--${PRACTICE_SWITCH}`] : rest });
  app.quit();
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
    replace();
    return {};
  },
  printers: async ({ current }) => {
    const printers = await current().webContents.getPrintersAsync();
    return printers.map(({ name, displayName }) => ({ name, displayName }));
  },
  print: async (_window, { document, model, printer }) => {
    await printSheet({ document, model }, printer);
    return {};
  },
  savePdf: async ({ current }, { document, model, fileName }) => {
    const pdf = await drawPdf({ document, model });
    const chosen = await dialog.showSaveDialog(current(), {
      defaultPath: fileName,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (chosen.canceled || !chosen.filePath) return { file: null };
    try {
      await writeFile(chosen.filePath, pdf);
    } catch {
      throw new AppError('file-not-written', { name: basename(chosen.filePath) });
    }
    return { file: basename(chosen.filePath) };
  },
  practice: (_window, { on }) => {
    relaunch(on);
    return {};
  },
  quit: () => {
    app.quit();
    return {};
  },
};
