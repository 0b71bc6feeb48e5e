import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptByAge } from '#shared/domain/backup/retention.ts';

const at = (day: string, hour = '09') => `${day}T${hour}:00:00.000Z`;

test('the last ten stay, however close together they are', () => {
  const today = Array.from({ length: 14 }, (_, index) =>
    at('2026-11-25', String(index + 8).padStart(2, '0')),
  );
  expect([...keptByAge(today)].toSorted()).toEqual(today.slice(4));
});

test('of older ones the newest of each day, week and month', () => {
  const days = Array.from({ length: 400 }, (_, back) => {
    const day = new Date(Date.UTC(2026, 10, 25) - back * 86_400_000).toISOString().slice(0, 10);
    return [at(day, '08'), at(day, '17')];
  }).flat();
  const kept = [...keptByAge(days)].toSorted();
  // Ten last ones are five days of two; days six and seven; two more weeks; eleven more months.
  expect(kept.filter((instant) => instant >= at('2026-11-21', '00'))).toHaveLength(10);
  expect(kept).toContain(at('2026-11-20', '17'));
  expect(kept).toContain(at('2026-11-19', '17'));
  expect(kept).not.toContain(at('2026-11-18', '17'));
  expect(kept).toContain(at('2026-11-15', '17'));
  expect(kept).toContain(at('2026-11-08', '17'));
  expect(kept).toContain(at('2026-01-31', '17'));
  expect(kept).not.toContain(at('2025-11-30', '17'));
  expect(kept.every((instant) => instant.includes('T17') || instant >= at('2026-11-21', '00'))).toBe(true);
});

test('nothing is kept of nothing, and a single one always', () => {
  expect(keptByAge([]).size).toBe(0);
  expect([...keptByAge([at('2001-01-01')])]).toEqual([at('2001-01-01')]);
});

const DAY_MS = 86_400_000;
const dayAfter = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** Snapshots made one after another, each thinned out as a desk does it; the order in which the kept ones were made. */
function lived(made: readonly string[], before: readonly string[] = []): string[] {
  let kept = [...before];
  for (const each of made) {
    const present = [...kept, each];
    const stays = keptByAge(present, kept);
    kept = present.filter((at) => stays.has(at));
  }
  return kept;
}

const daily = (from: string, days: number, hours = ['08', '17']) =>
  Array.from({ length: days }, (_, index) => hours.map((hour) => at(dayAfter(from, index), hour))).flat();

describe('a clock that is wrong', () => {
  const sane = lived(daily('2025-10-25', 400));

  test('what is made in 2015 stays, after thirteen months of snapshots', () => {
    expect(lived([at('2015-01-01')], sane)).toEqual([...sane, at('2015-01-01')]);
  });

  test('nine days in 2031 push nothing of 2026 out, neither then nor when the clock is right again', () => {
    const during = lived(daily('2031-01-01', 9), sane);
    expect(during).toEqual(expect.arrayContaining(sane));
    const next = at('2026-11-29', '08');
    const [after, without] = [lived([next], during), lived([next], sane)];
    expect(after).toEqual(expect.arrayContaining(without));
  });

  test('a PC that begins in 2015 every morning does not fill the disk', () => {
    const mornings = Array.from({ length: 200 }, (_, index) => [
      at('2015-01-01', '00'),
      at('2015-01-01', String(index % 24).padStart(2, '0')),
    ]).flat();
    const distinct = mornings.map((each, index) => `${each.slice(0, 19)}.${String(index).padStart(3, '0')}Z`);
    expect(lived(distinct, sane)).toHaveLength(sane.length + 10);
  });

  test('what was made in a wrong year goes once the clock has run on for most of a year', () => {
    const during = lived(daily('2031-01-01', 9), sane);
    const later = lived(daily('2026-11-29', 400), during);
    expect(later.filter((each) => each.startsWith('2031'))).toEqual([]);
    expect(later).toEqual(lived(daily('2026-11-29', 400), sane));
  });

  test('an office that was closed for half a year goes on as before', () => {
    const again = lived(daily('2027-06-01', 400), sane);
    expect(again).toEqual(lived(daily('2027-06-01', 400)));
  });

  test('where the order was not written down yet, the dates tell it', () => {
    expect(keptByAge(sane.toReversed())).toEqual(keptByAge(sane, sane));
  });

  /** Some days of an office; where `years` is not 0 the clock was that far off on them. */
  const phase = fc.record({
    days: fc.integer({ min: 1, max: 25 }),
    perDay: fc.integer({ min: 1, max: 3 }),
    years: fc.constantFrom(0, 0, 0, -11, -3, -1, 1, 2, 5, 73),
  });

  test('the last ten made always survive, and wrong days cost no day of the right ones', () => {
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 12 }), (phases) => {
        let [kept, undisturbed, made]: [string[], string[], string[]] = [[], [], []];
        let right = '2026-01-01';
        for (const { days, perDay, years } of phases) {
          const hours = ['08', '12', '17'].slice(0, perDay);
          const shown = `${String(Number(right.slice(0, 4)) + years)}${right.slice(4)}`;
          for (const each of daily(shown, days, hours)) {
            made = [...made.filter((other) => other !== each), each];
            kept = lived(
              [each],
              kept.filter((other) => other !== each),
            );
            expect(kept.slice(-10)).toEqual(made.slice(-10));
            if (years === 0) undisturbed = lived([each], undisturbed);
          }
          // Real time goes on while the clock is wrong; the clock is then put right.
          right = dayAfter(right, days);
          expect(kept).toEqual(expect.arrayContaining(undisturbed));
        }
      }),
    );
  });
});
