import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { addValues, changeValues, differences } from '../../registry/changes/pen.ts';
import type { Step } from './planned.ts';

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };
type Given<T extends SQLiteTable> = {
  readonly [K in keyof T['$inferInsert']]?: T['$inferInsert'][K] | undefined;
};

/** Changes a row where the workbook says otherwise; undefined is a blank cell, which never overwrites. */
export function changing<T extends SQLiteTable>(
  table: T,
  personId: string,
  { before, after }: { readonly before: Stored; readonly after: Given<T> },
): Step {
  const record = getTableName(table);
  return {
    changes: differences(before, after).map((difference) => ({ record, ...difference })),
    apply: (pen) => {
      changeValues(pen, table, { personId, before, after });
    },
  };
}

/** Adds a row to a file; `shown` is what of it the clerk is shown. */
export function adding<T extends SQLiteTable>(
  table: T,
  personId: string,
  { row, shown }: { readonly row: Omit<T['$inferInsert'], 'id' | 'personId'>; readonly shown: object },
): Step {
  const record = getTableName(table);
  return {
    changes: Object.entries(shown).map(([field, value]: [string, unknown]) => ({
      record,
      field,
      old: null,
      new: value,
    })),
    apply: (pen) => {
      addValues(pen, table, { personId, row: { ...row, id: pen.newId(), personId } });
    },
  };
}
