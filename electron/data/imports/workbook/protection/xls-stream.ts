import { AppError } from '#shared/contract/errors.ts';
import { RECORD, recordsOf } from '../xls/records.ts';
import { rc4 } from './rc4.ts';
import { type BlockKeys, defaultKeys } from './xls-key.ts';

const BLOCK = 1024;
/** Records that are never enciphered (MS-XLS 2.2.10). */
const PLAIN = new Set<number>([RECORD.BEGIN, RECORD.FILE_PASS, 0x00e1, 0x0138, 0x0194, 0x0195, 0x0196]);
/** A record that says nothing to a reader. */
const NOTHING = 0x00e1;
/** Where the stream of a sheet begins stands in plain bytes before its name. */
const PLAIN_IN_BOUND_SHEET = 4;

/** The stream as it is without its password, where that is only the default one; refused as `workbook-encrypted` otherwise. */
export function withoutDefaultPassword(stream: Buffer): Buffer {
  const filePass = [...recordsOf(stream)].find(({ type }) => type === RECORD.FILE_PASS);
  if (!filePass) return stream;
  const keys = defaultKeys(filePass.data);
  if (!keys) throw new AppError('workbook-encrypted');
  const plain = Buffer.from(stream);
  const keyByte = keyStream(keys);
  for (const { type, data, offset } of recordsOf(stream)) {
    if (PLAIN.has(type)) continue;
    const from = type === RECORD.BOUND_SHEET ? PLAIN_IN_BOUND_SHEET : 0;
    const start = offset + 4;
    for (let at = from; at < data.length; at += 1) plain[start + at] = (data[at] ?? 0) ^ keyByte(start + at);
  }
  plain.writeUInt16LE(NOTHING, filePass.offset);
  return plain;
}

/** The byte of the key stream for each place of the stream, asked for in their order; every block begins with a new key. */
function keyStream(keys: BlockKeys): (place: number) => number {
  let block = -1;
  let next = rc4(Buffer.alloc(1));
  let reached = 0;
  return (place) => {
    if (Math.floor(place / BLOCK) !== block) {
      block = Math.floor(place / BLOCK);
      next = rc4(keys(block));
      reached = block * BLOCK;
    }
    for (; reached < place; reached += 1) next();
    reached += 1;
    return next();
  };
}
