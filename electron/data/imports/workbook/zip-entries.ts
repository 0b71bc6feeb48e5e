import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '#shared/contract/errors.ts';
import { holdBytes, holdLimit } from './limits.ts';

/** One line of a zip's directory. Nothing is unpacked to make it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const IN_EXTRA_FIELD = 0xffffffff;
const ZIP64 = 1;

const damaged = () => new AppError('workbook-damaged');

/** The directory of a zip. Names come with forward slashes, as some programs do not write them. */
export function listZipEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  holdLimit('parts', count);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_SIGNATURE) throw damaged();
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new AppError('workbook-encrypted');
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      ...placeOf(bytes, at, extra),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Unpacks those entries, never more than they claim, all together no more than the limit; checks each sum. */
export function unpackEntries(bytes: Buffer, entries: readonly ZipEntry[]): ReadonlyMap<string, Buffer> {
  holdBytes(
    'unpacked-megabytes',
    entries.reduce((sum, { size }) => sum + size, 0),
  );
  return new Map(entries.map((entry) => [entry.name, unpack(bytes, entry)]));
}

function unpack(bytes: Buffer, { method, checksum, packedSize, size, offset }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw damaged();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  const unpacked = method === STORED ? packed : inflate(packed, method, size);
  if (unpacked.length !== size || crc32(unpacked) !== checksum) throw damaged();
  return unpacked;
}

function inflate(packed: Buffer, method: number, size: number): Buffer {
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    // zlib's own failures, more than was claimed among them; whatever else it is passes on.
    if (error instanceof Error && 'code' in error) throw damaged();
    throw error;
  }
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

// Sizes that do not fit, or that a careful program thought might not, stand in the ZIP64 extra field in this order.
function placeOf(bytes: Buffer, at: number, extra: Buffer): Pick<ZipEntry, 'size' | 'packedSize' | 'offset'> {
  const values = zip64Values(extra);
  const take = (field: number) => {
    const value = bytes.readUInt32LE(at + field);
    return value === IN_EXTRA_FIELD ? (values.shift() ?? Infinity) : value;
  };
  const size = take(24);
  const packedSize = take(20);
  return { size, packedSize, offset: take(42) };
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
      Number(field.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}
