import { openCounty } from '#test/support/bench/county.ts';
import type { Figure } from '#test/support/bench/figure.ts';
import { searchPercentile } from '#test/support/bench/search-mix.ts';

export const figure: Figure = {
  name: 'search.p95_ms.10k',
  target: 5,
  unit: 'ms',
  async measure() {
    const county = await openCounty(10_000);
    const value = await searchPercentile(county);
    county.end();
    return value;
  },
};
