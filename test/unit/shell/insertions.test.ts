/** What is proven must have been out of the PC, or the PC off: each insertion has a name of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Boot, maybeSameBoot } from '#main/volumes/boots.ts';
import { nameInsertions } from '#main/volumes/insertions.ts';
import type { Found } from '#main/volumes/found.ts';

const STICK: Found = { path: 'E:\\', label: 'KINGSTON（E:）', key: 'E: 3A2B3C4D', disk: 'other' };
const MORNING: Boot = { told: '48211', uptime: 60 };

const freshFile = () => join(mkdtempSync(join(tmpdir(), 'canlian-desk-test-')), 'insertions.json');
const program = (file: string) => nameInsertions({ file, notKept: () => undefined });

test('a stick has its name until it is out, also in the next program', () => {
  const file = freshFile();
  const one = program(file);
  const name = one([STICK], MORNING).get(STICK.key);
  expect(one([STICK], MORNING).get(STICK.key)).toBe(name);
  expect(program(file)([STICK], MORNING).get(STICK.key)).toBe(name);
  const other = program(file);
  other([], MORNING);
  expect(other([STICK], MORNING).get(STICK.key)).not.toBe(name);
});

test('a stick that stayed in overnight has come anew, though a PC that starts fast says that it ran on', () => {
  const file = freshFile();
  const name = program(file)([STICK], MORNING).get(STICK.key);
  const nextDay = { ...MORNING, told: '48390' };
  expect(program(file)([STICK], nextDay).get(STICK.key)).not.toBe(name);
});

test('a hibernation while the desk stays open counts as well, when Windows tells of it', () => {
  const one = program(freshFile());
  const name = one([STICK], MORNING).get(STICK.key);
  expect(one([STICK], { ...MORNING, told: '48390' }).get(STICK.key)).not.toBe(name);
});

test('where Windows does not tell of its starts, only a time that began anew says that it was off', () => {
  const untold = { ...MORNING, told: null };
  expect(maybeSameBoot(untold, MORNING)).toBe(true);
  expect(maybeSameBoot(untold, { told: null, uptime: 90_000 })).toBe(true);
  expect(maybeSameBoot(untold, { told: null, uptime: 20 })).toBe(false);
});

test('a look at which Windows is silent changes nothing, and does not make its last start forgotten', () => {
  const file = freshFile();
  const one = program(file);
  const name = one([STICK], MORNING).get(STICK.key);
  expect(one([STICK], { told: null, uptime: 120 }).get(STICK.key)).toBe(name);
  expect(one([STICK], { ...MORNING, uptime: 180 }).get(STICK.key)).toBe(name);
  one([], { told: null, uptime: 200 });
  const again = one([STICK], { told: null, uptime: 220 }).get(STICK.key);
  expect(program(file)([STICK], { told: '48390', uptime: 90_000 }).get(STICK.key)).not.toBe(again);
});

test('where they cannot be kept, the program says so once a change and knows them all the same', () => {
  const failures: unknown[] = [];
  const one = nameInsertions({
    file: join(freshFile(), 'no', 'such', 'folder'),
    notKept: (error) => failures.push(error),
  });
  const name = one([STICK], MORNING).get(STICK.key);
  expect(one([STICK], MORNING).get(STICK.key)).toBe(name);
  expect(failures).toHaveLength(1);
});
