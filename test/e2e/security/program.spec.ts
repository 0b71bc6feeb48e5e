/** What the built program does not contain cannot be called, whoever finds a way to call something. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { STAGED_APP } from '#test/support/electron/stage.ts';

const MAIN = join(STAGED_APP, 'out', 'main');

const SCRIPTS = readdirSync(MAIN, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(MAIN, name), 'utf8') }));

/** Modules of Node and Electron, however they are asked for. */
function modulesOf(text: string): readonly string[] {
  const asked = /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\bgetBuiltinModule\()\s*["'`]([\w:/.-]+)["'`]/g;
  return [...text.matchAll(asked)].map(([, name]) => (name ?? '').replace(/^node:/, ''));
}

test('the main and the data process are there', () => {
  expect(SCRIPTS.map(({ name }) => name)).toEqual(expect.arrayContaining(['index.js', 'data.js']));
});

for (const word of [
  'openExternal',
  'openPath',
  'crashReporter',
  'autoUpdater',
  'xdg-open',
  'exposeInMainWorld',
]) {
  test(`no process of ours knows the word ${word}`, () => {
    expect(SCRIPTS.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([]);
  });
}

test('no process of ours has a module that speaks to the network', () => {
  const network = /^(https?|http2|net|tls|dgram|dns|dns\/promises|inspector|inspector\/promises)$/;
  const found = SCRIPTS.flatMap(({ name, text }) =>
    modulesOf(text)
      .filter((module) => network.test(module))
      .map((module) => `${name}: ${module}`),
  );
  expect(found).toEqual([]);
  expect(SCRIPTS.flatMap(({ text }) => modulesOf(text))).toContain('electron');
});

test('no address of another computer stands in any process, page or preload', () => {
  const out = join(STAGED_APP, 'out');
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(1);
  for (const name of pages)
    expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(/(?:https?:)?\/\/\w/);
  const styles = files.filter((name) => name.endsWith('.css'));
  for (const name of styles) {
    expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  }
});
