import { deflateRawSync } from 'node:zlib';

/** One bit of one byte the other way. */
export function flipBit(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** A container with the stream that an encrypted workbook is kept in. */
export function withRenamedStream(bytes: Buffer): Buffer {
  const at = bytes.indexOf(Buffer.from('Workbook\0', 'utf16le'));
  bytes.write('EncryptedPackage\0', at, 'utf16le');
  // How long the name is stands behind the room that every name has.
  bytes.writeUInt16LE(34, at + 64);
  return bytes;
}

/** The old format's mark of encryption in place of the record that follows the workbook's first. */
export function withFilePass(bytes: Buffer): Buffer {
  const first = bytes.indexOf(Buffer.from('0908100000060500', 'hex'));
  bytes.writeUInt16LE(0x2f, first + 4 + bytes.readUInt16LE(first + 2));
  return bytes;
}

/** Adds parts that are packed once and claim their true, huge size. */
export function addClaimedParts(bytes: Buffer, names: readonly string[], content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 1 });
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const directoryAt = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  const bodies: Buffer[] = [bytes.subarray(0, directoryAt)];
  const lines: Buffer[] = [bytes.subarray(directoryAt, end)];
  let offset = directoryAt;
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const line = Buffer.alloc(46 + name.length);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(content.length, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(offset, 42);
    line.write(name, 46);
    bodies.push(local, packed);
    lines.push(line);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(lines);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt16LE(count + names.length, 8);
  tail.writeUInt16LE(count + names.length, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, tail]);
}
