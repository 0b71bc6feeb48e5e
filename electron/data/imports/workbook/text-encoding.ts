import { AppError } from '#shared/contract/errors.ts';

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
// Characters that no list holds, all of them controls but tab and line breaks: what has them is no text.
const CONTROL = /(?![\t\n\v\f\r\x85])\p{Cc}/u;

/** The text of a file in the encoding that it is marked with, else UTF-8, else GB 18030 as Excel writes it in China. */
export function decodeText(bytes: Buffer): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030'];
  const text = encodings.map((encoding) => decode(bytes, encoding)).find((decoded) => decoded !== undefined);
  if (text === undefined || CONTROL.test(text)) throw new AppError('not-a-workbook');
  return text;
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
