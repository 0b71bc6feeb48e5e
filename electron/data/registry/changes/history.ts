import { and, desc, eq } from 'drizzle-orm';
import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import type { Reader } from '../../db/database.ts';
import { personChanges } from '../../db/schema/person-history.ts';

type Asked = { readonly personId: string; readonly recordId?: string | undefined; readonly limit: number };

/** Who changed what, newest first, whole numbers masked. */
export function historyOf(reader: Reader, { personId, recordId, limit }: Asked) {
  return reader
    .select()
    .from(personChanges)
    .where(
      and(
        eq(personChanges.personId, personId),
        recordId === undefined ? undefined : eq(personChanges.recordId, recordId),
      ),
    )
    .orderBy(desc(personChanges.seq))
    .limit(limit)
    .all()
    .map((change) => ({
      at: change.at,
      by: change.by,
      record: change.record,
      field: change.field,
      old: masked(change.record, change.field, change.old),
      new: masked(change.record, change.field, change.new),
      reason: change.reason,
    }));
}

/** The same value with every number in it masked, however deep it lies (a whole row, the members of a household). */
function masked(record: string, field: string, value: unknown): unknown {
  if (typeof value === 'string') return maskOf(record, field)?.(value) ?? value;
  if (Array.isArray(value)) return value.map((each: unknown) => masked(record, field, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [name, masked(record, name, part)]),
  );
}

function maskOf(record: string, field: string): ((value: string) => string) | undefined {
  if (field === 'identityNumber') return maskIdentityNumber;
  if (field === 'phone') return maskPhone;
  if (field === 'accountNumber') return maskAccount;
  if (field === 'base') return maskCertificateNumber;
  if (field !== 'number') return undefined;
  return record === 'certificate'
    ? maskCertificateNumber
    : record === 'bank_account'
      ? maskAccount
      : undefined;
}
