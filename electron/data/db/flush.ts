import { closeSync, fsync, fsyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { move, moveSync } from '../files/change.ts';

/** Waits until the disk has the file's bytes. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const sync = promisify(fsync);

/** The same, while others have their turn. */
export async function flushBeside(file: string): Promise<void> {
  const handle = openSync(file, 'r+');
  try {
    await sync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file and waits until the disk has it. */
export function writeFlushed(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  flush(file);
}

/** A rename is only safe from a power cut once its folder is on the disk; Windows flushes folders by itself. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A write may write less than it was given. */
export function writeAll(handle: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

/** Writes a whole file beside the one that it is to replace, and waits until the disk has it; gives its name. */
function writeBeside(file: string, content: string | Uint8Array): string {
  const next = `${file}.new`;
  const handle = openSync(next, 'w', 0o600);
  try {
    writeAll(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return next;
}

/** Replaces a file: after a power cut there is the old one or the new one, never half of it. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await move(writeBeside(file, content), file);
  flushFolder(dirname(file));
}

/** The same within one turn. */
export function replaceFileSync(file: string, content: string | Uint8Array): void {
  moveSync(writeBeside(file, content), file);
  flushFolder(dirname(file));
}
