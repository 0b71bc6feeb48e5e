import { sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns } from 'drizzle-orm';
import { z } from 'zod';
import { Component } from '#shared/domain/registry/disability.ts';
import type { Reader } from '../../db/database.ts';
import { deleteRow, insertValues, updateRow } from '../../db/rows.ts';
import { applications } from '../../db/schema/applications.ts';
import {
  bankAccounts,
  guardians,
  households,
  insurances,
  needs,
  notes,
  welfareStatuses,
} from '../../db/schema/circumstances.ts';
import { paidBefore } from '../../db/schema/payments.ts';
import type { personChanges } from '../../db/schema/person-history.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { certificateEvents, certificates, formerNumbers, persons } from '../../db/schema/registry.ts';
import { recordsOf } from '../file/records.ts';
import { componentsOf, writeComponents } from './components.ts';
import { bare, BareMember, writeMembers } from './household.ts';
import { type Pen, remember, WHOLE_ROW } from './pen.ts';

export type Change = typeof personChanges.$inferSelect;

/** The tables whose rows the history can bring back, by the names under which it keeps them. */
const TABLES: Readonly<Record<string, SQLiteTable>> = {
  person: persons,
  certificate: certificates,
  certificate_event: certificateEvents,
  former_number: formerNumbers,
  bank_account: bankAccounts,
  guardian: guardians,
  household: households,
  welfare_status: welfareStatuses,
  insurance: insurances,
  service_need: needs,
  person_note: notes,
  entitlement: entitlements,
  application: applications,
  paid_before: paidBefore,
};

/** Fields that are rows of another table, told with the row that they belong to. */
const LISTS: Readonly<Record<string, List>> = {
  'certificate components': {
    read: componentsOf,
    write: ({ writer }, id, value) => writeComponents(writer, id, z.array(Component).parse(value ?? [])),
  },
  'household members': {
    read: (reader, id) => recordsOf.members(reader, id).map(bare),
    write: (pen, id, value) =>
      writeMembers(
        pen,
        id,
        z
          .array(BareMember)
          .parse(value ?? [])
          .map((member) => ({ ...member, id: null })),
      ),
  },
};
type List = {
  readonly read: (reader: Reader, recordId: string) => unknown;
  readonly write: (pen: Pen, recordId: string, value: unknown) => void;
};

const listOf = ({ record, field }: Change): List | undefined => LISTS[`${record} ${field}`];

/** Whether what this change wrote stands there still. */
export function stands(reader: Reader, change: Change): boolean {
  const { recordId, field } = change;
  const list = listOf(change);
  if (list) return isSame(list.read(reader, recordId), change.new ?? []);
  const row = rowOf(reader, tableOf(change), recordId);
  if (field !== WHOLE_ROW) return row !== undefined && isSame(row[field], change.new);
  if (change.new === null) return row === undefined;
  const added = z.record(z.string(), z.unknown()).parse(change.new);
  const columns = Object.keys(getTableColumns(tableOf(change)));
  return row !== undefined && columns.every((column) => isSame(row[column], added[column]));
}

/** Makes what one change wrote what it was before. Of several, the newest comes first. */
export function writeBack(pen: Pen, change: Change): void {
  const { writer } = pen;
  const { recordId, field } = change;
  const list = listOf(change);
  if (list) list.write(pen, recordId, change.old);
  else if (field !== WHOLE_ROW) updateRow(writer, tableOf(change), { id: recordId, [field]: change.old });
  else if (change.old !== null) insertValues(writer, tableOf(change), z.looseObject({}).parse(change.old));
  else {
    if (change.record === 'certificate') writeComponents(writer, recordId, []);
    deleteRow(writer, tableOf(change), recordId);
  }
}

/** Writes down that a change was taken back. */
export function rememberBack(pen: Pen, change: Change): void {
  const { personId, recordId, field } = change;
  const subject = { personId, table: tableOf(change), recordId };
  remember(pen, subject, [{ field, old: change.new, new: change.old }]);
}

/** Whether people are found and listed by what this change wrote. */
export const findsPeople = ({ record }: Change): boolean =>
  record === 'person' || record === 'certificate' || record === 'former_number';

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function rowOf(
  reader: Reader,
  table: SQLiteTable,
  id: string,
): Readonly<Record<string, unknown>> | undefined {
  return reader
    .select()
    .from(table)
    .where(sql`"id" = ${id}`)
    .get();
}

function tableOf({ record }: Change): SQLiteTable {
  const table = TABLES[record];
  if (!table) throw new Error(`The history cannot bring ${record} back`);
  return table;
}
