import { and, desc, eq, isNull } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { PersonFields } from '#shared/domain/documents/forms/person-fields.ts';
import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import { CATEGORY_NAMES, formatComponents, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import { findEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import type { Reader } from '../../db/database.ts';
import { bankAccounts, guardians } from '../../db/schema/circumstances.ts';
import { recordsOf } from '../../registry/file/records.ts';
import { type FoundPerson, registryRepository } from '../../registry/repository.ts';

/** 林西镇东风村; a town alone when no village is known. */
export function placeOf(divisionCode: string): string {
  const township = townshipCodeOf(divisionCode);
  return township === divisionCode
    ? divisionName(township)
    : `${divisionName(township)}${divisionName(divisionCode)}`;
}

/** An address that names its town stands as it is; any other follows its place. */
function wholeAddress(divisionCode: string, address: string): string {
  const named = address.includes(divisionName(townshipCodeOf(divisionCode)));
  return named ? address : placeOf(divisionCode) + address;
}

export function getPerson(reader: Reader, personId: string): FoundPerson {
  const found = registryRepository.find(reader, personId);
  if (!found) throw new AppError('not-found');
  return found;
}

const shown = (value: string | null | undefined, show: (text: string) => string = (text) => text) =>
  value == null || value === '' ? '' : show(value);

/** What forms say of a person: in words, numbers masked. */
export function personFields(reader: Reader, personId: string): PersonFields {
  const { person, certificate } = getPerson(reader, personId);
  const guardian = reader
    .select()
    .from(guardians)
    .where(and(eq(guardians.personId, personId), isNull(guardians.validTo)))
    .orderBy(desc(guardians.validFrom))
    .get();
  const account = reader
    .select()
    .from(bankAccounts)
    .where(and(eq(bankAccounts.personId, personId), isNull(bankAccounts.validTo)))
    .orderBy(desc(bankAccounts.validFrom))
    .get();
  const welfare = recordsOf.welfare(reader, personId).filter(({ endMonth }) => endMonth === null);
  const components = certificate ? recordsOf.components(reader, [certificate.id]) : [];
  const living = person.livingDivisionCode ?? person.divisionCode;
  return {
    name: person.name,
    sex: person.sex === 'male' ? '男' : '女',
    ethnic: shown(findEthnicGroup(person.ethnicCode)?.name),
    birthDate: person.birthDate,
    maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
    maskedCertificateNumber: shown(certificate?.number, maskCertificateNumber),
    category: certificate ? CATEGORY_NAMES[certificate.category] : '',
    level: certificate ? LEVEL_NAMES[certificate.level] : '',
    components: formatComponents(components),
    issuedOn: shown(certificate?.issuedOn),
    expiresOn: shown(certificate?.expiresOn),
    householdType: shown(person.householdType),
    address: wholeAddress(person.divisionCode, person.address),
    livingAddress: wholeAddress(living, person.livingAddress ?? person.address),
    maskedPhone: shown(person.phone, maskPhone),
    welfare: welfare.map(({ kind }) => WELFARE_NAMES[kind]).join('、'),
    bank: shown(account?.bank),
    maskedAccount: shown(account?.number, maskAccount),
    holder: shown(account?.holderRelation),
    guardian: shown(guardian?.name),
    guardianRelation: shown(guardian?.relation),
    guardianMaskedPhone: shown(guardian?.phone, maskPhone),
    fileNumber: String(person.fileNumber),
  };
}
