import { createHash } from 'node:crypto';
import type { LedgerLine } from './repository.ts';

/**
 * SHA-256, in hex, over the hash of the line before and everything that a line says, in the order of the table. A line that
 * pays nothing again says nothing of it: lines from before there were such say the same as they did.
 */
export function lineHash(previousHash: string, line: LedgerLine): string {
  const { id: _id, hash: _hash, repays, number, ...said } = line;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...Object.values(said), ...(repays === 0 ? [] : [repays]), number]))
    .digest('hex');
}
