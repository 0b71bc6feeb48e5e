/** Workbooks whose structure alone is protected are enciphered with a password that every program knows. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { rc4 } from '#data/imports/workbook/protection/rc4.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { recordsOf } from '#data/imports/workbook/xls/records.ts';
import { biffRecord, biffStream, numberCell } from '#test/support/imports/biff.ts';
import { protectedWorkbook } from '#test/support/imports/protected-workbooks.ts';
import { shownIn } from '#test/support/imports/small-workbook.ts';

test('RC4 as its author’s test vectors have it', () => {
  const next = rc4(Buffer.from('Key'));
  const bytes = Array.from('Plaintext', (letter) => letter.charCodeAt(0) ^ next());
  expect(Buffer.from(bytes).toString('hex')).toBe('bbf316e8d940af0ad3');
});

describe('they open without being asked for it', () => {
  const LIST = { 1: ['姓名', '身份证号'], 2: ['钱试一', '150424195001101005', '125.5'] };
  test.each([
    ['xls97', LIST],
    ['standard', { 1: ['钱试一'] }],
    ['agile', { 1: ['钱试一'] }],
  ] as const)('%s', (kind, shown) => {
    const bytes = protectedWorkbook(kind);
    expect(shownIn(bytes)).toEqual(shown);
    const marked = markWorkbook(bytes, [{ sheet: '名册', row: 1, column: 0, text: '错了。' }]);
    expect(shownIn(marked)).toEqual(shown);
  });

  test.each([40, 128])('as Excel 2003 does, with %i bits', (bits) => {
    expect(shownIn(enciphered('VelvetSweatshop', bits))).toEqual({ 1: ['7'], 2: ['8'] });
  });
});

test('another password is another matter', () => {
  expect(() => readWorkbook(enciphered('草原上的风', 128))).toThrow(
    expect.objectContaining({ code: 'workbook-encrypted' }),
  );
});

/** A stream enciphered with a password as MS-OFFCRYPTO 2.3.5 and MS-XLS 2.2.10 say. */
function enciphered(password: string, bits: number): Buffer {
  const sha1 = (...parts: readonly Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest();
  const word = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const salt = Buffer.alloc(16, 7);
  const base = sha1(salt, Buffer.from(password, 'utf16le'));
  const keyOf = (block: number) => {
    const key = sha1(base, word(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const streamOf = (block: number) => {
    const next = rc4(keyOf(block));
    return Buffer.from(Array.from({ length: 1024 }, next));
  };
  const proof = Buffer.alloc(16, 3);
  const first = streamOf(0);
  const hidden = Buffer.concat([proof, sha1(proof)]).map((byte, index) => byte ^ (first[index] ?? 0));
  const header = Buffer.concat([4, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(word));
  const verifier = Buffer.concat([word(16), salt, hidden.subarray(0, 16), word(20), hidden.subarray(16)]);
  const filePass = biffRecord(0x2f, 1, 2, 2, word(4), word(header.length), header, verifier);
  const plain = biffStream({
    version: 0x600,
    protection: filePass,
    sheetName: Buffer.from('a'),
    // Far enough apart to lie in two blocks.
    cells: [
      numberCell({ row: 0, column: 0, value: 7 }),
      biffRecord(0xef, Buffer.alloc(1500)),
      numberCell({ row: 1, column: 0, value: 8 }),
    ],
  });
  const stream = Buffer.from(plain);
  for (const { type, data, offset } of recordsOf(plain)) {
    if ([0x809, 0x2f].includes(type)) continue;
    for (let at = type === 0x85 ? 4 : 0; at < data.length; at += 1) {
      const place = offset + 4 + at;
      stream[place] = (data[at] ?? 0) ^ (streamOf(Math.floor(place / 1024))[place % 1024] ?? 0);
    }
  }
  return stream;
}
