/** Writes pictures as PNG and as Windows icon files. */
import { crc32, deflateSync } from 'node:zlib';

/** Rows from the top, four bytes a pixel: red, green, blue, opacity. */
export type Picture = { readonly size: number; readonly pixels: Buffer };

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EIGHT_BIT_RGBA = [8, 6, 0, 0, 0];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

export function toPng({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set(EIGHT_BIT_RGBA, 8);
  const unfiltered = Buffer.from([0]);
  const rows = Array.from({ length: size }, (_, row) => [
    unfiltered,
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  ]).flat();
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The old form, which every reader of icons knows: rows from the bottom, blue first, then an empty mask. */
function toBitmap({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    pixels.copy(colours, (size - 1 - row) * size * 4, row * size * 4, (row + 1) * size * 4);
  }
  for (let at = 0; at < colours.length; at += 4) colours.subarray(at, at + 3).reverse();
  const mask = Buffer.alloc(size * Math.ceil(size / 32) * 4);
  return Buffer.concat([header, colours, mask]);
}

/** Small pictures as bitmaps, the one of 256 as PNG: what Windows and the installer both read. */
export function toIco(pictures: readonly Picture[]): Buffer {
  const bodies = pictures.map((picture) => (picture.size < 256 ? toBitmap(picture) : toPng(picture)));
  const directory = Buffer.alloc(6 + pictures.length * 16);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let bodyAt = directory.length;
  for (const [index, { size }] of pictures.entries()) {
    const at = 6 + index * 16;
    const length = bodies[index]?.length ?? 0;
    // 256 does not fit into a byte and is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(length, at + 8);
    directory.writeUInt32LE(bodyAt, at + 12);
    bodyAt += length;
  }
  return Buffer.concat([directory, ...bodies]);
}
