import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { writeAll } from '../db/flush.ts';

/** Bytes that are moved before others have a turn: a slow stick takes a fortieth of a second for them. */
const PIECE = 256 * 1024;

/** Told after each piece; throws when the work is to stop. */
export type Step = (bytes: number) => Promise<void>;

async function withFile<T>(file: string, flags: string, work: (handle: number) => Promise<T>): Promise<T> {
  const handle = openSync(file, flags, 0o600);
  try {
    return await work(handle);
  } finally {
    closeSync(handle);
  }
}

/** The pieces of a file, one after another in the same memory. */
function* piecesOf(handle: number): Generator<Buffer> {
  const { size } = fstatSync(handle);
  const room = Buffer.allocUnsafe(Math.max(1, Math.min(PIECE, size)));
  for (let done = 0; done < size;) {
    const read = readSync(handle, room);
    if (read === 0) return;
    done += read;
    yield room.subarray(0, read);
  }
}

/** Copies a file to where none is. */
export const copy = (from: string, to: string, step: Step): Promise<void> =>
  withFile(from, 'r', (source) =>
    withFile(to, 'wx', async (target) => {
      for (const piece of piecesOf(source)) {
        writeAll(target, piece);
        await step(piece.length);
      }
    }),
  );

type Compared = {
  readonly step: Step;
  /** Shown each piece of the first; its memory is used again after that. */
  readonly show?: (piece: Buffer) => void;
};

/** Whether the disk gives back the same bytes for both. */
export const isSame = (one: string, other: string, { step, show }: Compared): Promise<boolean> =>
  withFile(one, 'r', (first) =>
    withFile(other, 'r', async (second) => {
      if (fstatSync(first).size !== fstatSync(second).size) return false;
      const others = piecesOf(second);
      for (const piece of piecesOf(first)) {
        const next = others.next();
        if (next.done === true || !next.value.equals(piece)) return false;
        show?.(piece);
        await step(piece.length);
      }
      return true;
    }),
  );

/** Size and hash of what the disk gives back. */
export const readBack = (file: string, step: Step): Promise<{ bytes: number; sha256: string }> =>
  withFile(file, 'r', async (handle) => {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const piece of piecesOf(handle)) {
      hash.update(piece);
      bytes += piece.length;
      await step(piece.length);
    }
    return { bytes, sha256: hash.digest('hex') };
  });
