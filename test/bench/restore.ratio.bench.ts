import { scannedCounty, timedCopy, timedWrite, withStick } from '#test/support/bench/backup.ts';
import { serviceAt } from '#test/support/bench/county.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';
import { createClient } from '#shared/contract/client.ts';
import { contract } from '#shared/contract/index.ts';

const RUNS = 3;

/** A county with its scans onto a new PC, proven, against copying and reading back the same bytes. */
export const figure: Figure = {
  name: 'restore.ratio',
  target: 2,
  unit: '×',
  async measure() {
    const county = await scannedCounty();
    const secret = county.service.desk.keys(() => undefined).recoveryCode();
    const ratio = await withStick(async (stick) => {
      await timedWrite(county, stick);
      const [run] = await county.client.backup.runs({ volume: stick });
      const at = { volume: stick, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
      const ours = () =>
        withStick(async (folder) => {
          const fresh = serviceAt(folder);
          const { backup, desk } = createClient(contract, { call: fresh.call, on: () => () => undefined });
          await desk.state({});
          const from = performance.now();
          await backup.restore({ ...at, login: null, secret, otherOffice: false });
          const taken = performance.now() - from;
          fresh.desk.releaseFolder();
          return taken;
        });
      return ratioOfMedians(RUNS, ours, () => timedCopy(county));
    });
    county.end();
    return ratio;
  },
};
