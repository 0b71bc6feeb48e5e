import { expect, test } from 'vitest';
import { z } from 'zod';
import { connect } from '#data/db/connection.ts';
import { isFileRecord, RECORD_NAMES, recordName } from '#shared/domain/registry/record-names.ts';
import { changeWords } from '#renderer/lib/person-file/change-words.ts';
import { databaseOf, foundedOffice } from '#test/data/support/offices.ts';

/** Tables that speak of a person and are told elsewhere: payments, findings, papers, volunteers, what only finds people. */
const TOLD_ELSEWHERE = new Set([
  'bank_mismatch',
  'bank_result',
  'finding',
  'overpayment',
  'payment_difference',
  'payment_line',
  'person_change',
  'person_listing',
  'settled_account',
  'subsidy_choice',
  'volunteer_beneficiary',
  'warn_override',
]);

test('every table that belongs to a person has one name, or is told elsewhere', async () => {
  const office = await foundedOffice();
  const connection = connect(databaseOf(office), office.key, 'read');
  const tables = z.array(z.string()).parse(
    connection
      .prepare(
        `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'person_id'
          WHERE m.type = 'table' ORDER BY m.name`,
      )
      .pluck()
      .all(),
  );
  connection.close();
  expect([...TOLD_ELSEWHERE].filter((table) => !tables.includes(table))).toEqual([]);
  expect(tables.filter((table) => !isFileRecord(table) && !TOLD_ELSEWHERE.has(table))).toEqual([]);
});

test('the history calls a record what the timeline calls it', () => {
  const told = Object.keys(RECORD_NAMES).map(
    (record) => changeWords({ record, field: '*', old: null, new: {} }).what,
  );
  expect(told).toEqual(Object.keys(RECORD_NAMES).map((record) => `添了${recordName(record)}`));
  expect(new Set(told).size).toBe(told.length);
});
