import { drawBare, drawingMs, REGISTER, staticTable } from '#test/support/bench/paper.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';

const RUNS = 3;

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
      async () => (await drawBare(app, html)).ms,
    );
    await app.close();
    removeDataFolder(dataFolder);
    return ratio;
  },
};
