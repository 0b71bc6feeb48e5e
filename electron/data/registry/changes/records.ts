import { and, eq } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '#shared/contract/errors.ts';
import { PersonRecord, type PersonRecordChange } from '#shared/contract/registry/changes.ts';
import { maskAccount, maskIdentityNumber } from '#shared/domain/mask.ts';
import { accountFaults, termFaults, welfareFaults } from '#shared/domain/registry/checks.ts';
import { foldCode } from '#shared/domain/typed-text.ts';
import {
  bankAccounts,
  guardians,
  insurances,
  needs,
  notes,
  welfareStatuses,
} from '../../db/schema/circumstances.ts';
import { recordsOf } from '../file/records.ts';
import { saveHousehold } from './household.ts';
import { own, type SavedRecord, wholeRecord } from './whole-record.ts';
import { readIdentity, refuse } from './numbers.ts';
import { addRow, addValues, changeRow, changeValues, type Pen, removeRow } from './pen.ts';
import { getLivingFile, phoneGiven } from './person.ts';

type Values<K extends PersonRecord['kind']> = Extract<PersonRecord, { kind: K }>['values'];

const REMOVABLE = {
  guardian: guardians,
  welfare: welfareStatuses,
  insurance: insurances,
  need: needs,
} as const;

/** Adds a row to a person's file or changes what is said of one; gives its id. */
export function saveRecord(pen: Pen, at: SavedRecord, record: PersonRecordChange): string {
  getLivingFile(pen.writer, at.personId);
  // Something new is said whole: the contract has seen to that.
  const whole = at.recordId === null ? PersonRecord.parse(record) : wholeRecord(pen, at, record);
  switch (whole.kind) {
    case 'guardian':
      return saveGuardian(pen, at, whole.values);
    case 'account':
      return saveAccount(pen, at, whole.values);
    case 'household':
      return saveHousehold(pen, at, whole.values);
    case 'welfare':
      return saveWelfare(pen, at, whole.values);
    case 'insurance':
      return save(pen, insurances, { at, before: own(recordsOf.insurance, pen, at), values: whole.values });
    case 'need':
      return save(pen, needs, { at, before: own(recordsOf.needs, pen, at), values: whole.values });
    case 'note':
      return saveNote(pen, at, whole.values);
  }
}

/** Takes a row out of a file; accounts and notes are never taken out, they end. */
export function removeRecord(
  pen: Pen,
  { personId, recordId, kind }: { personId: string; recordId: string; kind: keyof typeof REMOVABLE },
): void {
  getLivingFile(pen.writer, personId);
  const table = REMOVABLE[kind];
  const row = pen.writer
    .select()
    .from(table)
    .where(and(eq(table.id, recordId), eq(table.personId, personId)))
    .get();
  if (!row) throw new AppError('not-found');
  removeRow(pen, table, { personId, row });
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

type Save<T extends SQLiteTable> = {
  readonly at: SavedRecord;
  readonly before: Row | undefined;
  readonly values: Omit<T['$inferInsert'], 'id' | 'personId'>;
};

function save<
  T extends
    | typeof guardians
    | typeof bankAccounts
    | typeof welfareStatuses
    | typeof insurances
    | typeof needs,
>(pen: Pen, table: T, { at: { personId }, before, values }: Save<T>): string {
  if (before) {
    changeValues(pen, table, { personId, before, after: values });
    return before.id;
  }
  const id = pen.newId();
  addValues(pen, table, { personId, row: { ...values, id, personId } });
  return id;
}

function saveGuardian(pen: Pen, at: SavedRecord, values: Values<'guardian'>): string {
  const before = own(recordsOf.guardians, pen, at);
  refuse(termFaults(values.validFrom, values.validTo));
  const identityNumber = numberGiven(values.identityNumber, before?.identityNumber ?? null);
  const phone = phoneGiven(values.phone, before?.phone ?? null) ?? null;
  return save(pen, guardians, { at, before, values: { ...values, identityNumber, phone } });
}

/** An identity number as typed, or the one that stands there when it is given back as it was masked. */
function numberGiven(given: string | null, stored: string | null): string | null {
  if (given === null || given === '') return null;
  if (stored !== null && (given === stored || given === maskIdentityNumber(stored))) return stored;
  return readIdentity(given).number;
}

function saveAccount(pen: Pen, at: SavedRecord, values: Values<'account'>): string {
  const before = own(recordsOf.accounts, pen, at);
  const isUnchanged = before !== undefined && values.number === maskAccount(before.number);
  const number = isUnchanged ? before.number : foldCode(values.number);
  refuse(accountFaults({ ...values, number }));
  return save(pen, bankAccounts, { at, before, values: { ...values, number } });
}

function saveWelfare(pen: Pen, at: SavedRecord, values: Values<'welfare'>): string {
  const before = own(recordsOf.welfare, pen, at);
  const others = recordsOf.welfare(pen.writer, at.personId).filter(({ id }) => id !== at.recordId);
  refuse(welfareFaults(values, others));
  return save(pen, welfareStatuses, { at, before, values });
}

function saveNote(pen: Pen, at: SavedRecord, { text }: Values<'note'>): string {
  const { personId } = at;
  const before = own(recordsOf.notes, pen, at);
  if (before) {
    changeRow(pen, notes, { personId, before, after: { text } });
    return before.id;
  }
  const { at: writtenAt = '', by: writtenBy = '' } = pen.author ?? {};
  const row = { id: pen.newId(), personId, text, writtenAt, writtenBy };
  addRow(pen, notes, { personId, row });
  return row.id;
}
