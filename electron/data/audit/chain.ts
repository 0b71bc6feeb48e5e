import { createHash } from 'node:crypto';

/** What one row of the audit log says; its hash covers all of it and the hash of the row before. */
export type AuditRecord = {
  readonly seq: number;
  readonly at: string;
  readonly accountId: string | null;
  readonly accountName: string;
  readonly action: string;
  readonly subject: string | null;
  readonly reason: string | null;
  /** JSON. */
  readonly detail: string;
};

/** SHA-256, in hex, over the previous hash and the row's values in the order of the type above. */
export function chainHash(previousHash: string, record: AuditRecord): string {
  const { seq, at, accountId, accountName, action, subject, reason, detail } = record;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, seq, at, accountId, accountName, action, subject, reason, detail]))
    .digest('hex');
}
