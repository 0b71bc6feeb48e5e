import { AppError } from '#shared/contract/errors.ts';

/** Code pages of Windows and the Macintosh by the names that the Encoding Standard gives them. */
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [0x8000, 'macintosh'],
  [10_000, 'macintosh'],
  [0x8001, 'windows-1252'],
  [10_008, 'gb18030'],
]);

/** Makes a reader of texts whose bytes the library took for characters; the texts themselves where they are Unicode. */
export function textReader(codePage: number | undefined): (text: string) => string {
  if (codePage === undefined || codePage === 1200) return (text) => text;
  const encoding = ENCODINGS.get(codePage);
  if (encoding === undefined) throw new AppError('workbook-damaged');
  const decoder = new TextDecoder(encoding);
  return (text) => decoder.decode(Buffer.from(text, 'latin1'));
}
