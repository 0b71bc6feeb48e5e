import { z } from 'zod';
import { EVERYONE, ADMINS } from '#shared/domain/accounts/roles.ts';
import { job, query } from './rpc.ts';

export const AuditRow = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  accountName: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.unknown(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditFilter = z.strictObject({
  action: z.string().optional(),
  accountName: z.string().optional(),
  subject: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** The first row at which the chain does not hold, and in which way. */
const ChainFault = z.strictObject({
  seq: z.int(),
  kind: z.enum(['changed', 'missing', 'cut-off']),
});

export const audit = {
  /** Newest first; `before` is the sequence number that the page ends in front of. */
  page: query(
    ADMINS,
    AuditFilter.extend({ before: z.int().optional(), limit: z.int().min(1).max(500) }),
    z.strictObject({ rows: z.array(AuditRow), next: z.int().nullable() }),
  ),
  actions: query(ADMINS, z.strictObject({}), z.array(z.string())),
  verify: job(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({ rows: z.int(), head: z.string(), fault: ChainFault.nullable() }),
  ),
};
