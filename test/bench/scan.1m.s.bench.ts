import { Month } from '#shared/domain/month.ts';
import { openEnrolledCounty } from '#test/support/bench/county.ts';
import type { Figure } from '#test/support/bench/figure.ts';
import { stopJob } from '#test/support/bench/stop.ts';

const PEOPLE = 1_000_000;
const MONTH = Month.parse('2026-11');
const MOST_MEGABYTES = 600;
const WATCH_EVERY_MS = 50;

/** Seconds that 应享未享 takes for a region; what it holds and how soon it stops must be right as well. */
export const figure: Figure = {
  name: 'scan.1m.s',
  target: 30,
  unit: 's',
  async measure() {
    const county = await openEnrolledCounty(PEOPLE);
    const { client } = county;
    await stopJob(county, () => client.programs.scan({ month: MONTH }), 1000);
    let megabytes = 0;
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, process.memoryUsage().rss / 1024 / 1024);
    }, WATCH_EVERY_MS);
    const from = performance.now();
    const { people } = await client.programs.scan({ month: MONTH });
    const seconds = (performance.now() - from) / 1000;
    clearInterval(watch);
    county.end();
    if (people !== PEOPLE) throw new Error(`${people} people were looked at`);
    if (megabytes > MOST_MEGABYTES) throw new Error(`${Math.ceil(megabytes)} MB after ${seconds} s`);
    return seconds;
  },
};
