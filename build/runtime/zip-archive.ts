/**
 * Reads a zip archive with nothing but Node: a machine without `unzip` can still unpack the fallback runtime, and the
 * 400 MB that are not wanted from it are never inflated. No zip64, no encryption: a file that has them is refused.
 */
import {
  chmodSync,
  closeSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

type Entry = {
  readonly name: string;
  readonly mode: number;
  readonly method: number;
  readonly size: number;
  readonly headerAt: number;
};

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const read = readSync(file, buffer, 0, length, position);
  if (read < length) throw new Error('The zip archive is cut short');
  return buffer;
}

function readDirectory(file: number, fileSize: number): Buffer {
  // The end record is last, before a comment of at most 64 kB.
  const tailLength = Math.min(fileSize, END_LENGTH + 0xffff);
  const tail = readAt(file, fileSize - tailLength, tailLength);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Error('Not a zip archive');
  return readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
}

function* parseDirectory(directory: Buffer): Generator<Entry> {
  let at = 0;
  while (at < directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The zip directory is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    yield {
      name,
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    };
    at += ENTRY_LENGTH + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/** Where an entry's bytes begin: its own header repeats the name, with extras of another length. */
function dataStart(file: number, entry: Entry): number {
  const header = readAt(file, entry.headerAt, HEADER_LENGTH);
  return entry.headerAt + HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function extractEntry(file: number, entry: Entry, target: string): Promise<void> {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`${entry.name} is packed with method ${entry.method}`);
  }
  mkdirSync(dirname(target), { recursive: true });
  const start = dataStart(file, entry);
  const packed =
    entry.size === 0
      ? new PassThrough().end()
      : createReadStream('', { fd: file, autoClose: false, start, end: start + entry.size - 1 });
  const unpack = entry.method === DEFLATED ? createInflateRaw() : new PassThrough();
  await pipeline(packed, unpack, createWriteStream(target));
  chmodSync(target, entry.mode);
}

/** Unpacks the files that `targetOf` gives a place inside `folder`; those it gives none are left out. */
export async function extractZip(
  archive: string,
  folder: string,
  targetOf: (name: string) => string | undefined,
): Promise<void> {
  const file = openSync(archive, 'r');
  try {
    for (const entry of parseDirectory(readDirectory(file, statSync(archive).size))) {
      const place = entry.name.endsWith('/') ? undefined : targetOf(entry.name);
      if (place === undefined) continue;
      const target = join(folder, place);
      if (relative(folder, target).startsWith('..')) throw new Error(`${entry.name} points outside`);
      await extractEntry(file, entry, target);
    }
  } finally {
    closeSync(file);
  }
}
