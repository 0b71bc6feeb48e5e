/** What may only be read: rights that are asked tell nothing on Windows, and SQLite opens such a file without a word. */
import { closeSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takesFiles } from '#data/files/change.ts';
import { letBeReadOnly } from '#test/data/support/held.ts';
import { copyOf, foundedOffice } from '#test/data/support/offices.ts';
import { freshFolder, openDesk } from '#test/support/desk.ts';

test('a folder that takes files is left as it was, without what a process left that ended meanwhile', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'can-be-written-1a2b3c4d'), '');
  expect([takesFiles(folder), readdirSync(folder)]).toEqual([true, []]);
});

/** Root may write under Wine whatever its attributes say. */
function mayBeWritten(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'));
    return true;
  } catch {
    return false;
  }
}

test('an office whose lock may only be read is never opened by two desks', async () => {
  const { folder } = copyOf(await foundedOffice());
  const lock = join(folder, 'in-use');
  const free = letBeReadOnly(lock);
  try {
    const whole = mayBeWritten(lock);
    const desks = [openDesk({ folder }), openDesk({ folder })];
    const states = await Promise.all(desks.map(({ client }) => client.desk.state({})));
    const refused = (why: string) => ({ state: 'unusable', practice: false, why });
    expect(states).toMatchObject(
      whole
        ? [{ state: 'locked' }, refused('database-in-use')]
        : [refused('disk-read-only'), refused('disk-read-only')],
    );
    for (const desk of desks) desk.end();
  } finally {
    free();
  }
});
