import { toldPractice } from '#test/support/bench/practice.ts';
import type { Figure } from '#test/support/bench/figure.ts';
import { todayMilliseconds } from '#test/support/bench/today.ts';

/** Everything on 今日 in a county that has worked for two years: something of every kind is to do. */
export const figure: Figure = {
  name: 'today.ms.10k',
  target: 40,
  unit: 'ms',
  async measure() {
    const { county } = await toldPractice();
    const value = await todayMilliseconds(county);
    county.end();
    return value;
  },
};
