import type { Reader } from '../db/database.ts';
import { LEDGER_START, lineHash } from './chain.ts';
import { paymentsRepository } from './repository.ts';

type Fault = { readonly number: number; readonly kind: 'changed' | 'missing' | 'cut-off' };
type Verification = { readonly lines: number; readonly head: string; readonly fault: Fault | null };

const PAGE = 1000;

/**
 * Walks the ledger from its first line and stops at the first that does not hold: a number left out, a value or hash
 * that was changed, or lines missing at the end. Yields after each page how far it has come.
 */
export function* verifyLedger(reader: Reader): Generator<{ done: number; total: number }, Verification> {
  const total = paymentsRepository.lastNumber(reader);
  let number = 0;
  let head = LEDGER_START;
  const broken = (kind: Fault['kind']): Verification => ({
    lines: number,
    head,
    fault: { number: number + 1, kind },
  });
  for (;;) {
    const page = paymentsRepository.ledger(reader, { after: number, limit: PAGE });
    for (const line of page) {
      if (line.number !== number + 1) return broken('missing');
      if (line.hash !== lineHash(head, line)) return broken('changed');
      number = line.number;
      head = line.hash;
    }
    if (page.length < PAGE) {
      return number < total ? broken('cut-off') : { lines: number, head, fault: null };
    }
    yield { done: number, total };
  }
}
