import type { ElectronApplication } from '@playwright/test';
import { drawingMs, REGISTER, staticTable } from '#test/support/bench/paper.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';

const RUNS = 3;

/** Milliseconds that Chromium takes to load and print the table, in the same program. */
function bareMs(app: ElectronApplication, html: string): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }, table) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('app://main/print/nothing');
    const started = performance.now();
    await window.webContents.executeJavaScript(
      `document.open(); document.write(${JSON.stringify(table)}); document.close(); document.fonts.ready.then(() => 0)`,
    );
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    const taken = performance.now() - started;
    window.destroy();
    return taken;
  }, html);
}

/** A county's register from its model to the PDF, against the same rows as a static table. */
export const figure: Figure = {
  name: 'print.register.ratio',
  target: 1.5,
  unit: '×',
  async measure() {
    const dataFolder = createDataFolder();
    const app = await launchElectron({ dataFolder, args: ['--demo'] });
    const { page } = await openDemo(app);
    const html = staticTable();
    const ratio = await ratioOfMedians(
      RUNS,
      () => drawingMs(page, REGISTER),
      () => bareMs(app, html),
    );
    await app.close();
    removeDataFolder(dataFolder);
    return ratio;
  },
};
