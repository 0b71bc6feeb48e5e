import { setTimeout } from 'node:timers/promises';
import { AppError } from '#shared/contract/errors.ts';
import { workbooksIn } from '#data/imports/workbook/guard.ts';
import { type Figure, percentile } from '#test/support/bench/figure.ts';

const RUNS = 5;
const SECONDS = 2;
const MEGABYTE = 1024 * 1024;
/** What a process keeps for itself of memory that was given back. */
const KEPT_MEGABYTES = 100;
const READER = 'test/support/imports/endless-reader.ts';

/** V8 keeps the pages of a thread that has ended for the next one, and gives them back after eight seconds. */
const GIVEN_BACK_AFTER_MS = 12_000;

const megabytes = () => process.memoryUsage.rss() / MEGABYTE;

async function untilGivenBack(before: number): Promise<void> {
  const from = performance.now();
  while (megabytes() > before + KEPT_MEGABYTES) {
    if (performance.now() - from > GIVEN_BACK_AFTER_MS) throw new Error('Memory is not given back');
    await setTimeout(100);
  }
}

/** From the moment at which a reader that never ends has used up its time to the sentence; its memory must come back. */
export const figure: Figure = {
  name: 'import.guard.s',
  target: 1,
  unit: 's',
  async measure() {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = megabytes();
      const from = performance.now();
      const reading = workbooksIn(READER, { seconds: SECONDS, megabytes: 2000 }).read(
        Buffer.from('a,b'),
        () => setTimeout(0),
      );
      const failure: unknown = await reading.then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!(failure instanceof AppError) || failure.wire.code !== 'workbook-takes-too-much') throw failure;
      taken.push((performance.now() - from) / 1000 - SECONDS);
      await untilGivenBack(before);
    }
    return percentile(taken, 1);
  },
};
