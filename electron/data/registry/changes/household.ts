import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { HouseholdValues } from '#shared/contract/registry/person-file.ts';
import { householdMembers, households } from '../../db/schema/circumstances.ts';
import type { Writer } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { recordsOf } from '../file/records.ts';
import { membersGiven } from './household-members.ts';
import { refuse } from './numbers.ts';
import { addRow, changeRow, differences, type Pen, remember } from './pen.ts';

type At = { readonly personId: string; readonly recordId: string | null };

/** A household is written once for all who belong to it; the list of members is replaced as a whole. */
export function saveHousehold(pen: Pen, { personId, recordId }: At, values: HouseholdValues): string {
  const before = recordsOf.household(pen.writer, personId);
  if (recordId !== null && before?.id !== recordId) throw new AppError('not-found');
  const { members, ...columns } = values;
  const id = before?.id ?? pen.newId();
  if (before) changeRow(pen, households, { personId, before, after: columns });
  else addRow(pen, households, { personId, row: { ...columns, id } });
  const stored = before?.members ?? [];
  const after = membersGiven(pen.writer, { personId, before: stored, members });
  const fields = differences({ members: stored.map(bare) }, { members: after.map(bare) });
  if (fields.length === 0) return id;
  writeMembers(pen, id, after);
  remember(pen, { personId, table: households, recordId: id }, fields);
  return id;
}

/** Puts these in the place of whoever belonged to the household; `id` null is somebody new. */
export function writeMembers(
  { writer, newId }: Pen,
  householdId: string,
  members: readonly (BareMember & { readonly id: string | null })[],
): void {
  for (const member of members) keepToOneHousehold(writer, householdId, member.personId);
  writer.delete(householdMembers).where(eq(householdMembers.householdId, householdId)).run();
  for (const member of members)
    insertRow(writer, householdMembers, { ...member, id: member.id ?? newId(), householdId });
}

/** A member as the history tells of them: whatever names no row. */
export const BareMember = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  identityNumber: z.string().nullable(),
  relation: z.string(),
  isDisabled: z.boolean(),
});
export type BareMember = z.output<typeof BareMember>;

export const bare = ({ personId, name, identityNumber, relation, isDisabled }: BareMember): BareMember => ({
  personId,
  name,
  identityNumber,
  relation,
  isDisabled,
});

function keepToOneHousehold(writer: Writer, householdId: string, personId: string | null): void {
  if (personId === null) return;
  const elsewhere = writer
    .select()
    .from(householdMembers)
    .where(and(eq(householdMembers.personId, personId), ne(householdMembers.householdId, householdId)))
    .get();
  if (elsewhere) refuse(['member-of-another-household']);
}
