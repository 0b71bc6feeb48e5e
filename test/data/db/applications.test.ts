import { readMigrationFiles } from 'drizzle-orm/migrator';
import { describe, expect, test } from 'vitest';
import { keyOf, signedIn, withConnection } from '#test/data/support/offices.ts';
import { earlierRelease } from '#test/data/support/earlier-release.ts';
import { foundedDesk, freshFolder } from '#test/support/desk.ts';

const PERSON = '00000000-0000-4000-8000-000000000001';
const APPLICATION = '00000000-0000-4000-8000-000000000002';

/** The release before applications had steps. */
const BEFORE = readMigrationFiles({ migrationsFolder: 'electron/data/db/migrations' }).findIndex(({ sql }) =>
  sql.join().includes('CREATE TABLE `application_step`'),
);

describe('applications with their steps', () => {
  test('keep what lists had brought in, as approved, in the town of the person', async () => {
    const folder = freshFolder();
    const before = await foundedDesk({ folder, migrations: earlierRelease(BEFORE) });
    before.end();
    const office = { folder, recoveryCode: before.recoveryCode, key: keyOf(before.recoveryCode) };
    withConnection(office, (connection) =>
      connection.exec(
        `INSERT INTO person (id, name, name_key, pinyin, sex, ethnic_code, birth_date, identity_number, division_code,
           address, status, created_at)
           VALUES ('${PERSON}', '王芳', '王芳', 'wang fang', 'male', '01', '1990-01-01', '150424199001010013',
           '150424100218', '', '在册', '2026-11-01T00:00:00.000Z');
         INSERT INTO application (id, person_id, program, applied_on, approved_on)
           VALUES ('${APPLICATION}', '${PERSON}', 'living', '2026-11-02', '2026-11-18')`,
      ),
    );
    const after = await signedIn(office);
    const { rows } = await after.client.applications.page({
      filter: { state: 'approved', townshipCode: '150424100' },
      limit: 10,
    });
    expect(rows).toMatchObject([
      {
        id: APPLICATION,
        name: '王芳',
        appliedOn: '2026-11-02',
        approvedOn: '2026-11-18',
        since: '2026-11-18',
      },
    ]);
    after.end();
  });
});
