/** What the build does for Windows that Linux can show as well. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LINUX_ONLY } from '../../../build/playwright.config.ts';
import { quotedForCmd, runStep } from '../../../build/run-step.ts';

const freshFolder = (name: string) => mkdtempSync(join(tmpdir(), name));

describe('a step', () => {
  test('runs in a folder whose name has blanks and signs of the shell', async () => {
    const script = join(freshFolder('残联 (1) & '), 'say it.mjs');
    writeFileSync(script, 'console.log(process.argv.slice(2).join("|"))');
    const { output, passed } = await runStep({
      name: 'say',
      command: 'node',
      args: [script, 'a b', 'c&d', 'e'],
    });
    expect([passed, output.trim()]).toEqual([true, 'a b|c&d|e']);
  });

  test.each([
    ['run', 'run'],
    ['--outputFile.json=C:\\desk\\a.json', '--outputFile.json=C:\\desk\\a.json'],
    ['C:\\Program Files\\desk', '"C:\\Program Files\\desk"'],
    ['残联(1)', '"残联(1)"'],
    ['', '""'],
  ])('%j is written %j for cmd.exe', (argument, written) => {
    expect(quotedForCmd(argument)).toBe(written);
  });
});

test.runIf(process.platform === 'linux')(
  'files come with the line ends that the format check wants, whatever Git is set to',
  () => {
    const folder = freshFolder('canlian-desk-test-');
    const git = (...args: readonly string[]) =>
      execFileSync(
        'git',
        ['-c', 'core.autocrlf=true', '-c', 'user.name=a', '-c', 'user.email=a@b', ...args],
        {
          cwd: folder,
          stdio: 'pipe',
        },
      );
    git('init', '--quiet');
    copyFileSync('.gitattributes', join(folder, '.gitattributes'));
    writeFileSync(join(folder, 'a.ts'), 'one\ntwo\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    rmSync(join(folder, 'a.ts'));
    git('checkout', '--quiet', '.');
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('one\ntwo\n');
  },
);

test('every walk that needs a print service, poppler or a stick is left out on Windows by its name', () => {
  const needs = /#test\/support\/(?:electron\/printing|printer|pdf|pdf-words|stick)\.ts/;
  const found = globSync('test/e2e/**/*.spec.ts').filter((file) => needs.test(readFileSync(file, 'utf8')));
  expect(new Set(found.map((file) => `**/${basename(file)}`))).toEqual(new Set(LINUX_ONLY));
});
