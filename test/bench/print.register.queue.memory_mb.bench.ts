import type { ElectronApplication } from '@playwright/test';
import type { Figure } from '#test/support/bench/figure.ts';
import { withPrintingDesk } from '#test/support/bench/print-queue.ts';

const LOOK_EVERY = 50;

/** The memory of all processes of the desk, in MB. */
const memoryOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ app: desk }) =>
      desk.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );

/** The most memory above idle while a county's register is printed as on Windows. */
export const figure: Figure = {
  name: 'print.register.queue.memory_mb',
  target: 400,
  unit: 'MB',
  measure: () =>
    withPrintingDesk(async ({ app, fromReader }) => {
      const idle = await memoryOf(app);
      let most = idle;
      let isOver = false;
      const printed = fromReader().finally(() => {
        isOver = true;
      });
      const looked = (async () => {
        while (!isOver) {
          most = Math.max(most, await memoryOf(app));
          await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
        }
      })();
      await Promise.all([printed, looked]);
      return most - idle;
    }),
};
