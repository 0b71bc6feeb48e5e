import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';

let desk: TestDesk;
const run = (statement: string) => desk.desk.database().writer.$client.exec(statement);

const stay = (
  id: string,
  { corrects = 'NULL', importId = 'NULL', volunteer = 'v', times = '510, 660' } = {},
) =>
  `INSERT INTO volunteer_stay (id, activity_id, volunteer_id, day, arrived, "left", away, source, corrects, reason, at, by, import_id)
   VALUES ('${id}', 'a', '${volunteer}', '2026-11-02', ${times}, 0, '补录', ${corrects}, 'x', 'x', 'y', ${importId})`;
const volunteer = (id: string, more = '0, NULL') =>
  `INSERT INTO volunteer (id, number, name, pinyin, sex, birth_date, identity_kind, identity_number, skills, wishes,
   registered_on, name_public, consent_on, status, created_at) VALUES ('${id}', '${id}', 'n', 'n', 'female', '1990-01-01',
   '其他', '${id}', '[]', '[]', '2026-01-01', ${more}, '在册', 'x')`;

beforeAll(async () => {
  desk = await foundedDesk();
  run(volunteer('v'));
  run(volunteer('w'));
  run(`INSERT INTO volunteer_activity (id, number, title, service, starts_on, ends_on, arrived, "left", place,
    township_code, organiser, beneficiaries, state, alone) VALUES ('a', 'HD0001', 't', '其他', '2026-11-02',
    '2026-11-02', 510, 660, '', '150424100', '', 1, 'planned', 0)`);
  run(stay('s'));
  run(`UPDATE volunteer_activity SET state = 'approved', approved_at = 'x'`);
  run(
    `INSERT INTO volunteer_change (record, record_id, at, by, field) VALUES ('volunteer', 'v', 'x', 'y', '*')`,
  );
  run(`INSERT INTO import_run (id, profile, file_name, file_hash, applied_at, applied_by, added, changed, unchanged, refused)
    VALUES ('i', 'volunteers', 'f', 'h', 'x', 'y', 0, 0, 0, 0)`);
  run(stay('brought', { importId: `'i'` }));
});
afterAll(() => desk.end());

test.each([
  ['change a stay', `UPDATE volunteer_stay SET "left" = 720 WHERE id = 's'`, /only grows/],
  ['take a stay away', `DELETE FROM volunteer_stay WHERE id = 's'`, /only grows/],
  [
    'take away what an import brought that stands',
    `DELETE FROM volunteer_stay WHERE id = 'brought'`,
    /only grows/,
  ],
  ['correct another’s stay', stay('x', { corrects: `'s'`, volunteer: 'w' }), /same volunteer/],
  ['leave before coming', stay('x', { times: '660, 510' }), /volunteer_stay_time/],
  ['stay for more than a day', stay('x', { times: '10, 1451' }), /volunteer_stay_time/],
  ['be nowhere without correcting anything', stay('x', { times: 'NULL, NULL' }), /volunteer_stay_taken_back/],
  ['change an approved activity', `UPDATE volunteer_activity SET beneficiaries = 99`, /stands/],
  ['take an activity away', `DELETE FROM volunteer_activity`, /not removed/],
  [
    'add somebody whom an approved activity was for',
    `INSERT INTO volunteer_beneficiary SELECT 'a', 'p', 'x', 'y'`,
    /stands/,
  ],
  ['cut the history', `DELETE FROM volunteer_change`, /only grows/],
  ['make a name public without consent', volunteer('u', '1, NULL'), /volunteer_public/],
])('nobody can %s', (_what, statement, reason) => {
  expect(() => run(statement)).toThrow(reason);
});

test('a correction takes the place of a stay once, and the first stays', () => {
  run(stay('c', { corrects: `'s'`, times: '510, 720' }));
  expect(() => run(stay('d', { corrects: `'s'` }))).toThrow(/volunteer_stay.corrects/);
  const { $client } = desk.desk.database().writer;
  const now = $client.prepare(`SELECT id, minutes FROM volunteer_stay_now WHERE id <> 'brought'`).all();
  expect(now).toEqual([{ id: 'c', minutes: 210 }]);
  expect($client.prepare(`SELECT count(*) FROM volunteer_stay`).pluck().get()).toBe(3);
});

test('an import that was undone may take its stays with it', () => {
  run(`UPDATE import_run SET undone_at = 'x', undone_by = 'y'`);
  expect(() => run(`DELETE FROM volunteer_stay WHERE id = 'brought'`)).not.toThrow();
});
