import { setTimeout } from 'node:timers/promises';
import { scannedCounty, timedWrite, withStick } from '#test/support/bench/backup.ts';
import { type Figure, percentile } from '#test/support/bench/figure.ts';

const PAUSE_MS = 20;

/** What somebody waits for a page of the list while the office is backed up. */
export const figure: Figure = {
  name: 'backup.reply.p95_ms',
  target: 50,
  unit: 'ms',
  async measure() {
    const county = await scannedCounty();
    const waited: number[] = [];
    await withStick(async (stick) => {
      let over = false;
      const written = timedWrite(county, stick).finally(() => {
        over = true;
      });
      while (!over) {
        const from = performance.now();
        await county.client.registry.page({ filter: { text: '王' }, limit: 50 });
        waited.push(performance.now() - from);
        await setTimeout(PAUSE_MS);
      }
      await written;
    });
    county.end();
    return percentile(waited, 0.95);
  },
};
