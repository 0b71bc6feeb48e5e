import { AppError } from '#shared/contract/errors.ts';
import type { PersonRow, registry } from '#shared/contract/registry.ts';
import { maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import type { Handlers } from '../rpc/context.ts';
import { type FoundPerson, registryRepository } from './repository.ts';

/** A person as lists show them: whole numbers stay behind. */
function maskedRow({ person, certificate }: FoundPerson): PersonRow {
  return {
    id: person.id,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
    category: certificate?.category ?? null,
    level: certificate?.level ?? null,
    certificateExpiresOn: certificate?.expiresOn ?? null,
    divisionCode: person.divisionCode,
    maskedPhone: person.phone === null ? null : maskPhone(person.phone),
    status: person.status,
  };
}

export const registryHandlers: Handlers<typeof registry> = {
  page: ({ reader }, { text, townshipCode, after, limit }) => {
    const found = registryRepository.page(
      reader,
      { text: foldName(text), townshipCode },
      { after, limit: limit + 1 },
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1)?.person;
    return {
      rows: shown.map(maskedRow),
      next: found.length > limit && last ? { name: last.nameKey, id: last.id } : null,
    };
  },
  get: ({ reader }, { personId }) => {
    const found = registryRepository.find(reader, personId);
    if (!found) throw new AppError('not-found');
    return maskedRow(found);
  },
  reveal: ({ writer, note }, { personId, field, reason }) => {
    const person = registryRepository.find(writer, personId)?.person;
    if (!person) throw new AppError('not-found');
    note({ subject: `person:${personId}`, reason });
    return { value: (field === 'phone' ? person.phone : person.identityNumber) ?? '' };
  },
};
