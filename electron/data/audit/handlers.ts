import type { audit } from '#shared/contract/audit.ts';
import type { Handlers } from '../rpc/context.ts';
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
  verify: async ({ reader, pause }) => {
    const walk = verifyChain(reader);
    for (;;) {
      const step = walk.next();
      if (step.done) return step.value;
      await pause(step.value);
    }
  },
};
