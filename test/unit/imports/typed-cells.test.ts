import { expect, test } from 'vitest';
import { dayOfSerial } from '#shared/domain/imports/excel-day.ts';
import { foldPasted } from '#shared/domain/typed-text.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, undefined],
  [61, '1900-03-01'],
  [46143.99, '2026-05-01'],
  [2_958_465, '9999-12-31'],
  [2_958_466, undefined],
  [0.5, undefined],
  [-1, undefined],
  [Number.NaN, undefined],
])('Excel’s day %d is %s', (serial, day) => expect(dayOfSerial(serial)).toBe(day));

test.each([
  ["'三级", '三级'],
  ['＇2026-05-01 ', '2026-05-01'],
  ["O'Brien", "O'Brien"],
])('pasted %j is %j', (text, expected) => expect(foldPasted(text)).toBe(expected));
