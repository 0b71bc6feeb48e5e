import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Basics } from '#shared/contract/registry/person-file.ts';
import type { Day } from '#shared/domain/day.ts';
import { maskPhone } from '#shared/domain/mask.ts';
import { basicsFaults, statusFaults } from '#shared/domain/registry/checks.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import { readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { standardCharacters } from '#shared/domain/registry/private-use.ts';
import { foldCode } from '#shared/domain/typed-text.ts';
import type { Reader } from '../../db/database.ts';
import { formerNumbers, persons } from '../../db/schema/registry.ts';
import { indexAgain } from '../search/index-again.ts';
import { keepIdentityFree, readIdentity, refuse } from './numbers.ts';
import { addRow, changeRow, type Pen } from './pen.ts';

type GivenBasics = { readonly [K in keyof Basics]?: Basics[K] | undefined };
type Person = typeof persons.$inferSelect;

/** The person whose file is to change; a file that was merged into another does not. */
export function getLivingFile(reader: Reader, personId: string): Person {
  const person = findPerson(reader, personId);
  if (!person) throw new AppError('not-found');
  const kept = person.mergedInto === null ? undefined : findPerson(reader, person.mergedInto);
  if (kept) throw new AppError('file-is-merged', { name: kept.name, fileNumber: kept.fileNumber });
  return person;
}

/** A phone number without what people put between its digits; one given back masked is the one that stands there. */
export function phoneGiven(
  given: string | null | undefined,
  stored: string | null,
): string | null | undefined {
  if (given === null || given === undefined) return given;
  if (stored !== null && given === maskPhone(stored)) return stored;
  return foldCode(given).replace(/[-()]/g, '') || null;
}

export function changeBasics(
  pen: Pen,
  personId: string,
  { values, today }: { readonly values: GivenBasics; readonly today: Day },
): void {
  const before = getLivingFile(pen.writer, personId);
  const phone = phoneGiven(values.phone, before.phone);
  const after = {
    ...values,
    ...(values.name === undefined ? {} : { name: standardCharacters(values.name) }),
    ...(phone === undefined ? {} : { phone }),
  };
  const identity = readIdentityNumber(before.identityNumber);
  const { sex, birthDate, ethnicCode, divisionCode } = before;
  const said = {
    sex: values.sex ?? sex,
    birthDate: values.birthDate ?? birthDate,
    ethnicCode: values.ethnicCode ?? ethnicCode,
    divisionCode: values.divisionCode ?? divisionCode,
  };
  if (identity.ok) refuse(basicsFaults(said, identity, today));
  if (changeRow(pen, persons, { personId, before, after })) indexAgain(pen.writer, personId);
}

/** The number tells birth date and sex, so they change with it; the earlier one stays and still finds the person. */
export function changeIdentityNumber(
  pen: Pen,
  personId: string,
  change: { readonly identityNumber: string; readonly reason: string; readonly today: Day },
): void {
  const before = getLivingFile(pen.writer, personId);
  const { number, birthDate, sex, holder } = readIdentity(change.identityNumber);
  if (number === before.identityNumber) return;
  keepIdentityFree(pen.writer, number, personId);
  const after = { identityNumber: number, birthDate, ...(holder === 'citizen' ? { sex } : {}) };
  changeRow(pen, persons, { personId, before, after });
  addRow(pen, formerNumbers, {
    personId,
    row: {
      id: pen.newId(),
      personId,
      identityNumber: before.identityNumber,
      reason: change.reason,
      until: change.today,
    },
  });
  indexAgain(pen.writer, personId);
}

export function changeStatus(
  pen: Pen,
  personId: string,
  {
    status,
    since,
    today,
  }: { readonly status: FileStatus; readonly since: string | null; readonly today: Day },
): void {
  const before = getLivingFile(pen.writer, personId);
  refuse(statusFaults({ status, since }, before.birthDate, today));
  const after = { status, statusSince: since };
  if (changeRow(pen, persons, { personId, before, after })) indexAgain(pen.writer, personId);
}

function findPerson(reader: Reader, personId: string): Person | undefined {
  return reader.select().from(persons).where(eq(persons.id, personId)).get();
}
