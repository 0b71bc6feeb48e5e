import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFontName } from '#shared/domain/documents/font-file.ts';
import { smallCollection, smallFont } from '#test/support/small-font.ts';

const BUNDLED = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';

test('a font is known by its name', () => {
  expect(readFontName(smallFont('单位仿宋', '字'))).toBe('单位仿宋');
  expect(readFontName(readFileSync(BUNDLED))).toContain('Noto Serif SC');
});

test('a collection of fonts is known by its first', () => {
  expect(readFontName(smallCollection('合集里的宋体', '字'))).toBe('合集里的宋体');
});

const whole = smallFont('宋体', '字');
test.each([
  ['nothing', new Uint8Array(0)],
  ['a few bytes', new Uint8Array(5)],
  ['a PDF', Buffer.from('%PDF-1.7 and so on, and so on, and so on')],
  ['half a font', whole.subarray(0, whole.length / 2)],
  ['a font without letters', Buffer.from(whole.toString('latin1').replace('glyf', 'glxf'), 'latin1')],
])('%s is no font', (_what, bytes) => {
  expect(readFontName(bytes)).toBeUndefined();
});
