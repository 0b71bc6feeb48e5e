import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '#data/db/connection.ts';
import type { AuditRow } from '#shared/contract/audit.ts';
import { copyOf, failureOf, foundedOffice, type Office, withConnection } from '#test/data/support/offices.ts';
import { administratorAt } from '#test/data/support/open-desks.ts';

/** Two by founding and signing in, the rest by what was done; each sign-in adds one more. */
const ROWS = 12;

let office: Office;

beforeAll(async () => {
  office = await foundedOffice(async ({ client }) => {
    for (let i = 0; i < ROWS - 2; i += 1)
      await client.settings.setPreferences({ textPercent: 100 + i, theme: 'light' });
  });
});

/** What somebody with the key and a database tool does to the log, past its triggers. */
function tamper(at: Office, work: (connection: Connection) => unknown): Office {
  withConnection(at, (connection) => {
    connection.exec('DROP TRIGGER audit_row_no_update; DROP TRIGGER audit_row_no_delete;');
    work(connection);
  });
  return at;
}

async function verify(at: Office) {
  const desk = await administratorAt(at);
  return desk.client.audit.verify({});
}

describe('the chain of the audit log', () => {
  test('holds as it was written, to its head', async () => {
    const copy = copyOf(office);
    const desk = await administratorAt(copy);
    const { rows } = await desk.client.audit.page({ limit: 1 });
    expect(await desk.client.audit.verify({})).toEqual({ rows: ROWS + 1, head: rows[0]?.hash, fault: null });
  });

  test.each([
    ['at', "UPDATE audit_row SET at = '2026-11-23T01:00:01.000Z' WHERE seq = 5"],
    ['account_id', "UPDATE audit_row SET account_id = '0' || substr(account_id, 2) || 'x' WHERE seq = 5"],
    ['account_id left out', 'UPDATE audit_row SET account_id = NULL WHERE seq = 5'],
    ['account_name', "UPDATE audit_row SET account_name = '王方' WHERE seq = 5"],
    ['action', "UPDATE audit_row SET action = 'settings.set' WHERE seq = 5"],
    ['subject', "UPDATE audit_row SET subject = '' WHERE seq = 5"],
    ['reason', "UPDATE audit_row SET reason = '' WHERE seq = 5"],
    ['detail by one character', "UPDATE audit_row SET detail = replace(detail, '102', '103') WHERE seq = 5"],
    [
      'previous_hash',
      "UPDATE audit_row SET previous_hash = replace(previous_hash, substr(previous_hash, 9, 1), 'z') WHERE seq = 5",
    ],
    ['hash', "UPDATE audit_row SET hash = replace(hash, substr(hash, 9, 1), 'z') WHERE seq = 5"],
  ])('names the row in which somebody changed %s', async (_, statement) => {
    const copy = tamper(copyOf(office), (connection) =>
      expect(connection.prepare(statement).run().changes).toBe(1),
    );
    expect(await verify(copy)).toMatchObject({ rows: 4, fault: { seq: 5, kind: 'changed' } });
  });

  test.each([
    ['a row in the middle is gone', 'DELETE FROM audit_row WHERE seq = 7', { seq: 7, kind: 'missing' }],
    ['the first row is gone', 'DELETE FROM audit_row WHERE seq = 1', { seq: 1, kind: 'missing' }],
    [
      'two rows changed places',
      'UPDATE audit_row SET seq = 999 WHERE seq = 6; UPDATE audit_row SET seq = 6 WHERE seq = 8; UPDATE audit_row SET seq = 8 WHERE seq = 999',
      { seq: 6, kind: 'changed' },
    ],
    [
      'a row in the middle is gone and the numbers were closed up',
      'DELETE FROM audit_row WHERE seq = 6; UPDATE audit_row SET seq = seq - 1 WHERE seq > 6',
      { seq: 6, kind: 'changed' },
    ],
    [
      'a row was put in',
      `UPDATE audit_row SET seq = -seq WHERE seq >= 9; UPDATE audit_row SET seq = 1 - seq WHERE seq < 0;
       INSERT INTO audit_row SELECT 9, at, account_id, account_name, 'desk.signIn', subject, reason, detail, previous_hash, hash FROM audit_row WHERE seq = 8`,
      { seq: 9, kind: 'changed' },
    ],
  ])('names the first row that does not hold: %s', async (_, statements, fault) => {
    expect(await verify(tamper(copyOf(office), (connection) => connection.exec(statements)))).toMatchObject({
      fault,
    });
  });

  // Numbers are never given again: what was cut off is a gap, however much is written after it.
  test('notices that the last rows were cut off, and from where', async () => {
    const copy = tamper(copyOf(office), (connection) =>
      connection.exec(`DELETE FROM audit_row WHERE seq > ${ROWS - 3}`),
    );
    const desk = await administratorAt(copy);
    for (const textPercent of [101, 102, 103, 104, 105])
      await desk.client.settings.setPreferences({ textPercent, theme: 'light' });
    expect(await desk.client.audit.verify({})).toMatchObject({
      rows: ROWS - 3,
      fault: { seq: ROWS - 2, kind: 'missing' },
    });
  });

  test('notices it before anything else was written', async () => {
    const desk = await administratorAt(copyOf(office));
    withConnection({ ...office, folder: desk.folder }, (connection) => {
      connection.exec(`DROP TRIGGER audit_row_no_delete; DELETE FROM audit_row WHERE seq > 10`);
    });
    expect(await desk.client.audit.verify({})).toMatchObject({
      rows: 10,
      fault: { seq: 11, kind: 'cut-off' },
    });
  });
});

test('a check of a long log says how far it is and can be stopped', async () => {
  const desk = await administratorAt(copyOf(office));
  const database = desk.desk.database();
  const { auditRepository } = await import('#data/audit/repository.ts');
  await database.transaction((writer) => {
    for (let i = 0; i < 2500; i += 1) {
      const row = {
        at: desk.clock.now(),
        accountId: null,
        accountName: '',
        action: 'x',
        subject: null,
        reason: null,
        detail: '{}',
      };
      auditRepository.append(writer, row);
    }
  });
  const total = 2500 + ROWS + 1;
  expect(await desk.client.audit.verify({})).toMatchObject({ rows: total, fault: null });
  const progress = desk.events.flatMap(({ payload }) =>
    typeof payload === 'object' && payload !== null && 'progress' in payload ? [payload.progress] : [],
  );
  expect(progress[0]).toEqual({ done: 1000, total });
  expect([[], [{ done: 2000, total }]]).toContainEqual(progress.slice(1));

  const stopped = failureOf(desk.client.audit.verify({}));
  await new Promise((resolve) => setImmediate(resolve));
  const [running] = await desk.client.jobs.running({});
  expect(running).toMatchObject({ path: 'audit.verify', state: 'running' });
  expect(await desk.client.jobs.cancel({ jobId: running?.id ?? '' })).toBe(true);
  expect(await stopped).toEqual({ code: 'cancelled', params: {} });
  expect(await desk.client.jobs.running({})).toEqual([]);
  expect(await desk.client.jobs.cancel({ jobId: running?.id ?? '' })).toBe(false);
});

test('every check leaves its own row, one that was stopped none', async () => {
  const desk = await administratorAt(copyOf(office));
  await desk.client.audit.verify({});
  const { rows } = await desk.client.audit.page({ limit: 500 });
  expect(
    rows.map(({ action }: AuditRow) => action).filter((action) => action === 'audit.verify'),
  ).toHaveLength(1);
});
