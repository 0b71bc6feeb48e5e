import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { timedWrite, withStick } from '#test/support/bench/backup.ts';
import { openPassingCounty } from '#test/support/bench/county.ts';
import type { Figure } from '#test/support/bench/figure.ts';

const PEOPLE = 8832;
const SCANS = 2560;
const SCAN_BYTES = 2 * 1024 * 1024;
const SCANS_A_DAY = 20;

function addScans(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let scan = 0; scan < count; scan += 1) {
    const handle = openSync(join(folder, randomBytes(32).toString('hex')), 'w');
    ftruncateSync(handle, SCAN_BYTES);
    closeSync(handle);
  }
}

/** The second backup to a stick, after a day's work, against the first; five gigabytes of attachments. */
export const figure: Figure = {
  name: 'backup.incremental.ratio',
  target: 0.1,
  unit: '×',
  async measure() {
    const county = await openPassingCounty(PEOPLE);
    const { attachments } = county.service.desk.folder;
    await county.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
    addScans(attachments, SCANS);
    const ratio = await withStick(async (stick) => {
      const first = await timedWrite(county, stick);
      await county.client.practice.addPeople({ count: SCANS_A_DAY });
      addScans(attachments, SCANS_A_DAY);
      return (await timedWrite(county, stick)) / first;
    });
    county.end();
    return ratio;
  },
};
