import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PreparedChange } from '../db/database.ts';
import { flushFolder, writeAll } from '../db/flush.ts';
import { moveOrLeaveSync, moveSync, removeOrLeaveSync } from '../files/change.ts';
import { type Keyring, readKeyring, writeKeyring } from './keyring.ts';

/** The last byte of a keyring that waits for its transaction, and of one whose transaction is committed. */
const [PREPARED, COMMITTED] = [' ', '\n'];

/**
 * The keyring of an office. The one that comes is written whole beside the old one before the transaction that it belongs
 * to; after the commit one byte of it, through the handle that is still open, says that it counts. From then on it is what
 * everybody reads, whether or not another program that holds either file lets it have its name; it gets it later.
 */
export function keyringFile(file: string) {
  const next = `${file}.next`;

  /** The keyring that counts already, and has not got its name yet. */
  const waiting = (): string | undefined => {
    if (!existsSync(next)) return undefined;
    const text = readFileSync(next, 'utf8');
    return text.endsWith(COMMITTED) && readKeyring(text) ? text : undefined;
  };
  /** Gives a keyring that waits its name. */
  const settle = (): void => {
    if (waiting() === undefined) return;
    moveSync(next, file);
    flushFolder(dirname(file));
  };
  const prepare = (ring: Keyring): PreparedChange => {
    // One that counts is not written over.
    settle();
    const text = writeKeyring(ring).trimEnd();
    const handle = openSync(next, 'w', 0o600);
    try {
      writeAll(handle, `${text}${PREPARED}`);
      fsyncSync(handle);
    } catch (error) {
      closeSync(handle);
      throw error;
    }
    return {
      put: () => {
        try {
          writeSync(handle, COMMITTED, Buffer.byteLength(text));
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
        if (moveOrLeaveSync(next, file)) flushFolder(dirname(file));
      },
      drop: () => {
        closeSync(handle);
        removeOrLeaveSync(next);
      },
    };
  };
  return {
    isThere: () => existsSync(file) || waiting() !== undefined,
    text: (): string => waiting() ?? readFileSync(file, 'utf8'),
    prepare,
    settle,
    /** The same where there is time later on: nobody waits for it. */
    settleOrLeave: (): void => {
      if (waiting() !== undefined && moveOrLeaveSync(next, file)) flushFolder(dirname(file));
    },
  };
}
