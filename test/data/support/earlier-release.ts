import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { freshFolder } from '#test/support/desk.ts';

const Journal = z.object({ entries: z.array(z.unknown()) }).loose();

/** The migrations of an earlier release: the first `count`. */
export function earlierRelease(count: number): string {
  const folder = freshFolder();
  cpSync('electron/data/db/migrations', folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = Journal.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}
