/** What is proven must have been out of the PC, or the PC off: each insertion has a name of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Boot, isSameBoot } from '#main/volumes/boots.ts';
import { nameInsertions } from '#main/volumes/insertions.ts';
import type { Found } from '#main/volumes/found.ts';

const STICK: Found = { path: 'E:\\', label: 'KINGSTON（E:）', key: 'E: 3A2B3C4D', disk: 'other' };
const MORNING: Boot = { told: '48211', startedAt: Date.parse('2026-12-01T00:01:00Z') };

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

test('where Windows does not tell of its starts, the time that it has run does', () => {
  const untold = { ...MORNING, told: null };
  expect(isSameBoot(untold, MORNING)).toBe(true);
  expect(isSameBoot(untold, { told: null, startedAt: MORNING.startedAt + 60_000 })).toBe(true);
  expect(isSameBoot(untold, { told: null, startedAt: MORNING.startedAt + 3_600_000 })).toBe(false);
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
