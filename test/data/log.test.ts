import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureLog } from '#data/log.ts';
import { freshFolder } from '#test/support/desk.ts';

test('a failure is logged with its place in the program and nothing of what it says', () => {
  const folder = freshFolder();
  const error = new TypeError('no such person: 阿拉坦\n    at 东风村 (150424199001010013:1:1)');
  failureLog(folder)('1a2b', 'registry.page', error);
  const log = readFileSync(join(folder, 'data.log'), 'utf8');
  expect(log).toMatch(/ 1a2b registry\.page\n {4}TypeError\n {4}at .+log\.test\.ts/);
  expect(log).not.toMatch(/阿拉坦|东风村|150424/);
});

test('a disk that takes no log does not make a failure of its own', () => {
  const occupied = join(freshFolder(), 'logs');
  writeFileSync(occupied, 'a file where the folder should be');
  expect(() => failureLog(occupied)('1a2b', 'registry.page', new Error('…'))).not.toThrow();
  expect(readFileSync(occupied, 'utf8')).toBe('a file where the folder should be');
});
