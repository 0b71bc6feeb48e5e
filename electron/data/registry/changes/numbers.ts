import { and, eq, ne } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import {
  type CertificateReading,
  readCertificateNumber,
} from '#shared/domain/registry/certificate-number.ts';
import type { FileFault } from '#shared/domain/registry/checks.ts';
import { type Identity, readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import type { Reader } from '../../db/database.ts';
import { certificates, formerNumbers, persons } from '../../db/schema/registry.ts';

type Person = typeof persons.$inferSelect;

/** The first thing that is wrong, for whoever has to mend it. */
export function refuse(faults: readonly FileFault[]): void {
  const [fault] = faults;
  if (fault) throw new AppError('file-fault', { fault });
}

export function readIdentity(text: string): Identity {
  const reading = readIdentityNumber(text);
  if (!reading.ok) throw new AppError('identity-number-wrong', { fault: reading.fault });
  return reading;
}

export function readCertificate(text: string): Extract<CertificateReading, { ok: true }> {
  const reading = readCertificateNumber(text);
  if (!reading.ok) throw new AppError('certificate-number-wrong', { fault: reading.fault });
  return reading;
}

/** Nobody else has this identity number, nor had it before. */
export function keepIdentityFree(reader: Reader, number: string, personId: string | undefined): void {
  const holder = reader
    .select()
    .from(persons)
    .where(and(eq(persons.identityNumber, number), personId ? ne(persons.id, personId) : undefined))
    .get();
  if (holder) throw taken('identity', holder);
  const former = reader
    .select({ person: persons })
    .from(formerNumbers)
    .innerJoin(persons, eq(persons.id, formerNumbers.personId))
    .where(and(eq(formerNumbers.identityNumber, number), personId ? ne(persons.id, personId) : undefined))
    .get();
  if (former) throw taken('identity', former.person);
}

/** No other person, and no other certificate of this one, bears this number. */
export function keepCertificateFree(
  reader: Reader,
  { number, base }: { readonly number: string; readonly base: string },
  own: { readonly personId: string; readonly certificateId: string | null },
): void {
  const holders = reader
    .select({ person: persons, certificate: certificates })
    .from(certificates)
    .innerJoin(persons, eq(persons.id, certificates.personId))
    .where(eq(certificates.base, base))
    .all();
  const other = holders.find(
    ({ person, certificate }) =>
      person.id !== own.personId || (certificate.number === number && certificate.id !== own.certificateId),
  );
  if (other) throw taken('certificate', other.person);
}

function taken(what: 'identity' | 'certificate', { name, fileNumber }: Person): AppError {
  return new AppError('number-taken', { what, name, fileNumber });
}
