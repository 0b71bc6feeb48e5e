import { AppError } from '#shared/contract/errors.ts';
import type { Volunteer, VolunteerValues } from '#shared/contract/volunteers/register.ts';
import { Day } from '#shared/domain/day.ts';
import { maskPhone } from '#shared/domain/mask.ts';
import { pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import { standardCharacters } from '#shared/domain/registry/private-use.ts';
import { isMinor, registerFault } from '#shared/domain/volunteers/register.ts';
import type { IdentityKind } from '#shared/domain/volunteers/words.ts';
import type { Reader } from '../db/database.ts';
import { volunteers, volunteerStations } from '../db/schema/volunteers.ts';
import { readIdentity } from '../registry/changes/numbers.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { type Partly, withGiven } from '../registry/changes/with-given.ts';
import { addKept, changeKept } from './pen.ts';
import { refusal } from './refuse.ts';
import { registerRepository, type VolunteerRecord } from './register-repository.ts';
import { indexVolunteer } from './search.ts';

/** 志愿者编号 of the office begin so: LXZY0524. */
const NUMBER_PREFIX = 'LXZY';
const NUMBER_DIGITS = 4;

export function getVolunteer(reader: Reader, id: string): VolunteerRecord {
  const found = registerRepository.find(reader, id);
  if (!found) throw new AppError('not-found');
  return found;
}

export function nextNumber(prefix: string, known: readonly string[]): string {
  const highest = known.reduce((most, number) => {
    const digits = number.slice(prefix.length);
    return /^\d+$/.test(digits) ? Math.max(most, Number(digits)) : most;
  }, 0);
  return `${prefix}${String(highest + 1).padStart(NUMBER_DIGITS, '0')}`;
}

type Own = { readonly sex: 'male' | 'female'; readonly birthDate: Day; readonly number: string };

/** What an identity card's number says; of any other document what was typed. */
function identityOf(kind: IdentityKind, text: string, values: VolunteerValues): Own {
  if (kind === '居民身份证') {
    const { number, birthDate, sex } = readIdentity(text);
    return { number, birthDate, sex };
  }
  if (values.sex === null || values.birthDate === null)
    throw new AppError('invalid-input', { fields: [values.sex === null ? 'sex' : 'birthDate'] });
  return { number: text.toUpperCase(), birthDate: Day.parse(values.birthDate), sex: values.sex };
}

const dayOrNull = (text: string | null) => (text === null ? null : Day.parse(text));

function columnsOf(values: VolunteerValues, own: Own, today: Day) {
  const { sex: _sex, birthDate: _birth, phone: _phone, guardianPhone: _guardian, ...plain } = values;
  const columns = {
    ...plain,
    name: standardCharacters(values.name),
    birthDate: own.birthDate,
    sex: own.sex,
    pinyin: pinyinOrder(values.name),
    registeredOn: Day.parse(values.registeredOn),
    consentOn: dayOrNull(values.consentOn),
    guardianConsentOn: dayOrNull(values.guardianConsentOn),
  };
  const fault = registerFault(columns, today);
  if (fault) throw refusal(fault, values.name);
  return columns;
}

type Newcomer = {
  readonly number: string | null;
  readonly identityKind: IdentityKind;
  readonly identityNumber: string;
  readonly values: VolunteerValues;
};

/** Puts somebody on the register, with the next number unless the office has given one. */
export function addVolunteer(
  pen: Pen,
  { number, identityKind, identityNumber, values }: Newcomer,
  { today, now }: { readonly today: Day; readonly now: string },
): { volunteerId: string; number: string } {
  const own = identityOf(identityKind, identityNumber, values);
  const columns = columnsOf(values, own, today);
  const holder = registerRepository.byIdentity(pen.writer, own.number);
  if (holder) throw refusal('identity-taken', `${holder.name}（${holder.number}）`);
  const given = number ?? nextNumber(NUMBER_PREFIX, registerRepository.numbers(pen.writer, NUMBER_PREFIX));
  const namesake = registerRepository.byNumber(pen.writer, given);
  if (namesake) throw refusal('number-taken', namesake.name);
  const id = pen.newId();
  const phone = values.phone ?? null;
  const row = {
    ...columns,
    id,
    number: given,
    identityKind,
    identityNumber: own.number,
    phone,
    guardianPhone: values.guardianPhone ?? null,
    createdAt: now,
  };
  const seq = addKept(pen, volunteers, row);
  indexVolunteer(pen.writer, { ...row, seq });
  return { volunteerId: id, number: given };
}

type Changed = { readonly id: string; readonly values: Partly<VolunteerValues> };

/** What somebody could say of a volunteer, as it stands. */
function valuesOf(volunteer: VolunteerRecord): VolunteerValues {
  const { id: _id, seq: _seq, number: _number, createdAt: _at, pinyin: _pinyin, ...rest } = volunteer;
  const { identityKind: _kind, identityNumber: _identity, skills, wishes, ...values } = rest;
  return { ...values, skills: [...skills], wishes: [...wishes] };
}

export function changeVolunteer(pen: Pen, { id, values }: Changed, today: Day): void {
  const before = getVolunteer(pen.writer, id);
  const { phone, guardianPhone, ...whole } = withGiven(valuesOf(before), values);
  const own = identityOf(before.identityKind, before.identityNumber, whole);
  const after = {
    ...columnsOf(whole, own, today),
    phone: phone ?? null,
    guardianPhone: guardianPhone ?? null,
  };
  if (changeKept(pen, volunteers, { before, after })) indexVolunteer(pen.writer, { ...before, ...after });
}

/** A volunteer as the page shows them: whole numbers stay behind. */
export function shownVolunteer(reader: Reader, id: string, today: Day): Volunteer {
  const { guardianPhone, ...record } = getVolunteer(reader, id);
  const row = registerRepository.row(reader, id);
  if (!row) throw new AppError('not-found');
  const { identityKind, ethnicCode, political, education, occupation, divisionCode, address } = record;
  const { freeTime, wishes, stationId, platformNumber, consentOn, namePublic, guardianName } = record;
  return {
    ...row,
    identityKind,
    ethnicCode,
    political,
    education,
    occupation,
    divisionCode,
    address,
    stationId,
    freeTime,
    platformNumber,
    consentOn,
    namePublic,
    guardianName,
    wishes: [...wishes],
    maskedGuardianPhone: guardianPhone === null ? null : maskPhone(guardianPhone),
    guardianConsentOn: record.guardianConsentOn,
    remark: record.remark,
    isMinor: isMinor(record.birthDate, today),
  };
}

export function revealedOf(
  reader: Reader,
  id: string,
  field: 'identity-number' | 'phone' | 'guardian-phone',
): string {
  const { identityNumber, phone, guardianPhone } = getVolunteer(reader, id);
  return { 'identity-number': identityNumber, phone: phone ?? '', 'guardian-phone': guardianPhone ?? '' }[
    field
  ];
}

type StationValues = Omit<typeof volunteerStations.$inferInsert, 'id'>;

export function saveStation(pen: Pen, stationId: string | null, values: StationValues): string {
  const namesake = registerRepository.stationNamed(pen.writer, values.name);
  if (namesake && namesake.id !== stationId) throw refusal('station-taken', values.name);
  if (stationId === null) {
    const id = pen.newId();
    addKept(pen, volunteerStations, { ...values, id });
    return id;
  }
  const before = registerRepository.station(pen.writer, stationId);
  if (!before) throw new AppError('not-found');
  changeKept(pen, volunteerStations, { before, after: values });
  return stationId;
}
