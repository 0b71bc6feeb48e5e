import type { Progress } from '#shared/contract/jobs.ts';
import type { Reader } from '../db/database.ts';
import { walkChain } from '../db/hash-chain.ts';
import { lineHash } from './chain.ts';
import { paymentsRepository } from './repository.ts';

type Fault = { readonly number: number; readonly kind: 'changed' | 'missing' | 'cut-off' };
type Verification = { readonly lines: number; readonly head: string; readonly fault: Fault | null };

/** Walks the ledger from its first line, and names the first that does not hold. */
export function* verifyLedger(reader: Reader): Generator<Progress, Verification> {
  const { links, ...found } = yield* walkChain({
    last: paymentsRepository.lastNumber(reader),
    after: (after, limit) => paymentsRepository.ledger(reader, { after, limit }),
    numberOf: ({ number }) => number,
    follow: (previous, line) => (line.hash === lineHash(previous, line) ? line.hash : undefined),
  });
  return { lines: links, ...found };
}
