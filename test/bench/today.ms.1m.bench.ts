import { openEnrolledCounty } from '#test/support/bench/county.ts';
import type { Figure } from '#test/support/bench/figure.ts';
import { todayMilliseconds } from '#test/support/bench/today.ts';

/** Everything on 今日 in a region of a million people. */
export const figure: Figure = {
  name: 'today.ms.1m',
  target: 150,
  unit: 'ms',
  async measure() {
    const county = await openEnrolledCounty(1_000_000);
    const value = await todayMilliseconds(county);
    county.end();
    return value;
  },
};
