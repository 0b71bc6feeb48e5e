import { and, eq, ne } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { HouseholdValues } from '#shared/contract/registry/person-file.ts';
import { householdMembers, households } from '../../db/schema/circumstances.ts';
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
  for (const member of after) keepToOneHousehold(pen, id, member.personId);
  const fields = differences({ members: stored.map(bare) }, { members: after.map(bare) });
  if (fields.length === 0) return id;
  pen.writer.delete(householdMembers).where(eq(householdMembers.householdId, id)).run();
  for (const member of after)
    insertRow(pen.writer, householdMembers, { ...member, id: member.id ?? pen.newId(), householdId: id });
  remember(pen, { personId, table: households, recordId: id }, fields);
  return id;
}

function bare({
  personId,
  name,
  identityNumber,
  relation,
  isDisabled,
}: Omit<typeof householdMembers.$inferSelect, 'id' | 'householdId'>) {
  return { personId, name, identityNumber, relation, isDisabled };
}

function keepToOneHousehold({ writer }: Pen, householdId: string, personId: string | null): void {
  if (personId === null) return;
  const elsewhere = writer
    .select()
    .from(householdMembers)
    .where(and(eq(householdMembers.personId, personId), ne(householdMembers.householdId, householdId)))
    .get();
  if (elsewhere) refuse(['member-of-another-household']);
}
