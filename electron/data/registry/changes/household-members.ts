import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { HouseholdValues } from '#shared/contract/registry/person-file.ts';
import type { Reader } from '../../db/database.ts';
import type { householdMembers } from '../../db/schema/circumstances.ts';
import { persons } from '../../db/schema/registry.ts';
import { readIdentity } from './numbers.ts';

type Given = {
  /** Whose file it is: always one of the members. */
  readonly personId: string;
  /** As they are stored. */
  readonly before: readonly (typeof householdMembers.$inferSelect)[];
  readonly members: HouseholdValues['members'];
};
type GivenMember = HouseholdValues['members'][number];
type Member = GivenMember & { readonly identityNumber: string | null };

/** The members as they are to be stored: a number left out is the member's own, names of our people are of their files. */
export function membersGiven(reader: Reader, { personId, before, members }: Given): Member[] {
  const stored = new Map(before.map((member) => [member.id, member]));
  const numberOf = ({ id, identityNumber: given }: GivenMember): string | null => {
    const known = id === null ? undefined : stored.get(id);
    if (id !== null && !known) throw new AppError('not-found');
    if (given === undefined) return known?.identityNumber ?? null;
    return given === null || given === '' ? null : readIdentity(given).number;
  };
  const isThere = members.some((member) => member.personId === personId);
  const self = { id: null, personId, name: '', relation: '其他', isDisabled: true };
  return [...members, ...(isThere ? [] : [self])].map((member) =>
    member.personId === null
      ? { ...member, identityNumber: numberOf(member) }
      : { ...member, ...ofFile(reader, member.personId) },
  );
}

function ofFile(reader: Reader, personId: string) {
  const person = reader.select().from(persons).where(eq(persons.id, personId)).get();
  if (!person) throw new AppError('not-found');
  return { name: person.name, identityNumber: person.identityNumber, isDisabled: true };
}
