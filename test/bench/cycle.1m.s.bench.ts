import { Month } from '#shared/domain/month.ts';
import { openPassingCounty, paidInOctober } from '#test/support/bench/county.ts';
import type { Figure } from '#test/support/bench/figure.ts';
import { stopJob } from '#test/support/bench/stop.ts';

const PEOPLE = 1_000_000;
const MONTH = Month.parse('2026-11');
const MOST_MEGABYTES = 800;
const LONGEST_WAIT_MS = 200;
const WATCH_EVERY_MS = 50;

/** Seconds that a region's month takes; what it holds, that others are answered meanwhile, and how it stops as well. */
export const figure: Figure = {
  name: 'cycle.1m.s',
  target: 60,
  unit: 's',
  async measure() {
    const county = await openPassingCounty(PEOPLE);
    const { client } = county;
    const { $client } = county.service.desk.database().writer;
    paidInOctober(county);
    const left = () => $client.prepare('SELECT count(*) FROM payment_line').pluck().get();
    await stopJob(county, () => client.payments.make({ month: MONTH }), 3000);
    if (left() !== 0) throw new Error('A month that was stopped left lines');
    let megabytes = 0;
    let longest = 0;
    let answered = performance.now();
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, process.memoryUsage().rss / 1024 / 1024);
      longest = Math.max(longest, performance.now() - answered - WATCH_EVERY_MS);
      answered = performance.now();
    }, WATCH_EVERY_MS);
    const from = performance.now();
    const { lines } = await client.payments.make({ month: MONTH });
    const seconds = (performance.now() - from) / 1000;
    clearInterval(watch);
    county.end();
    const told = `${lines} lines, ${Math.ceil(megabytes)} MB, longest wait ${Math.ceil(longest)} ms, ${seconds} s`;
    if (lines < PEOPLE / 2) throw new Error(told);
    if (megabytes > MOST_MEGABYTES || longest > LONGEST_WAIT_MS) throw new Error(told);
    return seconds;
  },
};
