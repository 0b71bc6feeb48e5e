import { and, desc, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Reader } from '../db/database.ts';
import { bankAccounts, guardians } from '../db/schema/circumstances.ts';
import { certificates, persons } from '../db/schema/registry.ts';

export type RevealedField =
  | 'identity-number'
  | 'phone'
  | 'certificate-number'
  | 'account-number'
  | 'guardian-identity-number'
  | 'guardian-phone';
type Asked = { readonly personId: string; readonly recordId: string | undefined };

/** The whole number behind a masked one; without a record the certificate that counts, the newest account or guardian. */
export function revealedNumber(reader: Reader, field: RevealedField, asked: Asked): string {
  const value = numberOf(reader, field, asked);
  if (value === undefined) throw new AppError('not-found');
  return value ?? '';
}

function numberOf(reader: Reader, field: RevealedField, asked: Asked): string | null | undefined {
  const person = reader.select().from(persons).where(eq(persons.id, asked.personId)).get();
  switch (field) {
    case 'identity-number':
      return person?.identityNumber;
    case 'phone':
      return person?.phone;
    case 'certificate-number':
      return certificateOf(reader, asked)?.number;
    case 'account-number':
      return accountOf(reader, asked)?.number;
    case 'guardian-identity-number':
      return guardianOf(reader, asked)?.identityNumber;
    case 'guardian-phone':
      return guardianOf(reader, asked)?.phone;
  }
}

const certificateOf = (reader: Reader, { personId, recordId }: Asked) =>
  reader
    .select()
    .from(certificates)
    .where(
      and(
        eq(certificates.personId, personId),
        recordId === undefined ? eq(certificates.isCurrent, true) : eq(certificates.id, recordId),
      ),
    )
    .get();

const accountOf = (reader: Reader, { personId, recordId }: Asked) =>
  reader
    .select()
    .from(bankAccounts)
    .where(
      and(
        eq(bankAccounts.personId, personId),
        recordId === undefined ? undefined : eq(bankAccounts.id, recordId),
      ),
    )
    .orderBy(desc(bankAccounts.validFrom))
    .get();

const guardianOf = (reader: Reader, { personId, recordId }: Asked) =>
  reader
    .select()
    .from(guardians)
    .where(
      and(eq(guardians.personId, personId), recordId === undefined ? undefined : eq(guardians.id, recordId)),
    )
    .orderBy(desc(guardians.validFrom))
    .get();
