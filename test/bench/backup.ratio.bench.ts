import { scannedCounty, timedCopy, timedWrite, withStick } from '#test/support/bench/backup.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 3;

/** Snapshot, copy and read back of a county with its scans, against copying and reading back the same bytes. */
export const figure: Figure = {
  name: 'backup.ratio',
  target: 1.6,
  unit: '×',
  async measure() {
    const county = await scannedCounty();
    const ours = () => withStick((stick) => timedWrite(county, stick));
    const ratio = await ratioOfMedians(RUNS, ours, () => timedCopy(county));
    county.end();
    return ratio;
  },
};
