import { expect, test } from 'vitest';
import { keyOf, signedIn, withConnection } from '#test/data/support/offices.ts';
import { earlierRelease } from '#test/data/support/earlier-release.ts';
import { foundedDesk, freshFolder } from '#test/support/desk.ts';

test('renewals and telling (0005) makes policy of the deadlines that an office had set', async () => {
  const folder = freshFolder();
  const before = await foundedDesk({ folder, migrations: earlierRelease(5) });
  const office = { folder, recoveryCode: before.recoveryCode, key: keyOf(before.recoveryCode) };
  before.end();
  withConnection(office, (connection) =>
    connection.exec(
      `INSERT INTO setting_value (key, value, effective_from, document, set_at, set_by) VALUES
         ('deadline.township', '15', '2026-03-10', NULL, '2026-03-01T00:00:00.000Z', '王芳'),
         ('deadline.township', '12', '2026-03-20', '林残联发〔2026〕2号', '2026-03-02T00:00:00.000Z', '王芳'),
         ('review.month', '10', '2026-01-01', NULL, '2026-01-01T00:00:00.000Z', '王芳')`,
    ),
  );
  const after = await signedIn(office);
  const { rows } = await after.client.programs.policy({});
  expect(rows.filter(({ setBy }) => setBy !== null)).toEqual([
    {
      key: 'deadline.township',
      from: '2026-03',
      value: 12,
      document: '林残联发〔2026〕2号',
      setAt: '2026-03-02T00:00:00.000Z',
      setBy: '王芳',
    },
  ]);
  after.end();
});
