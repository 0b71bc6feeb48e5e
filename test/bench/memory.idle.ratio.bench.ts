import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import type { Figure } from '#test/support/bench/figure.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron, type LaunchOptions } from '#test/support/electron/launch.ts';
import { proportionalMemory } from '#test/support/electron/processes.ts';
import { STAGED_BARE_APP } from '#test/support/electron/stage.ts';

/** What start-up leaves behind is collected by then. */
const SETTLING_MS = 15_000;

type Opened = Pick<LaunchOptions, 'args' | 'app'>;

async function idleMemory(
  options: Opened,
  open: (app: ElectronApplication) => Promise<unknown>,
): Promise<number> {
  const dataFolder = createDataFolder();
  const app = await launchElectron({ dataFolder, ...options });
  await open(app);
  await setTimeout(SETTLING_MS);
  const bytes = proportionalMemory(app.process().pid ?? 0);
  await app.close();
  removeDataFolder(dataFolder);
  return bytes;
}

/** What the desk takes while nobody does anything, signed in to the practice office, against one line of text. */
export const figure: Figure = {
  name: 'memory.idle.ratio',
  target: 2,
  unit: '×',
  async measure() {
    const ours = await idleMemory({ args: ['--demo'] }, openDemo);
    const bare = await idleMemory({ app: STAGED_BARE_APP }, (app) => app.firstWindow());
    return ours / bare;
  },
};
