import { expect, test } from 'vitest';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { openDesk } from '#test/support/desk.ts';

test('the practice office has volunteers with hours, found and founded in little time', async () => {
  const desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: 1 });
  await desk.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
  expect((await desk.client.volunteers.list({ filter: {}, limit: 1 })).total).toBe(60);
  expect(await desk.client.volunteers.year({ year: 2026 })).toMatchObject({
    activities: 4,
    beneficiaries: 38,
    participations: 40,
    minutes: 40 * 180,
  });
  desk.end();
});
