import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundPracticeOffice } from '#data/practice/found.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import {
  addAccount,
  databaseOf,
  keyOf,
  type Office,
  signedIn,
  withConnection,
} from '#test/data/support/offices.ts';
import { earlierRelease } from '#test/data/support/earlier-release.ts';
import { foundedDesk, freshFolder, openDesk } from '#test/support/desk.ts';

const pluck = (at: Office, statement: string) =>
  withConnection(at, (connection) => connection.prepare(statement).pluck().all());

describe('case files (0001)', () => {
  test('leave an office with its accounts, preferences, drafts, settings and audit log', async () => {
    const folder = freshFolder();
    const before = await foundedDesk({ folder, migrations: earlierRelease(1) });
    const { client } = before;
    const idle = { key: 'safety.idleMinutes', value: 5, effectiveFrom: null, document: null } as const;
    await client.settings.set({ ...idle, reason: '离开柜台' });
    await client.settings.setPreferences({ textPercent: 125, theme: 'contrast' });
    await addAccount(before, { login: 'lina', role: 'clerk' });
    const history = await client.settings.history({});
    const accounts = await client.accounts.list({});
    await client.desk.lock({ drafts: { form: { text: '还没写完' } } });
    before.end();
    const office = { folder, recoveryCode: before.recoveryCode, key: keyOf(before.recoveryCode) };
    const rows = pluck(office, 'SELECT hash FROM audit_row ORDER BY seq');

    const after = await signedIn(office);
    expect(await after.client.settings.history({})).toEqual(history);
    expect(await after.client.settings.preferences({})).toEqual({ textPercent: 125, theme: 'contrast' });
    expect((await after.client.accounts.list({})).map(({ login, role }) => [login, role])).toEqual(
      accounts.map(({ login, role }) => [login, role]),
    );
    expect(await after.client.desk.takeDrafts({})).toEqual({ form: { text: '还没写完' } });
    expect(await after.client.audit.verify({})).toMatchObject({ fault: null });
    after.end();
    expect(pluck(office, 'SELECT hash FROM audit_row ORDER BY seq').slice(0, rows.length)).toEqual(rows);
    expect(existsSync(`${databaseOf(office)}.before-2`)).toBe(true);
  });

  test('leave a practice office without its invented people, who can be invented again', async () => {
    const folder = freshFolder();
    const before = openDesk({ folder, practice: true, migrations: earlierRelease(1) });
    await foundPracticeOffice(before.desk, { people: 0, told: false });
    await before.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
    const { recoveryCode } = await before.client.desk.showRecoveryCode({ password: PRACTICE_PASSWORD });
    before.end();
    const office = { folder, recoveryCode, key: keyOf(recoveryCode) };
    withConnection(office, (connection) =>
      connection.exec(
        `INSERT INTO person (id, name, name_key, sex, ethnic_code, birth_date, identity_number, division_code, address, phone, status)
           VALUES ('p', '王芳', '王芳', 'female', '01', '1990-01-01', '150424199001010013', '150424100218', '', NULL, '在册');
         INSERT INTO certificate VALUES ('c', 'p', '15042419900101001342', 4, 2, '2020-01-01', '2030-01-01')`,
      ),
    );

    const after = openDesk({ folder, practice: true });
    await after.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
    expect(await after.client.registry.count({ filter: {} })).toEqual({ people: 0, more: false });
    expect(await after.client.practice.addPeople({ count: 20 })).toEqual({ people: 20 });
    expect(await after.client.audit.verify({})).toMatchObject({ fault: null });
    after.end();
  });
});
