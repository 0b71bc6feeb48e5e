import { createHash } from 'node:crypto';
import type { LedgerLine } from './repository.ts';

/** SHA-256, in hex, over the hash of the line before and everything that a line says, in the order of the table. */
export function lineHash(previousHash: string, line: LedgerLine): string {
  const { id: _id, hash: _hash, ...said } = line;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...Object.values(said)]))
    .digest('hex');
}
