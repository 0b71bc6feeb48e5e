import { describe, expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { registerFault } from '#shared/domain/volunteers/register.ts';
import { readSheetLines } from '#shared/domain/volunteers/sheet-lines.ts';
import { highestStar, starsEarned } from '#shared/domain/volunteers/stars.ts';
import { SERVICE_WORDS } from '#shared/domain/volunteers/words.ts';

const HOURS = [100, 300, 600, 1000, 1500];
const TODAY = Day.parse('2026-11-23');

test.each([
  [99 * 60 + 59, undefined],
  [100 * 60, 1],
  [599 * 60, 2],
  [1500 * 60, 5],
])('%i minutes have earned star %s', (minutes, star) => expect(highestStar(minutes, HOURS)).toBe(star));

test('every star below is earned with it', () => {
  expect(starsEarned(650 * 60, HOURS)).toEqual([1, 2, 3]);
});

const line = (line: number, whom: string, times: readonly number[] = []) => ({
  line,
  whom,
  arrived: times[0],
  left: times[1],
  fault: undefined,
});

test('a sheet is read a person a line, with times of their own where there are', () => {
  expect(
    readSheetLines('119\n\n王芳 830 11:00\nwf，8，12\n').map(({ text: _text, ...read }) => read),
  ).toEqual([line(1, '119'), line(3, '王芳', [510, 660]), line(4, 'wf', [480, 720])]);
});

test.each(['王芳 830', '王芳 830 25:00', '王芳 上午 下午', '王芳 8 9 10'])(
  '%s has times that nobody can read',
  (text) => {
    expect(readSheetLines(text)[0]?.fault).toBe('times');
  },
);

describe('a registration', () => {
  const consent = {
    birthDate: Day.parse('1990-01-01'),
    registeredOn: Day.parse('2026-01-05'),
    consentOn: null,
    guardianName: null,
    guardianConsentOn: null,
    namePublic: false,
  };
  const minor = { ...consent, birthDate: Day.parse('2010-01-01') };
  test.each([
    ['of somebody of age', consent, undefined],
    ['of a minor alone', minor, 'guardian-needed'],
    ['of a minor whose guardian only has a name', { ...minor, guardianName: '王强' }, 'guardian-needed'],
    [
      'of a minor with a guardian’s consent',
      { ...minor, guardianName: '王强', guardianConsentOn: Day.parse('2026-01-05') },
      undefined,
    ],
    ['whose name may be public without consent', { ...consent, namePublic: true }, 'consent-missing'],
    ['from tomorrow', { ...consent, registeredOn: Day.parse('2026-11-24') }, 'day-in-future'],
    ['before birth', { ...consent, registeredOn: Day.parse('1989-01-01') }, 'born-later'],
  ])('%s', (_, told, fault) => expect(registerFault(told, TODAY)).toBe(fault));
});

test('a kind of service is read by any of its names, and by one only', () => {
  const words = SERVICE_WORDS.flatMap(([, ...written]) => written);
  expect(new Set(words).size).toBe(words.length);
  expect(SERVICE_WORDS).toContainEqual(['就业帮扶', '就业帮扶', '就业扶贫']);
});
