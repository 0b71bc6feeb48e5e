import { AppError } from '#shared/contract/errors.ts';

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
/** Characters that no list holds, all of them controls but tab and line breaks: what has them is no text. */
const CONTROL = /(?![\t\n\v\f\r\x85])\p{Cc}/u;
/** DOS programs end a text with it. */
const END_OF_FILE = 0x1a;
/** More bytes than any character has in any of the encodings. */
const LONGEST_CHARACTER = 4;
/** How much more often in one half than in the other. */
const MANY_TIMES = 4;

/**
 * The text of a file in the encoding that it is marked with, else UTF-8, else the Chinese one that it looks like.
 * Refused: `not-a-workbook` when it is no text, `workbook-cut-off` when it ends within a character.
 */
export function decodeText(bytes: Buffer): string {
  const own = bytes.at(-1) === END_OF_FILE && !isSixteenBit(bytes) ? bytes.subarray(0, -1) : bytes;
  const encodings = encodingsOf(own);
  const text = encodings.map((encoding) => decode(own, encoding)).find((decoded) => decoded !== undefined);
  if (text !== undefined && !CONTROL.test(text)) return text;
  const isCutOff = text === undefined && encodings.some((encoding) => endsWithin(own, encoding));
  throw new AppError(isCutOff ? 'workbook-cut-off' : 'not-a-workbook');
}

const isSixteenBit = (bytes: Buffer) => encodingsOf(bytes)[0]?.startsWith('utf-16') === true;

function encodingsOf(bytes: Buffer): readonly string[] {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return [marked.encoding];
  const unmarked = unmarkedUtf16(bytes);
  return unmarked === undefined ? ['utf-8', looksLikeBig5(bytes) ? 'big5' : 'gb18030'] : [unmarked];
}

/** Where nearly every zero byte stands in the same half of a pair: in UTF-16 all ASCII has one there, and 一 one in the other. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > even * MANY_TIMES) return 'utf-16le';
  return even > odd * MANY_TIMES ? 'utf-16be' : undefined;
}

/**
 * In GBK the everyday characters, those of GB 2312, have a second byte above A0; in Big5 more than a third of them has
 * one below. A text whose pairs are often of the second kind is Big5.
 */
function looksLikeBig5(bytes: Buffer): boolean {
  let [pairs, low] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (trail < 0xa1) low += 1;
    at += 1;
  }
  return low * 5 > pairs && decode(bytes, 'big5') !== undefined;
}

function endsWithin(bytes: Buffer, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    decoder.decode(bytes, { stream: true });
    return bytes.length > LONGEST_CHARACTER;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // Bytes that the encoding does not know.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
