import { expect, test } from 'vitest';
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
