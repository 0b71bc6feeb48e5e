import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordFault, waitAfterFailures, waitLeft } from '#shared/domain/accounts/password.ts';

describe('a password', () => {
  test.each([
    ['nine characters', 'abcdefgh1', 'too-short'],
    ['ten characters', 'abcdefgh12', undefined],
    ['five Chinese characters', '草原上的风', 'too-short'],
    ['ten Chinese characters', '草原上的风吹过林西县', undefined],
    ['nine rare characters that take two units each', '𠮷𠮶𠮵𠮴𠮳𠮲𠮱𠮰𠮯', 'too-short'],
    ['ten rare characters', '𠮷𠮶𠮵𠮴𠮳𠮲𠮱𠮰𠮯𠮮', undefined],
    ['nothing', '', 'too-short'],
    ['one character ten times', '1111111111', 'one-character'],
    ['one character in two widths', '1１1１1１1１1１', 'one-character'],
    ['two characters', '1212121212', undefined],
    ['the login', 'wangfang-2026', 'same-as-login'],
    ['the login in capitals', 'WANGFANG-2026', 'same-as-login'],
    ['the login and more', 'wangfang-2026!', undefined],
  ])('%s', (_, password, fault) => {
    expect(passwordFault(password, 'wangfang-2026')).toBe(fault);
  });
});

describe('the waiting time', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [5, 8],
    [13, 2048],
    [14, 3600],
    [15, 3600],
    [10_000, 3600],
  ])('after %i wrong passwords: %i s', (failures, seconds) => {
    expect(waitAfterFailures(failures)).toBe(seconds);
  });

  test.each([
    ['at once', 5, 0, 8],
    ['after a part of it', 5, 3, 5],
    ['after a part of a second', 5, 0.2, 8],
    ['just before its end', 5, 7.9, 1],
    ['at its end', 5, 8, 0],
    ['long after', 5, 1e9, 0],
    ['with the clock set back a year', 5, -31_536_000, 8],
    ['with no wrong password', 0, 0, 0],
    ['with no wrong password and the clock set back', 0, -60, 0],
    ['with no time of the last one', 5, Infinity, 0],
  ])('left %s', (...[, failures, elapsed, seconds]) => {
    expect(waitLeft(failures, elapsed)).toBe(seconds);
  });

  test('never grows while time passes, never exceeds the whole wait, and ends', () => {
    const seconds = fc.double({ min: 0, max: 4000, noNaN: true });
    fc.assert(
      fc.property(fc.nat({ max: 40 }), seconds, seconds, (failures, one, more) => {
        const earlier = waitLeft(failures, one);
        expect(waitLeft(failures, one + more)).toBeLessThanOrEqual(earlier);
        expect(earlier).toBeLessThanOrEqual(waitAfterFailures(failures));
        expect(waitLeft(failures, waitAfterFailures(failures))).toBe(0);
      }),
    );
  });
});
