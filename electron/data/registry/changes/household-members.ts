import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { HouseholdValues } from '#shared/contract/registry/person-file.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import type { Reader } from '../../db/database.ts';
import { persons } from '../../db/schema/registry.ts';
import { recordsOf } from '../file/records.ts';
import { readIdentity } from './numbers.ts';

type Given = {
  /** Whose file it is: always one of the members. */
  readonly personId: string;
  readonly householdId: string;
  readonly members: HouseholdValues['members'];
};
type Member = HouseholdValues['members'][number];

/** The members as they are to be stored: whole numbers for those given back masked, names of our people from their files. */
export function membersGiven(reader: Reader, { personId, householdId, members }: Given): Member[] {
  const numbers = recordsOf
    .members(reader, householdId)
    .flatMap(({ identityNumber }) => identityNumber ?? []);
  const whole = (given: string | null) => {
    if (given === null || given === '') return null;
    return numbers.find((number) => maskIdentityNumber(number) === given) ?? readIdentity(given).number;
  };
  const isThere = members.some((member) => member.personId === personId);
  const self = { personId, name: '', identityNumber: null, relation: '其他', isDisabled: true };
  return [...members, ...(isThere ? [] : [self])].map((member) =>
    member.personId === null
      ? { ...member, identityNumber: whole(member.identityNumber) }
      : { ...member, ...ofFile(reader, member.personId) },
  );
}

function ofFile(reader: Reader, personId: string) {
  const person = reader.select().from(persons).where(eq(persons.id, personId)).get();
  if (!person) throw new AppError('not-found');
  return { name: person.name, identityNumber: person.identityNumber, isDisabled: true };
}
