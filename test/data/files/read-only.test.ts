/** What may only be read: rights that are asked tell nothing on Windows, and SQLite opens such a file without a word. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takesFiles } from '#data/files/change.ts';
import { letBeReadOnly } from '#test/data/support/held.ts';
import { copyOf, foundedOffice, outcome } from '#test/data/support/offices.ts';
import { ADMINISTRATOR, freshFolder, openDesk } from '#test/support/desk.ts';

test('a folder that takes files is left as it was, without what a process left that ended meanwhile', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'can-be-written-1a2b3c4d'), '');
  expect([takesFiles(folder), readdirSync(folder)]).toEqual([true, []]);
});

test('an office whose lock may only be read is opened by no desk, for two could do so', async () => {
  const { folder } = copyOf(await foundedOffice());
  const free = letBeReadOnly(join(folder, 'in-use'));
  try {
    const desks = [openDesk({ folder }), openDesk({ folder })];
    for (const { client } of desks) {
      expect(await client.desk.state({})).toMatchObject({ state: 'unusable', why: 'disk-read-only' });
      const { login, password } = ADMINISTRATOR;
      expect(await outcome(client.desk.signIn({ login, password }))).toBe('disk-read-only');
    }
    for (const desk of desks) desk.end();
  } finally {
    free();
  }
});
