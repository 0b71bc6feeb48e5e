import type { Day } from '#shared/domain/day.ts';
import {
  accountFaults,
  basicsFaults,
  certificateFaults,
  statusFaults,
  welfareFaults,
} from '#shared/domain/registry/checks.ts';
import { readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import type { Reader } from '../../db/database.ts';
import type { certificates } from '../../db/schema/registry.ts';
import { recordsOf } from '../file/records.ts';
import { componentsOf } from './components.ts';
import { keepCertificateFree, keepIdentityFree, readCertificate, refuse } from './numbers.ts';
import { getLivingFile } from './person.ts';
import type { Change } from './write-back.ts';

type Written = { readonly personId: string; readonly changes: readonly Change[]; readonly today: Day };

/** Refuses to bring back a number that somebody else bears by now; asked before anything is written, for the table bears none twice. */
export function refuseTaken(reader: Reader, changes: readonly Change[]): void {
  for (const { personId, record, recordId, field, old } of changes) {
    if (typeof old !== 'string') continue;
    if (record === 'person' && field === 'identityNumber') keepIdentityFree(reader, old, personId);
    if (record === 'certificate' && field === 'number')
      keepCertificateFree(reader, readCertificate(old), { personId, certificateId: recordId });
  }
}

/** Refuses what was written when it is not right beside the rest of the file. */
export function refuseWrong(reader: Reader, { personId, changes, today }: Written): void {
  const written = new Set(changes.map(({ record }) => record));
  const ids = new Set(changes.map(({ recordId }) => recordId));
  if (written.has('person')) refusePerson(reader, personId, today);
  const all = written.has('former_number');
  for (const certificate of recordsOf.certificates(reader, personId))
    if (all || ids.has(certificate.id)) refuseCertificate(reader, certificate, today);
  for (const account of recordsOf.accounts(reader, personId))
    if (ids.has(account.id)) refuse(accountFaults(account));
  const welfare = recordsOf.welfare(reader, personId);
  for (const status of welfare)
    if (ids.has(status.id))
      refuse(
        welfareFaults(
          status,
          welfare.filter(({ id }) => id !== status.id),
        ),
      );
}

function refusePerson(reader: Reader, personId: string, today: Day): void {
  const person = getLivingFile(reader, personId);
  const identity = readIdentityNumber(person.identityNumber);
  if (identity.ok) refuse(basicsFaults(person, identity, today));
  refuse(statusFaults({ status: person.status, since: person.statusSince }, person.birthDate, today));
}

function refuseCertificate(reader: Reader, certificate: typeof certificates.$inferSelect, today: Day): void {
  const { id, personId, number } = certificate;
  const { identityNumber, birthDate } = getLivingFile(reader, personId);
  const former = recordsOf.formerNumbers(reader, personId).map((each) => each.identityNumber);
  const read = readCertificate(number);
  const said = { ...certificate, components: componentsOf(reader, id) };
  refuse(certificateFaults(said, { read, identityNumbers: [identityNumber, ...former], birthDate, today }));
}
