import type { Reader } from '../db/database.ts';
import { CHAIN_START, chainHash } from './chain.ts';
import { auditRepository } from './repository.ts';

type Fault = { readonly seq: number; readonly kind: 'changed' | 'missing' | 'cut-off' };
export type Verification = { readonly rows: number; readonly head: string; readonly fault: Fault | null };

const PAGE = 1000;

/**
 * Walks the chain from its first row and stops at the first that does not hold: a number left out, a value
 * or hash that was changed, or rows missing at the end. Yields after each page how far it has come.
 */
export function* verifyChain(reader: Reader): Generator<{ done: number; total: number }, Verification> {
  const total = auditRepository.lastNumber(reader);
  let seq = 0;
  let head = CHAIN_START;
  const broken = (kind: Fault['kind']): Verification => ({ rows: seq, head, fault: { seq: seq + 1, kind } });
  for (;;) {
    const page = auditRepository.after(reader, seq, PAGE);
    for (const row of page) {
      if (row.seq !== seq + 1) return broken('missing');
      if (row.previousHash !== head || row.hash !== chainHash(head, row)) return broken('changed');
      ({ seq, hash: head } = row);
    }
    if (page.length < PAGE) return seq < total ? broken('cut-off') : { rows: seq, head, fault: null };
    yield { done: seq, total };
  }
}
