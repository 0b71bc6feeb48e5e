import { expect, test } from 'vitest';
import { mediaTypeOf } from '#shared/domain/registry/media-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['RIFF....WEBPVP8 ', 'image/webp'],
  ['%PDF-1.7', 'application/pdf'],
  ['RIFF....WAVE', undefined],
  ['\xff\xd8', undefined],
  ['<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['<html>', undefined],
  ['MZ\x90\x00', undefined],
  ['PK\x03\x04', undefined],
  [' %PDF-1.7', undefined],
  ['', undefined],
])('a file that begins with %j', (text, type) => {
  expect(mediaTypeOf(bytes(text))).toBe(type);
});
