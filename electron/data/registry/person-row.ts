import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import type { FoundPerson } from './repository.ts';

/** A person as lists show them: whole numbers stay behind. */
export function maskedRow({ person, certificate }: FoundPerson): PersonRow {
  return {
    id: person.id,
    fileNumber: person.fileNumber,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
    category: certificate?.category ?? null,
    level: certificate?.level ?? null,
    certificateExpiresOn: certificate?.expiresOn ?? null,
    certificateStatus: certificate?.status ?? null,
    divisionCode: person.divisionCode,
    maskedPhone: person.phone === null ? null : maskPhone(person.phone),
    status: person.status,
  };
}
