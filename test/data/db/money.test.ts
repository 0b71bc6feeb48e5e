import { createHash } from 'node:crypto';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { expect, test } from 'vitest';
import { keyOf, signedIn, withConnection } from '#test/data/support/offices.ts';
import { earlierRelease } from '#test/data/support/earlier-release.ts';
import { foundedDesk, freshFolder } from '#test/support/desk.ts';

const PERSON = '00000000-0000-4000-8000-000000000001';
const BATCH = '00000000-0000-4000-8000-000000000002';
const VOID = '00000000-0000-4000-8000-000000000004';
const NUMBER = '150424199001010013';
const ZERO = { people: 0, fen: 0 };
const STILL = { last: ZERO, added: ZERO, stopped: ZERO, changed: ZERO, now: ZERO };

/** The release before a batch could be anything but a month. */
const BEFORE = readMigrationFiles({ migrationsFolder: 'electron/data/db/migrations' }).findIndex(({ sql }) =>
  sql.join().includes('CREATE TABLE `recovery`'),
);

const SAID = [BATCH, PERSON, 'living', '2026-11', 'regular', 12_500, 12_500, 'e', '王芳', NUMBER];
const WHERE = ['150424100218', '信用社', '6228480000000000001', '王芳', '{}'];
const HASH = createHash('sha256')
  .update(JSON.stringify(['0'.repeat(64), ...SAID, ...WHERE, 1]))
  .digest('hex');

test('a ledger from before keeps its lines, its chain and its locks; a failed payment is found', async () => {
  const folder = freshFolder();
  const before = await foundedDesk({ folder, migrations: earlierRelease(BEFORE) });
  before.end();
  const office = { folder, recoveryCode: before.recoveryCode, key: keyOf(before.recoveryCode) };
  withConnection(office, (connection) =>
    connection.exec(
      `INSERT INTO person (id, name, name_key, pinyin, sex, ethnic_code, birth_date, identity_number, division_code,
         address, status, created_at)
       VALUES ('${PERSON}', '王芳', '王芳', 'wang fang', 'male', '01', '1990-01-01', '${NUMBER}', '150424100218', '',
         '在册', '2026-11-01T00:00:00.000Z');
       INSERT INTO payment_batch (id, number, month, state, line_count, total_fen, content_hash, movement, maker_id,
         made_by, made_at)
       VALUES ('${BATCH}', 1, '2026-11', 'draft', 1, 12500, 'x', '${JSON.stringify({ living: STILL, nursing: STILL })}',
         'a', '甲', '2026-11-20T00:00:00.000Z');
       INSERT INTO payment_line (batch_id, person_id, program, for_month, kind, rate_fen, amount_fen, entitlement_id,
         name, identity_number, division_code, bank, account_number, holder_name, facts)
       VALUES (${[...SAID, ...WHERE].map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')});
       INSERT INTO payment_batch (id, number, month, state, line_count, total_fen, content_hash, movement, maker_id,
         made_by, made_at, void_reason, checker_id, confirmed_by, confirmed_at, last_number)
       SELECT '${VOID}', 2, month, 'void', 0, 0, 'x', movement, maker_id, made_by, made_at, '做错了', 'b', '乙', made_at, 0
         FROM payment_batch;
       UPDATE payment_line SET number = 1, hash = '${HASH}';
       UPDATE payment_batch SET state = 'reconciled', checker_id = 'b', confirmed_by = '乙',
         confirmed_at = '2026-11-21T00:00:00.000Z', last_number = 1 WHERE id = '${BATCH}';
       INSERT INTO bank_result (batch_id, person_id, program, amount_fen, code, words)
       VALUES ('${BATCH}', '${PERSON}', 'living', 12500, '03', '账号不存在');
       INSERT INTO overpayment (id, person_id, program, for_month, amount_fen, batch_id, found_at)
       VALUES ('00000000-0000-4000-8000-000000000003', '${PERSON}', 'nursing', '2026-10', 12500, '${BATCH}',
         '2026-11-21T00:00:00.000Z')`,
    ),
  );
  const after = await signedIn(office);
  const { payments } = after.client;
  expect(await payments.verify({})).toMatchObject({ lines: 1, head: HASH, fault: null });
  expect(await payments.batches({})).toMatchObject([
    { state: 'void', lines: 0 },
    { kind: 'monthly', title: null, alone: false, pending: 0, lines: 1 },
  ]);
  for (const [batchId, lines] of [
    [BATCH, [{ personId: PERSON, amountFen: 12_500 }]],
    [VOID, []],
  ] as const)
    expect((await payments.lines({ batchId, after: 0, limit: 10 })).lines).toMatchObject(lines);
  expect((await payments.returned({})).lines).toMatchObject([{ number: 1, code: '03', standing: 'open' }]);
  expect((await payments.overpayments({})).totals).toMatchObject({ outstandingFen: 12_500, months: 1 });
  const write = (statement: string) => () => after.desk.database().writer.$client.exec(statement);
  expect(write('UPDATE payment_line SET amount_fen = 1')).toThrow(/only grows/);
  expect(write('DELETE FROM payment_batch')).toThrow(/stays/);
  after.end();
});
