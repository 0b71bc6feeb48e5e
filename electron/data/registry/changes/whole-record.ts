import { AppError } from '#shared/contract/errors.ts';
import type { PersonRecord, PersonRecordChange } from '#shared/contract/registry/changes.ts';
import type { HouseholdValues } from '#shared/contract/registry/person-file.ts';
import { Month } from '#shared/domain/month.ts';
import { recordsOf } from '../file/records.ts';
import type { Pen } from './pen.ts';
import { withGiven } from './with-given.ts';

export type SavedRecord = { readonly personId: string; readonly recordId: string | null };
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The row of the person that is to change; undefined when one is added. */
export function own<R extends Row>(
  list: (reader: Pen['writer'], personId: string) => readonly R[],
  { writer }: Pen,
  { personId, recordId }: SavedRecord,
): R | undefined {
  if (recordId === null) return undefined;
  const row = list(writer, personId).find(({ id }) => id === recordId);
  if (!row) throw new AppError('not-found');
  return row;
}

/** The row of the person that stands there, without what only the table needs; throws when there is none. */
function standing<R extends Row & { readonly personId: string }>(
  list: (reader: Pen['writer'], personId: string) => readonly R[],
  pen: Pen,
  at: SavedRecord,
): Omit<R, 'id' | 'personId'> {
  const row = own(list, pen, at);
  if (!row) throw new AppError('not-found');
  const { id: _id, personId: _person, ...values } = row;
  return values;
}

/** A record as it would stand: as it is stored, but for what is said of it. */
export function wholeRecord(pen: Pen, at: SavedRecord, record: PersonRecordChange): PersonRecord {
  switch (record.kind) {
    case 'guardian':
      return { kind: record.kind, values: withGiven(standing(recordsOf.guardians, pen, at), record.values) };
    case 'account':
      return { kind: record.kind, values: withGiven(standing(recordsOf.accounts, pen, at), record.values) };
    case 'household':
      return { kind: record.kind, values: withGiven(householdOf(pen, at), record.values) };
    case 'welfare':
      return { kind: record.kind, values: withGiven(welfareOf(pen, at), record.values) };
    case 'insurance':
      return { kind: record.kind, values: withGiven(standing(recordsOf.insurance, pen, at), record.values) };
    case 'need':
      return { kind: record.kind, values: withGiven(standing(recordsOf.needs, pen, at), record.values) };
    case 'note':
      return record;
  }
}

function welfareOf(pen: Pen, at: SavedRecord) {
  const { startMonth, endMonth, ...values } = standing(recordsOf.welfare, pen, at);
  const end = endMonth === null ? null : Month.parse(endMonth);
  return { ...values, startMonth: Month.parse(startMonth), endMonth: end };
}

function householdOf({ writer }: Pen, { personId, recordId }: SavedRecord): HouseholdValues {
  const household = recordsOf.household(writer, personId);
  if (!household || household.id !== recordId) throw new AppError('not-found');
  const { id: _id, members, ...values } = household;
  return {
    ...values,
    members: members.map(({ householdId: _h, identityNumber: _own, ...member }) => member),
  };
}
