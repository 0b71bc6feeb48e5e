import type { Page } from '@playwright/test';
import type {} from '#renderer/lib/client.ts';
import { type Figure, percentile } from '#test/support/bench/figure.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';

const CALLS = 400;
/** Enough people that the job outlasts the calls. */
const PEOPLE = 200_000;

/** Milliseconds from the call in the window to the answer in the window, for an empty query while a job runs. */
async function roundTrips(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ calls, people }) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
      const started = await window.bridge.call('practice.addPeople', { count: people });
      if (!started.ok) throw new Error('The job did not start');
      const taken: number[] = [];
      for (let call = 0; call < calls; call += 1) {
        const from = performance.now();
        await window.bridge.call('jobs.running', {});
        taken.push(performance.now() - from);
        await pause();
      }
      const running = await window.bridge.call('jobs.running', {});
      if (!running.ok || !Array.isArray(running.data) || running.data.length === 0) {
        throw new Error('The job ended before the calls did');
      }
      return taken;
    },
    { calls: CALLS, people: PEOPLE },
  );
}

export const figure: Figure = {
  name: 'rpc.roundtrip.p95_ms',
  target: 16,
  unit: 'ms',
  async measure() {
    const dataFolder = createDataFolder();
    const app = await launchElectron({ dataFolder, args: ['--demo'] });
    const { page } = await openDemo(app);
    const taken = await roundTrips(page);
    await app.close();
    removeDataFolder(dataFolder);
    return percentile(taken, 0.95);
  },
};
