import { toldPractice } from '#test/support/bench/practice.ts';
import type { Figure } from '#test/support/bench/figure.ts';

/** Seconds from the first start to the door of the practice office. */
export const figure: Figure = {
  name: 'practice.found.s',
  target: 12,
  unit: 's',
  async measure() {
    const { county, seconds } = await toldPractice();
    county.end();
    return seconds;
  },
};
