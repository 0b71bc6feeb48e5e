/** Whatever happens to a stick: what was there before stays whole, and the message says what happened. */
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { carry } from '#data/backup/carry.ts';
import { checkRun } from '#data/backup/check-run.ts';
import { localPlace, placeOn } from '#data/backup/place.ts';
import { runsAt, runsOn } from '#data/backup/runs.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import { failureOf, foundedOffice, seatedDesk } from '#test/data/support/offices.ts';
import { isRoot } from '#test/data/support/disks.ts';
import { freshFolder, type TestDesk } from '#test/support/desk.ts';
import type { Stick } from '#test/support/stick.ts';
import { furnish, work } from './support/office.ts';
import { pluggedStick } from './support/sticks.ts';

const TENTHS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90];
const calm = () => Promise.resolve();

let desk: TestDesk;
/** A stick with a good run on it, which is out; each test has a copy. */
let first: Stick;
let goodName: string;
let stick: Stick;
/** The newest run beside the office, and the one on the stick that must survive everything. */
let local: string;
let good: string;

const databaseId = () => runsAt(localPlace(desk.desk.folder))[0]?.label?.databaseId ?? '';
const place = () => placeOn(stick.folder, databaseId());

function carryTo({ folder }: Stick, pause: Parameters<typeof carry>[0]['pause'] = calm): Promise<string> {
  return carry({ run: local, attachments: desk.desk.folder.attachments, volume: folder, pause });
}

/** A minute later: two runs of one moment are one run. */
async function newRun(): Promise<string> {
  desk.clock.addSeconds(60);
  await desk.client.backup.write({ volume: freshFolder(), label: '', mount: '', onOwnDisk: true });
  return runsAt(localPlace(desk.desk.folder))[0]?.run ?? '';
}

const faultsOf = async (run: string): Promise<readonly PartFault[]> =>
  (await checkRun(desk.desk.vault(), { run, place: place(), pause: calm })).faults;

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.wire.code : String(error);
  }
}

beforeAll(async () => {
  if (!isRoot) return;
  desk = seatedDesk(await foundedOffice(furnish));
  local = await newRun();
  first = pluggedStick();
  goodName = basename(await carryTo(first));
  first.eject();
  await work(desk);
  local = await newRun();
});
beforeEach(() => {
  stick = pluggedStick(first);
  good = join(place().runs, goodName);
});
afterEach(() => stick.throwAway());
afterAll(() => desk.end());

/** Stops a carrying when it has come so far, by whatever happens then. */
const at = (percent: number, happens: () => void) => {
  let happened = false;
  return ({ done, total }: { done: number; total: number | null }): Promise<void> => {
    if (!happened && total !== null && (100 * done) / total >= percent) {
      happened = true;
      happens();
    }
    return Promise.resolve();
  };
};

/** Takes all the room that is left, cluster by cluster at the end. */
function fill(): void {
  const handle = openSync(join(stick.folder, 'filler'), 'w');
  for (const piece of [1024 * 1024, 64 * 1024, 4096])
    for (let written = piece; written === piece;)
      try {
        written = writeSync(handle, Buffer.alloc(piece));
      } catch {
        written = 0;
      }
  closeSync(handle);
}

describe.runIf(isRoot)('a stick', () => {
  test.each(TENTHS)('that is pulled out at %s percent', async (percent) => {
    expect(await codeOf(carryTo(stick, at(percent, stick.pullOut)))).toBe('backup-volume-gone');
    expect(readdirSync(stick.folder), 'nothing was written under its name on the system disk').toEqual([]);
    stick.plugIn();
    expect(await faultsOf(good)).toEqual([]);
    expect(runsAt(place()).filter(({ state }) => state === 'written')).toHaveLength(1);
    expect(await faultsOf(await carryTo(stick))).toEqual([]);
  });

  test.each(TENTHS)('that is full at %s percent of the writing', async (percent) => {
    // As much is read back afterwards as was written.
    expect(await codeOf(carryTo(stick, at(percent / 2, fill)))).toBe('backup-volume-full');
    expect(await faultsOf(good)).toEqual([]);
    rmSync(join(stick.folder, 'filler'));
    expect(await faultsOf(await carryTo(stick))).toEqual([]);
  });

  test('that is too small is told before anything is written', async () => {
    fill();
    truncateSync(join(stick.folder, 'filler'), statSync(join(stick.folder, 'filler')).size - 1024 * 1024);
    expect(await codeOf(carryTo(stick))).toBe('backup-volume-full');
    expect(runsAt(place())).toHaveLength(1);
  });

  test('that is read-only', async () => {
    stick.eject();
    stick.plugIn('read-only');
    expect(await codeOf(carryTo(stick))).toBe('backup-volume-read-only');
    expect(await faultsOf(good)).toEqual([]);
  });

  test('that takes what it is given and forgets it once it is out', async () => {
    const image = readFileSync(stick.image);
    await carryTo(stick);
    stick.eject();
    writeFileSync(stick.image, image);
    stick.plugIn();
    expect(runsAt(place()).map(({ run }) => run)).toEqual([good]);
    expect(await faultsOf(good)).toEqual([]);
  });

  test('beside another one: each has its own', async () => {
    const other = pluggedStick();
    try {
      await carryTo(other);
      await carryTo(stick);
      expect(runsOn(other.folder)).toHaveLength(1);
      expect(runsOn(stick.folder)).toHaveLength(2);
    } finally {
      other.throwAway();
    }
  });

  test('is written on a day before the last backup when the clock was set back: both stay', async () => {
    const [now, newest] = [desk.clock.now(), local];
    desk.clock.set('2020-01-01T00:00:00.000Z');
    local = await newRun();
    const earlier = await carryTo(stick);
    desk.clock.set(now);
    local = newest;
    expect(await faultsOf(earlier)).toEqual([]);
    expect(await faultsOf(good)).toEqual([]);
  });
});

/** Every file that a run needs, and how it is called when it is wrong. */
function partsOf(run: string): { file: string; part: string }[] {
  const attachments = place().attachments;
  return [
    ...['office.db', 'keyring.json', 'attachments.json', 'manifest.json'].map((part) => ({
      part,
      file: join(run, part),
    })),
    ...readdirSync(attachments).map((part) => ({ part, file: join(attachments, part) })),
  ];
}

describe.runIf(isRoot)('a backup', () => {
  test('with one byte changed anywhere, a part missing or cut off, names that part', async () => {
    const run = await carryTo(stick);
    for (const { file, part } of partsOf(run)) {
      const whole = readFileSync(file);
      for (const place of [0, Math.floor(whole.length / 2), whole.length - 2]) {
        const spoilt = Buffer.from(whole);
        spoilt[place] = (spoilt[place] ?? 0) ^ 1;
        writeFileSync(file, spoilt);
        expect(await faultsOf(run)).toEqual([{ part, fault: 'changed' }]);
      }
      truncateSync(file, whole.length - 1);
      expect((await faultsOf(run)).map((fault) => fault.part)).toEqual([part]);
      rmSync(file);
      expect(await faultsOf(run)).toEqual([{ part, fault: 'missing' }]);
      writeFileSync(file, whole);
    }
    expect(await faultsOf(run)).toEqual([]);
  });

  test('with a part of an older run in it', async () => {
    const run = await carryTo(stick);
    for (const part of ['office.db', 'attachments.json']) {
      const whole = readFileSync(join(run, part));
      copyFileSync(join(good, part), join(run, part));
      expect(await faultsOf(run)).toEqual([{ part, fault: 'changed' }]);
      writeFileSync(join(run, part), whole);
    }
    copyFileSync(join(good, 'manifest.json'), join(run, 'manifest.json'));
    const { label } = await checkRun(desk.desk.vault(), { run, place: place(), pause: calm });
    const { faults } = await checkRun(desk.desk.vault(), {
      run,
      place: place(),
      id: runsAt(localPlace(desk.desk.folder))[0]?.label?.id ?? '',
      pause: calm,
    });
    expect(label).not.toBeNull();
    expect(faults).toContainEqual({ part: 'manifest.json', fault: 'of-another-run' });
  });

  test('that broke off is shown as unfinished, and is swept away by the next one', async () => {
    mkdirSync(join(place().runs, 'unfinished-2026-11-24 000000 aaaaaaaa'));
    expect(runsAt(place()).map(({ state }) => state)).toEqual(['written', 'unfinished']);
    await carryTo(stick);
    expect(runsAt(place()).map(({ state }) => state)).toEqual(['written', 'written']);
  });

  test('is not made on the disk of the office itself, unless that was said', async () => {
    const target = { volume: freshFolder(), label: '', mount: '', onOwnDisk: false };
    expect(await failureOf(desk.client.backup.write(target))).toMatchObject({ code: 'backup-on-own-disk' });
  });
});
