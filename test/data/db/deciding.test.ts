import { expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { keyOf, signedIn, withConnection } from '#test/data/support/offices.ts';
import { WANG } from '#test/data/registry/support/people.ts';
import { earlierRelease } from '#test/data/support/earlier-release.ts';
import { foundedDesk, freshFolder } from '#test/support/desk.ts';

test('deciding (0002) leaves who is enrolled as they were, on and not paused', async () => {
  const folder = freshFolder();
  const before = await foundedDesk({ folder, migrations: earlierRelease(2) });
  const office = { folder, recoveryCode: before.recoveryCode, key: keyOf(before.recoveryCode) };
  before.end();
  const personId = '00000000-0000-4000-8000-000000000001';
  withConnection(office, (connection) =>
    connection.exec(
      `INSERT INTO person (id, name, name_key, pinyin, sex, ethnic_code, birth_date, identity_number, division_code,
         address, status, created_at)
       VALUES ('${personId}', '王芳', '王芳', 'wang fang', 'male', '01', '1990-01-01', '${WANG.identityNumber}',
         '150424100218', '', '在册', '2026-01-01T00:00:00.000Z');
       INSERT INTO entitlement (id, person_id, program, start_month, stop_month)
       VALUES ('00000000-0000-4000-8000-000000000002', '${personId}', 'nursing', '2026-01', NULL)`,
    ),
  );
  const after = await signedIn(office);
  const { entitlements } = await after.client.registry.open({ personId });
  expect(entitlements).toEqual([{ program: 'nursing', startMonth: '2026-01', stopMonth: null }]);
  const { enrolment } = await after.client.programs.explain({
    personId,
    program: 'nursing',
    month: Month.parse('2026-11'),
  });
  expect(enrolment).toMatchObject({ state: '享受中', pausedFrom: null, steps: [] });
  after.end();
});
