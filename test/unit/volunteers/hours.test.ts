import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import { clockText, parseClock } from '#shared/domain/volunteers/clock.ts';
import {
  durationText,
  faultBeside,
  hoursText,
  longDays,
  minutesByDay,
  overlap,
  type Stay,
  stayFault,
  stayMinutes,
  stayOf,
  sumMinutes,
} from '#shared/domain/volunteers/hours.ts';

const DAY = Day.parse('2026-11-02');
const at = (text: string) => parseClock(text) ?? -1;
const NEXT = addDays(DAY, 1);
const stay = (arrived: string, left: string, { away = 0, day = DAY } = {}): Stay =>
  stayOf(day, { arrived: at(arrived), left: at(left) }, away);

describe('the minutes of a stay', () => {
  test.each([
    ['a morning', stay('8:30', '11:00'), 150],
    ['without the way between two places', stay('8:30', '11:00', { away: 20 }), 130],
    ['over midnight', stay('22:00', '1:30'), 210],
    ['until midnight', stay('22:00', '24:00'), 120],
    ['a whole day, to the minute', stay('8:00', '8:00'), 1440],
    ['one minute', stay('8:00', '8:01'), 1],
  ])('%s', (_, told, minutes) => {
    expect(stayFault(told)).toBeUndefined();
    expect(stayMinutes(told)).toBe(minutes);
  });

  test.each([
    ['more than a day', { day: DAY, arrived: 60, left: 1501, away: 0 }, 'stay-too-long'],
    ['leaving before coming', { day: DAY, arrived: 600, left: 540, away: 0 }, 'stay-backwards'],
    ['all of it on the way', stay('8:00', '9:00', { away: 60 }), 'stay-all-away'],
    ['a negative way', stay('8:00', '9:00', { away: -1 }), 'stay-all-away'],
  ])('refuses %s', (_, told, fault) => expect(stayFault(told)).toBe(fault));
});

describe('beside others', () => {
  const night = stay('22:00', '1:30');
  test.each<[string, [Stay, Stay], boolean]>([
    ['one after the other', [stay('8:00', '9:00'), stay('9:00', '10:00')], false],
    ['a minute shared', [stay('8:00', '9:01'), stay('9:00', '10:00')], true],
    ['one within the other', [stay('8:00', '12:00'), stay('9:00', '10:00')], true],
    ['the same time on another day', [stay('8:00', '9:00'), stay('8:00', '9:00', { day: NEXT })], false],
    ['the night before reaches into it', [night, stay('1:00', '2:00', { day: NEXT })], true],
    ['the night before has ended', [night, stay('1:30', '2:00', { day: NEXT })], false],
  ])('%s', (_, [one, other], shares) => {
    expect(overlap(one, other)).toBe(shares);
    expect(overlap(other, one)).toBe(shares);
    expect(faultBeside(one, [other])?.fault).toBe(shares ? 'stay-overlap' : undefined);
  });

  test('a day full to its end takes no more, and says with what', () => {
    const full = stay('0:00', '24:00');
    expect(faultBeside(stay('12:00', '13:00'), [full])).toEqual({ fault: 'stay-overlap', other: full });
  });

  test('more than twelve hours a day warns on that day alone', () => {
    expect(longDays(stay('14:00', '20:00'), [stay('8:00', '14:00')])).toEqual([]);
    expect(longDays(stay('14:00', '20:01'), [stay('8:00', '14:00')])).toEqual([DAY]);
    expect(longDays(stay('8:00', '23:00'), [])).toEqual([DAY]);
    expect(longDays(stay('18:00', '8:00'), [])).toEqual([]);
  });
});

const anyStay = fc
  .record({
    day: fc.integer({ min: 0, max: 5 }).map((days) => addDays(DAY, days)),
    arrived: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1440 }),
    away: fc.integer({ min: 0, max: 2000 }),
  })
  .map(({ day, arrived, length, away }): Stay => ({
    day,
    arrived,
    left: arrived + length,
    away: away % length,
  }));

describe('properties', () => {
  test('days hold what the stays hold, nothing lost at midnight', () => {
    fc.assert(
      fc.property(fc.array(anyStay), (stays) => {
        const present = stays.reduce((sum, { arrived, left }) => sum + left - arrived, 0);
        expect([...minutesByDay(stays).values()].reduce((sum, minutes) => sum + minutes, 0)).toBe(present);
      }),
    );
  });

  test('whoever is entered one after another without a fault is never there twice, nor over 24 hours a day', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { maxLength: 12 }), (stays) => {
        const kept: Stay[] = [];
        for (const each of stays) if (!faultBeside(each, kept)) kept.push(each);
        expect(kept.some((one, index) => kept.slice(index + 1).some((other) => overlap(one, other)))).toBe(
          false,
        );
        expect([...minutesByDay(kept).values()].every((minutes) => minutes <= 1440)).toBe(true);
      }),
    );
  });

  test('a correction changes the sum by what it changes of its own stay', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { minLength: 1 }), anyStay, (stays, corrected) => {
        const [first, ...rest] = stays;
        if (!first) return;
        expect(sumMinutes([corrected, ...rest])).toBe(
          sumMinutes(stays) - stayMinutes(first) + stayMinutes(corrected),
        );
      }),
    );
  });

  test('paper is never more than three minutes from the log, and sums are rounded once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (minutes) => {
        expect(Math.abs(Number(hoursText(minutes)) * 60 - minutes)).toBeLessThanOrEqual(3 + 1e-6);
        expect(hoursText(minutes)).toMatch(/^\d+\.\d$/);
      }),
    );
    // Ten stays of 2 minutes are 0.3 hours, not ten times 0.0.
    expect(hoursText(10 * 2)).toBe('0.3');
  });
});

test.each([
  [150, '2.5'],
  [3, '0.1'],
  [2, '0.0'],
  [57, '1.0'],
  [238_320, '3972.0'],
])('%i minutes are %s hours on paper', (minutes, text) => expect(hoursText(minutes)).toBe(text));

test.each([
  [90, '1 小时 30 分'],
  [120, '2 小时'],
  [5, '5 分'],
])('%i minutes are %s on the screen', (minutes, text) => expect(durationText(minutes)).toBe(text));

test.each([
  ['8:30', 510],
  ['0830', 510],
  ['830', 510],
  ['８：３０', 510],
  ['8', 480],
  ['24:00', 1440],
  ['8:60', undefined],
  ['24:01', undefined],
  ['早上', undefined],
])('the clock reads %s', (text, minutes) => expect(parseClock(text)).toBe(minutes));

test('a time after midnight says so', () => {
  expect([clockText(510), clockText(1440), clockText(1470)]).toEqual(['08:30', '24:00', '次日 00:30']);
});
