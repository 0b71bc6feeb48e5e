import { ratioOfMedians, type Figure } from '#test/support/bench/figure.ts';
import { firstPaintAt, timeStart, usableFieldAt } from '#test/support/bench/observed-start.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';
import { STAGED_APP, STAGED_BARE_APP } from '#test/support/electron/stage.ts';

const RUNS = 7;
const ARGS = ['--demo'];

/** The practice office must be there: then the window opens on its sign-in. */
async function foundDemo(dataFolder: string): Promise<void> {
  const app = await launchElectron({ dataFolder, args: ARGS });
  await openDemo(app);
  await app.close();
}

/** From the click on the icon to a field to type in, against Electron's own time to show one line of text. */
export const figure: Figure = {
  name: 'startup.ratio',
  target: 1.8,
  unit: '×',
  async measure() {
    const [desk, bare] = [createDataFolder(), createDataFolder()];
    await foundDemo(desk);
    const ratio = await ratioOfMedians(
      RUNS,
      () => timeStart({ dataFolder: desk, app: STAGED_APP, args: ARGS }, usableFieldAt),
      () => timeStart({ dataFolder: bare, app: STAGED_BARE_APP }, firstPaintAt),
    );
    removeDataFolder(desk);
    removeDataFolder(bare);
    return ratio;
  },
};
