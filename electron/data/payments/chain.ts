import { createHash } from 'node:crypto';
import type { LedgerLine } from './repository.ts';

/** What a line says, in the order in which it was always hashed: a new column joins at the end, and where it is filled. */
const said = (line: LedgerLine): readonly (string | number)[] => [
  line.batchId,
  line.personId,
  line.program,
  line.forMonth,
  line.kind,
  line.rateFen,
  line.amountFen,
  line.entitlementId,
  line.name,
  line.identityNumber,
  line.divisionCode,
  line.bank,
  line.accountNumber,
  line.holderName,
  line.facts,
  // A line that pays nothing again says nothing of it: lines from before there were such say the same as they did.
  ...(line.repays === 0 ? [] : [line.repays]),
];

/** SHA-256, in hex, over the hash of the line before, everything that a line says, and its number. */
export function lineHash(previousHash: string, line: LedgerLine): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...said(line), line.number]))
    .digest('hex');
}
