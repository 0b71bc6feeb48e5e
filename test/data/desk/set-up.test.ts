import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ADMINISTRATOR, foundedDesk, openDesk } from '#test/support/desk.ts';

test('a founded office is signed in, and locked again for the next process', async () => {
  const { client, folder, clock, end, failures } = await foundedDesk();
  expect(await client.desk.session({})).toMatchObject({
    name: '王芳',
    role: 'admin',
    office: '林西县残疾人联合会',
  });
  await client.desk.lock({ drafts: {} });
  end();
  const next = openDesk({ folder, clock });
  expect(await next.client.desk.state({})).toEqual({
    state: 'locked',
    practice: false,
    office: '林西县残疾人联合会',
    accounts: [{ login: 'wangfang', name: '王芳', waitSeconds: 0 }],
  });
  await next.client.desk.signIn({ login: 'wangfang', password: ADMINISTRATOR.password });
  expect(failures).toEqual([]);
  next.end();
});

test('nothing readable is in the folder', async () => {
  const { folder, client, end } = await foundedDesk();
  await client.desk.lock({ drafts: { 'accounts.add': { name: '阿拉坦·巴特尔' } } });
  end();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    expect(bytes.includes('SQLite format 3') && name !== 'in-use').toBe(false);
    expect(bytes.includes('阿拉坦')).toBe(false);
  }
});
