import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes that are moved before others have a turn: a slow stick takes a tenth of a second for them. */
const PIECE = 1024 * 1024;

/** Told after each piece; throws when the work is to stop. */
export type Step = (bytes: number) => Promise<void>;
type Moved = { readonly bytes: number; readonly sha256: string };

async function throughPieces(file: string, step: Step, take: (piece: Buffer) => void): Promise<Moved> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const handle = openSync(file, 'r');
  try {
    for (let bytes = 0; ;) {
      const read = readSync(handle, piece);
      if (read === 0) return { bytes, sha256: hash.digest('hex') };
      const part = piece.subarray(0, read);
      hash.update(part);
      take(part);
      bytes += read;
      await step(read);
    }
  } finally {
    closeSync(handle);
  }
}

/** Copies a file to where none is, waits until the disk has it, and says what was read. */
export async function copyFlushed(from: string, to: string, step: Step): Promise<Moved> {
  const handle = openSync(to, 'wx', 0o600);
  try {
    const moved = await throughPieces(from, step, (piece) => {
      for (let done = 0; done < piece.length;) done += writeSync(handle, piece, done);
    });
    fsyncSync(handle);
    return moved;
  } finally {
    closeSync(handle);
  }
}

/** Size and hash of what the disk gives back. */
export const readBack = (file: string, step: Step): Promise<Moved> =>
  throughPieces(file, step, () => undefined);
