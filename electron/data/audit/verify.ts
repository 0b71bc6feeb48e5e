import type { Progress } from '#shared/contract/jobs.ts';
import type { Reader } from '../db/database.ts';
import { walkChain } from '../db/hash-chain.ts';
import { chainHash } from './chain.ts';
import { auditRepository } from './repository.ts';

type Fault = { readonly seq: number; readonly kind: 'changed' | 'missing' | 'cut-off' };
export type Verification = { readonly rows: number; readonly head: string; readonly fault: Fault | null };

/** Walks the audit log from its first row, and names the first that does not hold. */
export function* verifyChain(reader: Reader): Generator<Progress, Verification> {
  const { links, head, fault } = yield* walkChain({
    last: auditRepository.lastNumber(reader),
    after: (seq, limit) => auditRepository.after(reader, seq, limit),
    numberOf: ({ seq }) => seq,
    follow: (previous, row) =>
      row.previousHash === previous && row.hash === chainHash(previous, row) ? row.hash : undefined,
  });
  return { rows: links, head, fault: fault && { seq: fault.number, kind: fault.kind } };
}
