import { AppError } from '#shared/contract/errors.ts';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { ageOn, Day } from '#shared/domain/day.ts';
import { Month } from '#shared/domain/month.ts';
import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import { isFirstRegisteredElsewhere, readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { needsGuardian } from '#shared/domain/registry/needs-guardian.ts';
import type { Reader } from '../../db/database.ts';
import { type Person, registryRepository } from '../repository.ts';
import { recordsOf } from './records.ts';

type Setting = { readonly today: Day; readonly countyCode: string };

const maskedOrNull = (number: string | null, mask: (number: string) => string) =>
  number === null ? null : mask(number);

function withoutOwner<Row extends { readonly personId: string }>(row: Row) {
  const { personId: _, ...rest } = row;
  return rest;
}

function withoutBase<Row extends { readonly base: string }>(row: Row) {
  const { base: _, ...rest } = row;
  return rest;
}

/** Everything about one person, numbers masked. */
export function openFile(reader: Reader, personId: string, { today, countyCode }: Setting): PersonFile {
  const person = registryRepository.find(reader, personId)?.person;
  if (!person) throw new AppError('not-found');
  const certificates = certificatesOf(reader, personId);
  const current = certificates.find(({ isCurrent }) => isCurrent);
  const identity = readIdentityNumber(person.identityNumber);
  return {
    id: person.id,
    fileNumber: person.fileNumber,
    basics: basicsOf(person),
    maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
    isFirstRegisteredElsewhere: identity.ok && isFirstRegisteredElsewhere(identity, countyCode),
    status: person.status,
    statusSince: person.statusSince,
    mergedInto: person.mergedInto,
    createdAt: person.createdAt,
    certificates,
    needsGuardian: needsGuardian(ageOn(Day.parse(person.birthDate), today), current),
    ...circumstancesOf(reader, personId),
    ...moneyOf(reader, personId),
  };
}

/** The person's own row as a clerk edits it, the phone masked. */
function basicsOf(person: Person): PersonFile['basics'] {
  const { name, formerName, sex, ethnicCode, birthDate, identityValidTo, householdType } = person;
  const { divisionCode, address, livingDivisionCode, livingAddress } = person;
  const { marital, education, employment, remark } = person;
  return {
    name,
    formerName,
    sex,
    ethnicCode,
    birthDate,
    identityValidTo,
    householdType,
    divisionCode,
    address,
    livingDivisionCode,
    livingAddress,
    phone: maskedOrNull(person.phone, maskPhone),
    marital,
    education,
    employment,
    remark,
  };
}

function certificatesOf(reader: Reader, personId: string): PersonFile['certificates'] {
  const rows = recordsOf.certificates(reader, personId);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const components = Map.groupBy(recordsOf.components(reader, ids), ({ certificateId }) => certificateId);
  const events = Map.groupBy(recordsOf.events(reader, ids), ({ certificateId }) => certificateId);
  return rows.map((row) => ({
    ...withoutBase(withoutOwner(row)),
    number: maskCertificateNumber(row.number),
    components: (components.get(row.id) ?? []).map(({ category, level }) => ({ category, level })),
    events: (events.get(row.id) ?? []).map(({ kind, happenedOn, document, detail }) => ({
      kind,
      happenedOn,
      document,
      detail,
    })),
  }));
}

const monthOrNull = (month: string | null) => (month === null ? null : Month.parse(month));

function circumstancesOf(reader: Reader, personId: string) {
  return {
    formerNumbers: recordsOf.formerNumbers(reader, personId).map(({ id, identityNumber, reason, until }) => ({
      id,
      reason,
      until,
      maskedIdentityNumber: maskIdentityNumber(identityNumber),
    })),
    guardians: recordsOf.guardians(reader, personId).map((guardian) => ({
      ...withoutOwner(guardian),
      identityNumber: maskedOrNull(guardian.identityNumber, maskIdentityNumber),
      phone: maskedOrNull(guardian.phone, maskPhone),
    })),
    accounts: recordsOf
      .accounts(reader, personId)
      .map((account) => ({ ...withoutOwner(account), number: maskAccount(account.number) })),
    household: householdOf(reader, personId),
    welfare: recordsOf.welfare(reader, personId).map((row) => ({
      ...withoutOwner(row),
      startMonth: Month.parse(row.startMonth),
      endMonth: monthOrNull(row.endMonth),
    })),
    insurance: recordsOf.insurance(reader, personId).map(withoutOwner),
    needs: recordsOf.needs(reader, personId).map(withoutOwner),
    notes: recordsOf.notes(reader, personId).map(withoutOwner),
    attachments: recordsOf
      .attachments(reader, personId)
      .filter(({ removedAt }) => removedAt === null)
      .map(({ id, kind, fileName, mediaType, size, addedAt, addedBy }) => ({
        id,
        kind,
        fileName,
        mediaType,
        size,
        addedAt,
        addedBy,
      })),
  };
}

function householdOf(reader: Reader, personId: string): PersonFile['household'] {
  const household = recordsOf.household(reader, personId);
  if (!household) return null;
  return {
    ...household,
    members: household.members.map(
      ({ id, personId: member, name, identityNumber, relation, isDisabled }) => ({
        id,
        personId: member,
        identityNumber: maskedOrNull(identityNumber, maskIdentityNumber),
        name,
        relation,
        isDisabled,
      }),
    ),
  };
}

function moneyOf(reader: Reader, personId: string) {
  return {
    entitlements: recordsOf.entitlements(reader, personId).map(({ program, startMonth, stopMonth }) => ({
      program,
      startMonth: Month.parse(startMonth),
      stopMonth: monthOrNull(stopMonth),
    })),
    paid: recordsOf
      .paid(reader, personId)
      .map(({ program, month, paidFen }) => ({ program, month: Month.parse(month), paidFen })),
  };
}
