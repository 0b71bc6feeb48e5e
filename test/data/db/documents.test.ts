import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await foundedDesk();
  run(insert('a', 1));
  run(`INSERT INTO document_print (document_id, printer, copies, at, by) VALUES ('a', 'P', 1, 'x', 'y')`);
  run(`INSERT INTO form_wording (form, wording, set_at, set_by) VALUES ('F18', 'x', 'x', 'y')`);
});
afterAll(() => desk.end());

const run = (statement: string) => desk.desk.database().writer.$client.exec(statement);
const insert = (id: string, number: number) =>
  `INSERT INTO issued_document (id, form, title, series, year, number, pages, sha256, content_name, issued_at, issued_by)
   VALUES ('${id}', 'F18', 't', '林残告', 2026, ${number}, 1, 's', 'c', 'x', 'y')`;

test.each([
  ['skip a number', insert('b', 3), /without a gap/],
  ['give a number twice', insert('b', 1), /without a gap/],
  [
    'begin void',
    insert('b', 2)
      .replace('issued_by)', 'issued_by, voided_at, voided_by, void_reason)')
      .replace("'y')", "'y', 'z', 'z', 'z')"),
    /without a gap/,
  ],
  ['change what was printed', `UPDATE issued_document SET sha256 = 'other'`, /only voided/],
  ['change a number', `UPDATE issued_document SET number = 2`, /only voided/],
  [
    'void without a reason',
    `UPDATE issued_document SET voided_at = 'x', voided_by = 'y'`,
    /issued_document_void/,
  ],
  ['delete', `DELETE FROM issued_document`, /stays/],
  ['change the print log', `UPDATE document_print SET copies = 9`, /only grows/],
  ['cut the print log', `DELETE FROM document_print`, /only grows/],
  ['change a version of a wording', `UPDATE form_wording SET wording = NULL`, /only grows/],
  ['drop a version of a wording', `DELETE FROM form_wording`, /only grows/],
  [
    'have margins that leave no room',
    `INSERT INTO form_margin VALUES ('F14', 40, 150, 150, 170, 'x', 'y')`,
    /form_margin_size/,
  ],
  [
    'have margins without room for the line below',
    `INSERT INTO form_margin VALUES ('F14', 150, 150, 150, 139, 'x', 'y')`,
    /form_margin_size/,
  ],
  [
    'keep a font for no face',
    `INSERT INTO office_font VALUES ('Comic', 'i', 'n', 'f', 1, 'c', 'x', 'y')`,
    /office_font_face/,
  ],
])('nobody can %s', (_what, statement, reason) => {
  expect(() => run(statement)).toThrow(reason);
});

test('voiding is all that may happen to it, once', () => {
  run(`UPDATE issued_document SET voided_at = 'x', voided_by = 'y', void_reason = 'z'`);
  expect(() => run(`UPDATE issued_document SET void_reason = 'w'`)).toThrow(/only voided/);
  expect(() => run(insert('b', 2))).not.toThrow();
});
