import type { audit } from '#shared/contract/audit.ts';
import type { Handlers } from '../rpc/context.ts';
import { inTurns } from '../jobs/in-turns.ts';
import { auditRepository } from './repository.ts';
import { verifyChain } from './verify.ts';

export const auditHandlers: Handlers<typeof audit> = {
  page: ({ reader }, { before, limit, ...filter }) => {
    const found = auditRepository.page(reader, filter, { before, limit: limit + 1 });
    const rows = found
      .slice(0, limit)
      .map(({ seq, at, accountName, action, subject, reason, detail, hash }) => ({
        seq,
        at,
        accountName,
        action,
        subject,
        reason,
        detail: JSON.parse(detail) as unknown,
        hash,
      }));
    return { rows, next: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
  },
  actions: ({ reader }) => auditRepository.actions(reader),
  verify: ({ reader, pause }) => inTurns(verifyChain(reader), pause),
};
