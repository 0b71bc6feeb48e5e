/** Drives of a PC with Windows, in the words in which it tells of them. */
import { describe, expect, test } from 'vitest';
import { PowerShellSilence } from '#main/powershell.ts';
import { Drives, foundByLetter, leftAlone, toldVolumes } from '#main/volumes/drives.ts';
import { watchDrives } from '#main/volumes/windows.ts';

const OWN = { system: 'C:', office: 'C:' };

/** A system disk in two parts, a stick that Windows calls removable, a disk that calls itself fixed, a CD, a folder of a server. */
const TOLD = Drives.parse({
  kinds: [
    { letter: 'C:', kind: 3 },
    { letter: 'D:', kind: 3 },
    { letter: 'E:', kind: 2 },
    { letter: 'F:', kind: 3 },
    { letter: 'G:', kind: 5 },
    { letter: 'Z:', kind: 4 },
  ],
  disks: [
    { letter: 'C:', name: '系统', serial: '1A2B3C4D' },
    { letter: 'D:', name: '资料', serial: '2A2B3C4D' },
    { letter: 'E:', name: 'KINGSTON', serial: '3A2B3C4D' },
    { letter: 'F:', name: null, serial: null },
  ],
  partitions: [
    { disk: 0, letter: 'C:' },
    { disk: 0, letter: 'D:' },
    { disk: 1, letter: 'F:' },
  ],
  boot: '48211',
});

test('the system’s own volume is no place for a backup, another part of its disk is a doubtful one', () => {
  expect(toldVolumes(TOLD, OWN)).toEqual([
    { path: 'D:\\', label: '资料（D:）', key: 'D: 2A2B3C4D', disk: 'own' },
    { path: 'E:\\', label: 'KINGSTON（E:）', key: 'E: 3A2B3C4D', disk: 'other' },
    { path: 'F:\\', label: 'F: 盘', key: 'F: ', disk: 'other' },
  ]);
  expect(toldVolumes(TOLD, { system: 'C:', office: 'F:' }).map(({ path }) => path)).toEqual(['D:\\', 'E:\\']);
});

test('what lies on the network or is optical is never touched', () => {
  expect([...leftAlone(TOLD)]).toEqual(['G:', 'Z:']);
});

test('where Windows tells nothing, letters are what there is, and nobody knows whose disk it is', () => {
  const letters = new Map([
    ['C:', '1A2B3C4D'],
    ['E:', '3A2B3C4D'],
  ]);
  expect(foundByLetter(letters, OWN)).toEqual([
    { path: 'E:\\', label: 'E: 盘', key: 'E: 3A2B3C4D', disk: 'unknown' },
  ]);
});

/** A PC whose answers and letters a test sets, and how often it was asked. */
function pc() {
  const state = {
    answer: TOLD as Drives | PowerShellSilence,
    letters: new Map([['C:', '1A2B3C4D']]),
    asked: 0,
    left: new Set<string>() as ReadonlySet<string>,
    time: 0,
  };
  const list = watchDrives({
    ask: () => {
      state.asked += 1;
      return state.answer instanceof Error ? Promise.reject(state.answer) : Promise.resolve(state.answer);
    },
    letters: (left) => {
      state.left = left;
      return Promise.resolve(state.letters);
    },
    now: () => state.time,
  });
  return { state, list: () => list(OWN) };
}

describe('Windows', () => {
  test('is asked once, and again when a letter has come', async () => {
    const { state, list } = pc();
    await list();
    await list();
    expect(state.asked).toBe(1);
    expect([...state.left]).toEqual(['G:', 'Z:']);
    state.letters = new Map([...state.letters, ['E:', '3A2B3C4D']]);
    const { found, boot, silence } = await list();
    expect(state.asked).toBe(2);
    expect(found.map(({ path }) => path)).toEqual(['D:\\', 'E:\\', 'F:\\']);
    expect([boot, silence]).toEqual(['48211', null]);
  });

  test('that is not let speak leaves the letters, is told of, and is asked again by and by', async () => {
    const { state, list } = pc();
    state.answer = new PowerShellSilence('blocked');
    state.letters = new Map([
      ['C:', '1A2B3C4D'],
      ['E:', '3A2B3C4D'],
    ]);
    expect(await list()).toEqual({
      found: [{ path: 'E:\\', label: 'E: 盘', key: 'E: 3A2B3C4D', disk: 'unknown' }],
      boot: null,
      silence: 'blocked',
    });
    state.time += 3000;
    await list();
    expect(state.asked).toBe(1);
    state.answer = TOLD;
    state.time += 30_000;
    const { found, silence } = await list();
    expect(silence).toBeNull();
    expect(found.map(({ label }) => label)).toContain('KINGSTON（E:）');
  });

  test('that was answering when a stick came is asked anew, though it is the first look', async () => {
    const { state, list } = pc();
    const { kinds, disks } = TOLD;
    const isStick = ({ letter }: { readonly letter: string }) => letter === 'E:';
    state.answer = {
      ...TOLD,
      kinds: kinds.filter((each) => !isStick(each)),
      disks: disks.filter((each) => !isStick(each)),
    };
    state.letters = new Map([...state.letters, ['E:', '3A2B3C4D']]);
    await list();
    expect(state.asked).toBe(2);
    await list();
    expect(state.asked).toBe(2);
    state.answer = TOLD;
    state.time += 30_000;
    expect((await list()).found.map(({ path }) => path)).toContain('E:\\');
  });

  test('whose words were understood before and now are not: what it said of old letters still holds', async () => {
    const { state, list } = pc();
    await list();
    state.answer = new PowerShellSilence('slow');
    state.letters = new Map([['E:', '3A2B3C4D']]);
    expect(await list()).toMatchObject({ silence: 'slow', found: [{ path: 'E:\\', disk: 'unknown' }] });
    expect([...state.left]).toEqual(['G:', 'Z:']);
  });
});
